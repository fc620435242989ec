"""Marks that stand in a message already: ``J.S.``, ``J.S.2``, ``[phone]``."""

import re
from typing import TYPE_CHECKING

from bot.domain.names.contact_detail import Detail
from bot.domain.names.redacted_text import UNREAD
from nlp.lists.words import word_set
from nlp.text.kept import Kept, kept

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DETAIL = re.compile("|".join(map(re.escape, [*Detail, UNREAD])))


def details_in(doc: "Doc") -> list[tuple[int, int]]:
    """The tokens of each detail: of those to be taken out, and of the marks of those

    that were.
    """
    found = [(span.start, span.end) for span in doc.spans.get("contacts", ())]
    for mark in _DETAIL.finditer(kept(doc).text):
        span = doc.char_span(*mark.span())
        if span:
            found.append((span.start, span.end))
    return found


def initials_in(doc: "Doc") -> list[tuple[int, int]]:
    """From the first token of each to the one after the last: letters and their stops.

    A single letter counts, for that is how one name alone is written, except after a
    word for a place that has a letter: ``gate B.`` closes a sentence.
    """
    found: list[tuple[int, int]] = []
    said = kept(doc)
    end = 0
    for at, after in enumerate(said.words[1:]):
        if after == "." and at >= end:
            end = _end(said, at)
            if end > at and not _is_abbreviation(said.words, at, end):
                found.append((at, end))
    return found


LETTERED = word_set(
    "gate door block bay level zone unit stand park floor lift wing ward platform "
    "exit entry tower building house flat room stair stairs staircase core section "
    "area row plan class category grade team shift point option part plot dock "
    "camera key set vitamin hepatitis side car"
)


_LONGEST_LETTER = 8
"""A letter with its marks."""
_ABBREVIATIONS = word_set("us uk usa eu pm am dob nb dc ps fc tv nhs bbc")


def _is_abbreviation(words: list[str], start: int, end: int) -> bool:
    letters = "".join(words[start:end:2]).lower()
    lettered = start > 0 and words[start - 1].lower() in LETTERED
    return letters in _ABBREVIATIONS or (len(letters) == 1 and lettered)


def _end(said: Kept, at: int) -> int:
    """The token after the letters and stops from ``at`` on; ``at`` where none are."""
    end = at
    while end < len(said.words) - 1 and _is_initial(said, end):
        end += 2
    return end


def _is_initial(said: Kept, at: int) -> bool:
    text = said.words[at]
    return (
        len(text) <= _LONGEST_LETTER
        and said.words[at + 1] == "."
        and not said.spaces[at]
        and text[0].isalpha()
        and not text.islower()
        and sum(map(str.isalpha, text)) == 1
    )
