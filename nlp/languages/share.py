"""How much of a message was taken out: past a quarter it may say nothing any more."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")


def share_taken(raw: str, taken: Sequence[tuple[int, int]]) -> float:
    """The part of the words of ``raw`` that the places in ``taken`` hold, 0 to 1. These
    are apart.
    """
    if not taken:
        return 0.0
    words = [found.start() for found in _WORD.finditer(raw)]
    inside = sum(start <= at < end for start, end in taken for at in words)
    return inside / max(len(words), 1)
