"""A list of many words in little memory, in which any one is found."""

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import overload

REMEMBERED = 4_000
"""Words of which each list remembers whether it has them."""


class SortedWords:
    """Tens of thousands of words, in a tenth of the memory that a set takes.

    They lie in order in one run of bytes, and a word is looked for by halves. What was
    found is remembered for a while: the rules ask for the same word again and again.
    """

    def __init__(self, words: Iterable[str]) -> None:
        each = sorted({word.encode() for word in words})
        self._text = b"".join(each)
        self._edges = array("I", [0, *accumulate(map(len, each))])
        self.place = lru_cache(REMEMBERED)(self._place)
        """Where a word stands in the order of the alphabet."""

    def __len__(self) -> int:
        return len(self._edges) - 1

    def __iter__(self) -> Iterator[str]:
        return (self._text[a:b].decode() for a, b in pairwise(self._edges))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.place(word) is not None

    def _place(self, word: str) -> int | None:
        wanted = word.encode("utf-8", "replace")
        text, edges = self._text, self._edges
        low, high = 0, len(edges) - 1
        while low < high:
            middle = (low + high) // 2
            if text[edges[middle] : edges[middle + 1]] < wanted:
                low = middle + 1
            else:
                high = middle
        found = low < len(edges) - 1 and text[edges[low] : edges[low + 1]] == wanted
        return low if found else None


class Ranks:
    """How common each of many words is: 0 is the commonest."""

    def __init__(self, ranked: dict[str, int]) -> None:
        self._words = SortedWords(ranked)
        in_order = sorted(ranked, key=str.encode)
        self._ranks = array("H", [ranked[word] for word in in_order])

    def __contains__(self, word: object) -> bool:
        return word in self._words

    @overload
    def get(self, word: str) -> int | None: ...
    @overload
    def get(self, word: str, otherwise: int) -> int: ...
    def get(self, word: str, otherwise: int | None = None) -> int | None:
        """The rank of ``word``, or ``otherwise``."""
        place = self._words.place(word)
        return otherwise if place is None else self._ranks[place]
