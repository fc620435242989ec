"""Keyed hashes of words and of what is left of them when a letter is taken out.

Two words are a letter apart where one of them is what is left of the other, or where
both leave the same: without the letter at the same place it was another one, and it has
changed places with its neighbour where that is so of both, crosswise. So a list of
hashes finds misspelt names, too (as SymSpell does it, by deletions alone), and whoever
has it without the key reads nothing.
"""

import hmac
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import IntEnum, StrEnum

WHOLE = 0xFF
"""In place of the place of a letter: none was taken out."""
LONGEST = 120
"""Letters that are compared; the places of all of them are below `WHOLE`."""
_PLACE_BITS = 8
_BYTES = 7
"""Of each hash: of a million, one in 10^10 words is taken for one of them by chance."""
MISSPELT_FROM = 4
"""Letters that a word must have before it is looked for with a letter wrong."""
REMEMBERED = 20_000
"""Words whose likeness is remembered, in this process's memory alone: a message is read
twice, and the same words come again."""


class Kind(StrEnum):
    """What was hashed."""

    PART = "part"
    """A given name or a surname by itself."""
    PAIR = "pair"
    """Two parts of one person's name, or an initial and a part, put together."""
    NAME = "name"
    """All of it, to tell which are new when a list is loaded anew."""


class Likeness(IntEnum):
    """How near a word comes to one that is known."""

    NONE = 0
    NEAR = 1
    """A letter is missing, too many, another one, or has changed places."""
    SAME = 2


def shorter(word: str) -> Iterator[tuple[int, str]]:
    """What is left of the word without each of its letters, and which it was."""
    return ((at, word[:at] + word[at + 1 :]) for at in range(len(word)))


class Hashing:
    """Makes the hashes of one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, kind: Kind, word: str) -> int:
        """With room for a place in its last byte."""
        made = hmac.digest(self._key, f"{kind} {word}".encode(), "sha256")
        return int.from_bytes(made[:_BYTES], "big") << _PLACE_BITS

    def with_neighbours(self, kind: Kind, word: str) -> Iterator[int]:
        """The word, and what is left of it without each letter."""
        yield self.of(kind, word) | WHOLE
        if len(word) >= MISSPELT_FROM:
            for at, left in shorter(word):
                yield self.of(kind, left) | at


def packed(hashes: Iterable[int]) -> bytes:
    """In order, each once, eight bytes each."""
    return _little(array("Q", sorted(set(hashes)))).tobytes()


def _little(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Hashes:
    """Packed hashes of one list or of several, to be looked into."""

    def __init__(self, key: bytes = b"", digests: bytes = b"") -> None:
        self._hashing = Hashing(key)
        packed_ones = array("Q")
        packed_ones.frombytes(digests)
        self._hashes = array("Q", sorted(_little(packed_ones)))
        self._asked: dict[tuple[Kind, str], Likeness] = {}

    def __len__(self) -> int:
        return len(self._hashes)

    def is_known(self, kind: Kind, word: str) -> bool:
        """Exactly this word."""
        return WHOLE in self._places(kind, word)

    def likeness(self, kind: Kind, word: str) -> Likeness:
        """How near the word comes to any that is known."""
        if len(self._asked) > REMEMBERED:
            self._asked.clear()
        found = self._asked.get((kind, word))
        if found is None:
            found = self._asked[kind, word] = self._likeness(kind, word)
        return found

    def _likeness(self, kind: Kind, word: str) -> Likeness:
        if len(word) > LONGEST:
            return Likeness.NONE
        places = self._places(kind, word)
        if WHOLE in places:
            return Likeness.SAME
        if len(word) < MISSPELT_FROM:
            return Likeness.NONE
        left = [self._places(kind, rest) for _, rest in shorter(word)]
        near = (
            places
            or any(WHOLE in known or at in known for at, known in enumerate(left))
            or any(
                at + 1 in left[at] and at in left[at + 1] for at in range(len(left) - 1)
            )
        )
        return Likeness.NEAR if near else Likeness.NONE

    def _places(self, kind: Kind, word: str) -> set[int]:
        """Of each known word of which this is left, the place of what is missing."""
        first = self._hashing.of(kind, word)
        at = bisect_left(self._hashes, first)
        found = set()
        while at < len(self._hashes) and self._hashes[at] <= first | WHOLE:
            found.add(self._hashes[at] & WHOLE)
            at += 1
        return found
