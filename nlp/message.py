"""A message as words with what the lists know of each, which is what rules read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.lists.names import NameLists, name_lists
from nlp.lists.words import COMMON, KNOWN, USUAL, Words, words
from nlp.text.letters import LONGEST_WORD, fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

UNKNOWN = "9"
"""The band of a word that stands in no list of ordinary words."""
_SHOUTED = 0.7
"""Share of capitals from which a message counts as typed in capitals."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign. ``kind`` is made by `Lists.kind`; ``shape`` is one of:

    ``x`` nothing to learn from its case, ``l`` lower case among capitals, ``X`` all
    capitals, ``Xx`` a capital in mid-sentence, ``S`` a capital that opens a sentence.
    """

    text: str
    key: str
    token: int
    start: int
    end: int
    kind: str
    shape: str

    @property
    def is_word(self) -> bool:
        return self.kind[0] in "GS.H" and len(self.kind) > 1

    @property
    def may_be_name(self) -> bool:
        """A word, an initial, or a word with a figure in it, such as ``john2``."""
        slipped = self.kind == "D" and self.text[0].isalpha()
        return (
            self.is_word
            or self.is_initial
            or (slipped and sum(map(str.isalpha, self.text)) >= 3)
        )

    @property
    def is_initial(self) -> bool:
        return self.kind == "1"

    @property
    def given(self) -> bool:
        return self.kind[0] == "G" or self.kind == "HG"

    @property
    def surname(self) -> bool:
        return self.kind[1:2] == "S" or self.kind == "HG"

    @property
    def listed(self) -> bool:
        return self.given or self.surname

    @property
    def unknown(self) -> bool:
        return self.is_word and (self.kind[-1] == UNKNOWN or self.kind == "Hu")

    @property
    def common(self) -> bool:
        return self.kind[-1] in "01"

    @property
    def capital(self) -> bool:
        return self.shape in ("X", "Xx", "S")


Message = tuple[Word, ...]
Range = tuple[int, int]
"""From the first word to the one after the last, as places in a `Message`."""
Rule = Callable[[Message], "list[Range]"]


class Lists:
    """What the lists together say of a word. Source: Faker's names, our word lists."""

    def __init__(self, names: NameLists, ordinary: Words) -> None:
        self.names = names
        self.ordinary = ordinary
        self._kinds: dict[str, str] = {}

    def kind(self, key: str) -> str:
        """``G`` or ``.``, ``S`` or ``.``, then the band: ``GS9`` is a sure name.

        A hyphenated word is ``HG`` (all names), ``Hu`` (a part unknown) or ``Ho``; a
        letter is ``1``, a number ``D``, a sign itself.
        """
        if len(self._kinds) > 50_000:
            self._kinds.clear()
        found = self._kinds.get(key)
        if found is None:
            found = self._kinds[key] = self._judge(key)
        return found

    def _judge(self, key: str) -> str:
        if not key[:1].isalpha():
            return "D" if key[:1].isdigit() else key[:1]
        if any(sign.isdigit() for sign in key):
            return "D"
        parts = [part for part in key.split("-") if part]
        if len(parts) > 1:
            return self._judge_parts([self._judge(part) for part in parts])
        letters = sum(map(str.isalpha, key))
        return "1" if letters == 1 else self._judge_word(key)

    @staticmethod
    def _judge_parts(kinds: list[str]) -> str:
        if all("G" in kind or "S" in kind for kind in kinds):
            return "HG"
        return "Hu" if any(kind == "..9" for kind in kinds) else "Ho"

    def _judge_word(self, key: str) -> str:
        rank = self.ordinary.rank.get(key)
        if rank is None and key not in self.names.given and self._is_owned(key):
            key = key[:-1]
            rank = self.ordinary.rank.get(key)
        given, surname = key in self.names.given, key in self.names.surnames
        band = _band(rank)
        if band != UNKNOWN and not (given or surname):
            band = "o" if band != "3" else "3"
        return f"{'G' if given else '.'}{'S' if surname else '.'}{band}"

    def _is_owned(self, key: str) -> bool:
        """Whether ``key`` is a listed name with a bare s, as in ``marias bag``."""
        stem = key[:-1]
        return key[-1] == "s" and len(stem) > 3 and stem in self.names.given


def _band(rank: int | None) -> str:
    if rank is None:
        return UNKNOWN
    return (
        "0" if rank < COMMON else "1" if rank < USUAL else "2" if rank < KNOWN else "3"
    )


@cache
def lists() -> Lists:
    """The lists of the house."""
    return Lists(name_lists(), words())


def read(doc: "Doc", known: Lists) -> Message:
    """The words of ``doc``, white space left out."""
    mode = _mode(doc.text)
    message: list[Word] = []
    opens = True
    for token in doc:
        text = token.text
        if text.isspace():
            opens = opens or "\n" in text
            continue
        key = fold(text) or text[:LONGEST_WORD]
        end = token.idx + len(text)
        shape = _shape(text, mode, opens)
        word = Word(text, key, token.i, token.idx, end, known.kind(key), shape)
        message.append(word)
        opens = text in ".!?:"
    return tuple(message)


def _mode(text: str) -> str:
    letters = re.findall(r"[^\W\d_]", text)
    capitals = sum(letter.isupper() for letter in letters)
    if letters and capitals > _SHOUTED * len(letters):
        return "U"
    return "M" if capitals else "L"


def _shape(text: str, mode: str, opens: bool) -> str:
    if mode == "U":
        return "x"
    if text.isupper():
        return "X"
    if text[0].isupper():
        return "S" if opens else "Xx"
    return "l" if mode == "M" else "x"
