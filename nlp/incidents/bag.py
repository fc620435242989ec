"""What the classifier sees of a report: words, pairs and pieces of them, topics."""

import re
import tomllib
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
LONG = 25
"""Words of a report that somebody took time for."""

Bag = tuple[NDArray[np.intp], NDArray[np.float32]]


@cache
def topics() -> dict[str, re.Pattern[str]]:
    """For each category and severity what it is told with."""
    text = files("nlp.incidents").joinpath("topics.toml").read_text(encoding="utf-8")
    return {
        f"{kind} {topic}": re.compile(rf"\b(?:{'|'.join(_signs(signs))})")
        for kind, all_of in tomllib.loads(text).items()
        for topic, signs in all_of.items()
    }


def _signs(signs: str) -> list[str]:
    """Divided by spaces up to the first bar, and by bars from there on."""
    words = re.split(r"\s*\|\s*", signs.strip())
    first = words[0].split()
    return [re.escape(sign) for sign in (*first, *words[1:]) if sign]


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
    first: tuple[int, str] | None = None
    for topic, signs in topics().items():
        found = [(sign.start(), sign.group()) for sign in signs.finditer(small)]
        if not found:
            continue
        seen[f"topic {topic}"] = _TOPIC
        if len({sign for _, sign in found}) > 1:
            seen[f"again {topic}"] = _AGAIN
        if topic.startswith("category"):
            first = min(first or (len(small), ""), (found[0][0], topic))
    if first:
        seen[f"first {first[1]}"] = _EARLIEST
    return seen
