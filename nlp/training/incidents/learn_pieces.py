"""Learns which words of a report belong to which piece.

A structured perceptron whose weights are averaged over all that was read. Source:
Collins, Discriminative Training Methods for Hidden Markov Models, 2002. The same
reports give the same weights: only their order is drawn by lot, with a seed.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from nlp.incidents.chain import (
    FIELDS,
    FIRST,
    FURTHER,
    NEVER,
    OUTSIDE,
    TAGS,
    Chain,
    Scores,
    best_chain,
)
from nlp.incidents.features import ROWS, features
from nlp.incidents.pieces import Pieces
from nlp.incidents.reports import Report

ROUNDS = 12
SEED = 1
MARGIN = 20.0
"""By how much the right chain must win, a word; a rule found again is worth 1."""
MISSED = 20.0
"""By how much more where it would be missed: one tap takes away what is too much."""
BYTE = 127
Numbers = NDArray[np.floating]
_WIDTH = len(FIELDS) * TAGS
_EVERY = np.arange(len(FIELDS))


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the tagger sees of one report, and the chains that it ought to find."""

    rows: NDArray[np.intp]
    chain: Chain


def lesson(doc: Doc, report: Report) -> Lesson:
    """``doc`` has gone through the rules."""
    return Lesson(features(doc), marked_chain(doc, report))


def marked_chain(doc: Doc, report: Report) -> Chain:
    """The pieces that somebody marked, as tags of words."""
    chain = np.full((len(doc), len(FIELDS)), OUTSIDE, dtype=np.intp)
    for field, name in enumerate(FIELDS):
        for start, end in places(report.text, report.pieces[name]):
            span = doc.char_span(start, end, alignment_mode="expand")
            if span:
                chain[span.start : span.end, field] = FURTHER
                chain[span.start, field] = FIRST
    return chain


def places(text: str, pieces: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where each piece is first found as whole words, in characters."""
    for piece in pieces:
        found = re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text)
        start = found.start() if found else text.index(piece)
        yield start, start + len(piece)


def learn_pieces(lessons: list[Lesson], rounds: int = ROUNDS) -> Pieces:
    """The tagger that has read all of them ``rounds`` times."""
    weights = np.zeros((ROWS, _WIDTH), dtype=np.float32)
    late = np.zeros_like(weights)
    steps = _steps()
    late_steps = np.zeros_like(steps)
    order = list(range(len(lessons)))
    chance = random.Random(SEED)
    read = 0
    for _ in range(rounds):
        chance.shuffle(order)
        for at in order:
            read += 1
            here = lessons[at]
            said = _tempting_chain(here, weights, steps)
            wrong = (said != here.chain).any(axis=1)
            if wrong.any():
                rows, better = here.rows[wrong], _better(here.chain, said)[wrong]
                moved = np.repeat(better[:, None], rows.shape[1], axis=1)
                np.add.at(weights, rows, moved)
                np.add.at(late, rows, moved * read)
                step = _counted(here.chain) - _counted(said)
                steps += step
                late_steps += step * read
    return _packed(weights - late / read, steps - late_steps / read)


def _steps() -> Scores:
    """A piece begins with a first word."""
    steps = np.zeros((len(FIELDS), TAGS, TAGS), dtype=np.float32)
    steps[:, OUTSIDE, FURTHER] = NEVER
    return steps


def _tempting_chain(here: Lesson, weights: Scores, steps: Scores) -> Chain:
    """The best chain when every wrong tag is worth `MARGIN` more: the right one has to
    win by so much."""
    scores = weights[here.rows].sum(axis=1).reshape(-1, len(FIELDS), TAGS)
    margin = np.full_like(scores, MARGIN)
    margin[:, :, OUTSIDE] += MISSED
    np.put_along_axis(margin, here.chain[:, :, None], 0.0, axis=2)
    return best_chain(scores + margin, steps)


def _better(right: Chain, said: Chain) -> Scores:
    """What speaks for the right tag of each word, and against the one that was said."""
    better = np.zeros((len(right), len(FIELDS), TAGS), dtype=np.float32)
    every = np.arange(len(right))[:, None]
    better[every, _EVERY, right] += 1
    better[every, _EVERY, said] -= 1
    return better.reshape(len(right), _WIDTH)


def _counted(chain: Chain) -> Scores:
    """How often each tag is followed by which, in each field."""
    counts = np.zeros((len(FIELDS), TAGS, TAGS), dtype=np.float32)
    before = np.concatenate([np.full((1, len(FIELDS)), OUTSIDE), chain[:-1]])
    np.add.at(counts, (_EVERY, before, chain), 1)
    return counts


def _packed(weights: Numbers, steps: Numbers) -> Pieces:
    """Each weight in a byte: what is lost is less than what chance moves."""
    pieces = Pieces()
    pieces.unit = np.float32(np.abs(weights).max() / BYTE or 1.0)
    pieces.weights = np.rint(weights / pieces.unit).astype(np.int8)
    pieces.steps = np.round(steps, 3).astype(np.float32)
    return pieces
