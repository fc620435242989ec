"""What the classifier sees of a report: words, pairs and pieces of them, topics."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

ROWS = 1 << 14
"""Of the table of weights; two features may share one."""
_SIZES = (4, 5)
"""Letters of a piece of a word: ``smash`` of ``smashed`` and of ``smashng``."""
_PIECE, _TOPIC, _AGAIN, _EARLIEST = 0.5, 2.0, 1.5, 1.5
"""What these count beside a word: a piece of one, a sign of a topic, a second sign of
it, and that its sign comes before those of all others. Chosen by cross-validation."""
_BEGINNING = 2
_WORD_BEGINS = re.compile(r"\b\w")
LONG = 25
"""Words of a report that somebody took time for."""

Bag = tuple[NDArray[np.intp], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that speak for a topic, such as ``brick through`` for ``damage``."""

    topic: str
    words: str


@cache
def signs_by_beginning() -> dict[str, list[Sign]]:
    """What each category and severity is told with, by its first letters.

    Looked for as one expression a topic, they would take most of the time of a report.
    """
    text = files("nlp.incidents").joinpath("topics.toml").read_text(encoding="utf-8")
    found: dict[str, list[Sign]] = {}
    for kind, all_of in tomllib.loads(text).items():
        for topic, signs in all_of.items():
            for words in _signs(signs):
                sign = Sign(f"{kind} {topic}", words)
                found.setdefault(words[:_BEGINNING], []).append(sign)
    return found


def _signs(signs: str) -> list[str]:
    """Divided by spaces up to the first bar, and by bars from there on."""
    words = re.split(r"\s*\|\s*", signs.strip())
    first = words[0].split()
    return [sign for sign in (*first, *words[1:]) if sign]


def bag(doc: Doc) -> Bag:
    """The rows of what ``doc`` holds, each once, and how much each counts."""
    words = [token.lower_ for token in doc if not token.is_space]
    seen = dict.fromkeys(words, 1.0)
    for one, other in pairwise(words):
        seen[f"{one} {other}"] = 1.0
    for word in set(words):
        framed = f"<{word}>"
        for size in _SIZES:
            for start in range(len(framed) - size + 1):
                seen[f"~{framed[start : start + size]}"] = _PIECE
    seen |= _told_of(" ".join(words))
    for entity in doc.ents:
        seen[f"rule {entity.label_}"] = 1.0
    seen["long" if len(words) > LONG else "short"] = 1.0
    rows = np.array([crc32(one.encode()) % ROWS for one in seen], dtype=np.intp)
    counts = np.array(list(seen.values()), dtype=np.float32)
    return rows, counts / np.linalg.norm(counts)


def _told_of(small: str) -> dict[str, float]:
    """The topics whose signs are there, and of categories the one that comes first."""
    seen: dict[str, float] = {}
    first: list[tuple[int, str]] = []
    for topic, signs in _signs_in(small).items():
        seen[f"topic {topic}"] = _TOPIC
        if len(signs) > 1:
            seen[f"again {topic}"] = _AGAIN
        if topic.startswith("category"):
            first.append((min(signs.values()), topic))
    if first:
        seen[f"first {min(first)[1]}"] = _EARLIEST
    return seen


def _signs_in(small: str) -> dict[str, dict[str, int]]:
    """For each topic its signs that are there, at the beginning of a word, none inside
    another; and where each begins first."""
    found: dict[str, dict[str, int]] = {}
    ends: dict[str, int] = {}
    known = signs_by_beginning()
    for word in _WORD_BEGINS.finditer(small):
        at = word.start()
        for sign in known.get(small[at : at + _BEGINNING], ()):
            if at >= ends.get(sign.topic, 0) and small.startswith(sign.words, at):
                found.setdefault(sign.topic, {}).setdefault(sign.words, at)
                ends[sign.topic] = at + len(sign.words)
    return found
