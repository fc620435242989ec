"""The pieces of words that a network knows, and how a word is cut into them."""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

INSIDE = "##"
"""What a piece begins with that begins no word."""
LONGEST = 100
"""Letters of a word that is cut; of a longer one nothing is known."""
KNOWN_AT_MOST = 10_000
"""Words of which the pieces are remembered: officers write the same few thousand."""
OPENING, CLOSING, STRANGE = "[CLS]", "[SEP]", "[UNK]"
_HAN = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class Pieces:
    """Cuts words as the networks' base weights were taught to: the longest piece first.

    Source: BERT's WordPiece, uncased. ``numbers`` are the pieces' numbers.
    """

    def __init__(self, numbers: dict[str, int]) -> None:
        self._numbers = numbers
        self.size = len(numbers)
        self._strange = numbers[STRANGE]
        self.opening, self.closing = numbers[OPENING], numbers[CLOSING]
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def from_file(cls, file: Path) -> Self:
        """Reads what the training wrote, a table of the library ``tokenizers``."""
        table = json.loads(file.read_text(encoding="utf-8"))
        return cls(table["model"]["vocab"])

    def of(self, words: Iterable[str]) -> tuple[list[int], list[int]]:
        """The numbers of the pieces of ``words``, and of each its word's place."""
        numbers, owners = list[int](), list[int]()
        for place, word in enumerate(words):
            if word:
                found = self._known.get(word) or self._remembered(word)
                numbers.extend(found)
                owners.extend([place] * len(found))
        return numbers, owners

    def _remembered(self, word: str) -> tuple[int, ...]:
        if len(self._known) >= KNOWN_AT_MOST:
            self._known.clear()
        found = tuple(number for _, _, number in self.cut(word))
        self._known[word] = found
        return found

    def cut(self, word: str) -> Iterator[tuple[str, int, int]]:
        """Of each piece of ``word``: the part of it that the piece is of, where in that
        part it begins, and its number."""
        for part in _parts(word if word.isascii() else _plain(word)):
            for start, number in self._pieces_of(part):
                yield part, start, number

    def _pieces_of(self, part: str) -> list[tuple[int, int]]:
        if len(part) > LONGEST:
            return [(0, self._strange)]
        found, start = list[tuple[int, int]](), 0
        while start < len(part):
            before = INSIDE if start else ""
            for end in range(len(part), start, -1):
                number = self._numbers.get(before + part[start:end])
                if number is not None:
                    break
            else:
                return [(0, self._strange)]
            found.append((start, number))
            start = end
        return found


def _plain(word: str) -> str:
    """Without accents and unseen signs."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if unicodedata.category(sign) not in _UNSEEN)


_UNSEEN = frozenset({"Mn", "Cc", "Cf", "Co", "Cs"})


def _parts(word: str) -> list[str]:
    """The parts of a word: each sign and each Chinese letter is one by itself."""
    if word.isalnum() and word.isascii():
        return [word.lower()]
    parts = [""]
    for sign in word:
        if sign.isspace() or _is_unseen(sign):
            parts += [""] if sign.isspace() else []
        elif _stands_alone(sign):
            parts += [sign.lower(), ""]
        else:
            parts[-1] += sign.lower()
    return [part for part in parts if part]


def _is_unseen(sign: str) -> bool:
    return sign == "\ufffd" or unicodedata.category(sign) in _UNSEEN


def _stands_alone(sign: str) -> bool:
    if sign.isascii():
        return not sign.isalnum()
    point = ord(sign)
    han = any(first <= point <= last for first, last in _HAN)
    return han or unicodedata.category(sign)[0] == "P"
