"""A message as words with what the lists know of each, which is what rules read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.lists.known import Known, Lists
from nlp.text.kept import kept
from nlp.text.letters import LONGEST_WORD, fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LETTERS = re.compile(r"[^\W\d_]+")
_SHOUTED = 0.7
"""Share of capitals from which a message counts as typed in capitals."""


@dataclass(slots=True)
class Word:
    """One word or sign; ``known`` is what the lists say of it. ``shape`` is one of:

    ``x`` nothing to learn from its case, ``l`` lower case among capitals, ``X`` all
    capitals, ``Xx`` a capital in mid-sentence, ``S`` a capital that opens a sentence.
    Nobody changes one, but to be frozen it would take three times as long to make.
    """

    text: str
    key: str
    token: int
    start: int
    end: int
    known: Known
    shape: str

    @property
    def is_word(self) -> bool:
        return self.known.is_word

    @property
    def may_be_name(self) -> bool:
        """A word, an initial, or a word with a figure in it, such as ``john2``."""
        known = self.known
        if not known.is_number:
            return known.is_word or known.is_letter
        return self.text[0].isalpha() and sum(map(str.isalpha, self.text)) >= 3

    @property
    def is_initial(self) -> bool:
        return self.known.is_letter

    @property
    def is_number(self) -> bool:
        return self.known.is_number

    @property
    def given(self) -> bool:
        return self.known.given

    @property
    def surname(self) -> bool:
        return self.known.surname

    @property
    def listed(self) -> bool:
        return self.known.listed

    @property
    def unknown(self) -> bool:
        return self.known.unknown

    @property
    def stranger(self) -> bool:
        return self.known.stranger

    @property
    def common(self) -> bool:
        return self.known.common

    @property
    def commonest(self) -> bool:
        return self.known.commonest

    @property
    def seldom(self) -> bool:
        return self.known.seldom

    @property
    def ordinary(self) -> bool:
        return self.known.ordinary

    @property
    def plain(self) -> bool:
        return self.known.plain

    @property
    def capital(self) -> bool:
        return self.shape in ("X", "Xx", "S")


Message = tuple[Word, ...]
Range = tuple[int, int]
"""From the first word to the one after the last, as places in a `Message`."""
Rule = Callable[[Message], "list[Range]"]


def read(doc: "Doc", known: Lists) -> Message:
    """The words of ``doc``, white space left out."""
    said = kept(doc)
    mode = _mode(said.text)
    message: list[Word] = []
    opens = True
    for at, (text, start) in enumerate(zip(said.words, said.starts, strict=True)):
        if text.isspace():
            opens = opens or "\n" in text
            continue
        key = fold(text) or text[:LONGEST_WORD]
        shape = _shape(text, mode, opens)
        word = Word(text, key, at, start, start + len(text), known.of(key), shape)
        message.append(word)
        opens = text in ".!?:"
    return tuple(message)


def _mode(text: str) -> str:
    if text.islower():
        return "L"
    letters = "".join(_LETTERS.findall(text))
    capitals = sum(map(str.isupper, letters))
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
