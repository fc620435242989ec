"""What officers read in English can be read at the age of nine to eleven: in the dark,
in a hurry, by many for whom it is the third language."""

import re
from functools import cache
from statistics import mean

import pytest
import textstat

from tests.texts.test_catalogues import officers

HARDEST = 6.0
"""Of any sentence, as a grade of Flesch and Kincaid: its children turn eleven."""
IN_ALL = 3.0
"""Of them on average: those children turn eight."""
SHORT = 10
"""Words. Of fewer no formula can tell anything: one long word decides."""

OF_THE_TRADE = (
    "Assignment Instructions",
    "Data Protection Officer",
    "duty manager",
    "control room",
    "occurrence book",
    "certificate",
    "incident",
)
"""Whoever holds a licence knows them, and has no other word for them."""
PLAIN = "note"
"""Stands for each of them, and for what is put into a sentence."""


def as_read(sentence: str) -> str:
    words = re.sub(r"\{\w*\}|/[a-z]+", PLAIN, sentence)
    for term in OF_THE_TRADE:
        words = re.sub(term, PLAIN, words, flags=re.IGNORECASE)
    return words


def grade(sentence: str) -> float:
    return float(textstat.flesch_kincaid_grade(as_read(sentence)))


@cache
def long() -> list[str]:
    return [w for w in officers() if textstat.lexicon_count(as_read(w)) >= SHORT]


def test_no_sentence_is_harder_than_a_child_of_eleven_can_read():
    assert len(long()) > len(officers()) / 4
    hard = {words: score for words in long() if (score := grade(words)) > HARDEST}
    assert hard == {}


def test_on_the_whole_they_are_easier_by_far():
    assert mean(grade(words) for words in long()) < IN_ALL


@pytest.mark.parametrize(
    "words",
    [
        "Notification of the supervisory authority is obligatory without undue delay "
        "subsequent to the identification of a personal data breach.",
        "Photos: {count}. Outside this report nobody sees them before it is released.",
        "You stay responsible until somebody has taken over; your check calls go on.",
    ],
)
def test_what_an_office_would_write_is_too_hard(words):
    assert grade(words) > HARDEST
