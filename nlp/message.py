"""A message as words with what the lists know of each, which is what rules read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.lists.known import Known, Lists
from nlp.text.kept import text_of
from nlp.text.letters import LONGEST_WORD, fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SHOUTED = 0.7
"""Share of capitals from which a message counts as typed in capitals."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign; ``known`` is what the lists say of it. ``shape`` is one of:

    ``x`` nothing to learn from its case, ``l`` lower case among capitals, ``X`` all
    capitals, ``Xx`` a capital in mid-sentence, ``S`` a capital that opens a sentence.
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
        if known.is_number:
            return self.text[0].isalpha() and sum(map(str.isalpha, self.text)) >= 3
        return known.is_word or known.is_letter

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
    mode = _mode(text_of(doc))
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
        word = Word(text, key, token.i, token.idx, end, known.of(key), shape)
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
