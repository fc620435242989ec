"""Sets of words, a byte and a half for each: a Bloom filter, written once, read whole.

A word that is in the set is always found; of those that are not, three in a thousand
are found as well. Source: Burton Bloom (1970); the places of a word are made of two
halves of one hash, as Kirsch and Mitzenmacher (2006) show to be enough.
"""

from collections.abc import Collection, Iterator
from hashlib import blake2b
from typing import Self

PLACES = 8
"""Bits that stand for one word."""
BITS_A_WORD = 12


class WordFilter:
    """A set of words in so many bytes."""

    def __init__(self, bits: bytes | bytearray) -> None:
        self.bits = bits

    @classmethod
    def of(cls, words: Collection[str]) -> Self:
        """The filter that holds these words."""
        bits = bytearray(max(len(words) * BITS_A_WORD // 8, 1))
        new = cls(bits)
        for word in words:
            for place in new._places(word):
                bits[place >> 3] |= 1 << (place & 7)
        return new

    def __contains__(self, word: str) -> bool:
        bits = self.bits
        return all(bits[place >> 3] >> (place & 7) & 1 for place in self._places(word))

    def _places(self, word: str) -> Iterator[int]:
        digest = blake2b(word.encode(), digest_size=16).digest()
        first = int.from_bytes(digest[:8], "little")
        step = int.from_bytes(digest[8:], "little") | 1
        size = 8 * len(self.bits)
        return ((first + at * step) % size for at in range(PLACES))
