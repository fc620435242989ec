"""Which words belong to a piece: the best chain of outside, first and further words."""

import numpy as np
from numpy.typing import NDArray

FIELDS = (
    "time",
    "place",
    "people_words",
    "injuries",
    "damage",
    "vehicles",
    "done",
)
"""What is looked for; each has a chain of its own, for a place may stand in a deed."""
OUTSIDE, FIRST, FURTHER = range(3)
TAGS = 3
NEVER = -1e9

Scores = NDArray[np.float32]
Chain = NDArray[np.intp]


def best_chain(scores: Scores, steps: Scores) -> Chain:
    """For each word and field the tag of the best chain. Source: Viterbi, 1967.

    ``scores`` are of words by fields by tags, ``steps`` of fields by tag by next tag.
    """
    words = len(scores)
    came_from = np.zeros((words, len(FIELDS), TAGS), dtype=np.intp)
    best = scores[0] + steps[:, OUTSIDE]
    for at in range(1, words):
        ways = best[:, :, None] + steps
        came_from[at] = ways.argmax(axis=1)
        best = ways.max(axis=1) + scores[at]
    chain = np.zeros((words, len(FIELDS)), dtype=np.intp)
    chain[-1] = best.argmax(axis=1)
    every = np.arange(len(FIELDS))
    for at in range(words - 1, 0, -1):
        chain[at - 1] = came_from[at, every, chain[at]]
    return chain


def pieces_of(tags: Chain) -> list[tuple[int, int]]:
    """The first word of each piece, and the one after its last."""
    pieces: list[tuple[int, int]] = []
    start: int | None = None
    for at, tag in enumerate([*tags.tolist(), OUTSIDE]):
        if start is not None and tag != FURTHER:
            pieces.append((start, at))
            start = None
        if tag == FIRST:
            start = at
    return pieces
