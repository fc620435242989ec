"""How much of a message was taken out: past a quarter it may say nothing any more."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")


def share_taken(raw: str, taken: Sequence[tuple[int, int]]) -> float:
    """The part of the words of ``raw`` that a place in ``taken`` holds, 0 to 1."""
    words = [found.start() for found in _WORD.finditer(raw)]
    inside = sum(any(s <= at < e for s, e in taken) for at in words)
    return inside / max(len(words), 1)
