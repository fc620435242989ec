"""Weighs what each rule adds to the tagger's odds.

A logistic regression over the words of messages that the tagger has not read, with a
quadratic penalty on departing from a first guess. Every message counts twice, as
written and lower-cased. Source of the method: any textbook on log-linear models.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nlp.corpus import Marked
from nlp.finder import BIAS, TAGGER, Names, message_of
from nlp.lists.known import lists
from nlp.pipeline import tagger_of
from nlp.rules import EVIDENCE

if TYPE_CHECKING:
    from spacy.language import Language

GUESS = {
    TAGGER: 1.0,
    "titled": 1.0,
    "introduced": 0.5,
    "addressed": 0.5,
    "short_capitals": -2.0,
    "used_as_words": -0.5,
    "before_place_words": -1.0,
    "places_known_by_name": -3.0,
    "saints": -2.0,
    "call_signs": -3.0,
}
"""First guesses, in log odds; those of all others are nought. What is seldom met among
the messages keeps the guess."""
FIRM = 2.0
"""How firmly a guess holds: as so many doubtful words that say it."""
ROUNDS = 30
SMALLEST = 1e-6
"""A step below this changes nothing any more."""
Numbers = NDArray[np.float64]


def weigh(pipeline: "Language", rows: list[Marked]) -> None:
    """Gives the pipeline's component that joins the evidence what each is worth."""
    names = [BIAS, TAGGER, *(rule.__name__ for rule in EVIDENCE)]
    cases = list(_cases(pipeline, rows))
    said = np.array([case for case, _ in cases])
    truth = np.array([is_name for _, is_name in cases], dtype=float)
    guess = np.array([GUESS.get(name, 0.0) for name in names])
    firm = np.array([0.0 if name in (BIAS, TAGGER) else FIRM for name in names])
    worth = _fit(said, truth, guess, firm)
    part = pipeline.get_pipe("checkcall_names")
    if isinstance(part, Names):
        part.worth = {n: round(float(w), 2) for n, w in zip(names, worth, strict=True)}


def _cases(
    pipeline: "Language", rows: list[Marked]
) -> Iterator[tuple[list[float], bool]]:
    for row in rows:
        for text in (row.text, row.text.lower()):
            if len(text) == len(row.text):
                yield from _words(pipeline, text, row)


def _words(
    pipeline: "Language", text: str, row: Marked
) -> Iterator[tuple[list[float], bool]]:
    tagger = tagger_of(pipeline)
    tagger.forget()  # each is a message by itself, and may be read whole
    doc = tagger(pipeline.make_doc(text))
    message = message_of(doc, lists())
    said = [[1.0, doc._.name_odds[word.token]] for word in message]
    for rule in EVIDENCE:
        here = {at for start, end in rule(message) for at in range(start, end)}
        for at, speaks in enumerate(said):
            speaks.append(float(at in here))
    for word, speaks in zip(message, said, strict=True):
        if word.is_word:
            named = any(
                word.start < end and start < word.end for start, end in row.names
            )
            yield speaks, named


def _fit(said: Numbers, truth: Numbers, guess: Numbers, firm: Numbers) -> Numbers:
    """Newton's method; a step that makes it worse is halved, for a sure tagger leaves
    hardly any doubt to learn from."""

    def cost(worth: Numbers) -> float:
        odds = said @ worth
        doubt = np.logaddexp(0, odds) - truth * odds
        return float(doubt.sum() + (firm * (worth - guess) ** 2).sum() / 2)

    worth = guess.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-said @ worth))
        slope = said.T @ (chance - truth) + firm * (worth - guess)
        bend = (said.T * (chance * (1 - chance))) @ said + np.diag(firm)
        step = np.linalg.solve(bend, slope)
        while cost(worth - step) > cost(worth) and np.abs(step).max() > SMALLEST:
            step /= 2
        worth = worth - step
    return worth
