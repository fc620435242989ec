"""A sentence from right to left keeps its times, codes and commands in their order."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.direction import AGAIN, APART, RIGHT_TO_LEFT, bare, fill

WORDS = st.sampled_from(
    ["سائٹ", "پر", "۔", "؟", "،", "{site}", "ON {site}", "/help", "999"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


def urdu(sentence: str, **values: object) -> str:
    return fill(sentence, leftward=True, values=values)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("سائٹ {site} پر۔", "سائٹ [RIV] پر۔"),
        ("جیسے ON {site}۔", "جیسے [ON RIV]۔"),
        ("یا /away 24/12 27/12؛", "یا [/away 24/12 27/12]؛"),
        ("ON، OK، OFF، SOS۔", ">[ON]، [OK]، [OFF]، [SOS]۔"),
        ("جی، /{site}", "جی، [/RIV]"),
        ("فون کریں: 999 یا 112۔", "فون کریں: 999 یا 112۔"),
        ("15 میٹر", "15 میٹر"),
        ("{site}: ہدایات", ">[RIV]: ہدایات"),
        ("• {site}: {site}", ">• [RIV]: [RIV]"),
        ("+1 وزیٹر", "[+1] وزیٹر"),
        ("Not translated, {site}.", "Not translated, RIV."),
    ],
)
def test_what_is_not_urdu_is_set_apart(sentence, said):
    shown = urdu(sentence, site="RIV")
    for mark, sign in ((APART, "["), (AGAIN, "]"), (RIGHT_TO_LEFT, ">")):
        shown = shown.replace(mark, sign)
    assert shown == said


@given(SENTENCES)
def test_nothing_but_marks_is_added_and_each_is_closed(sentence):
    said = urdu(sentence, site="RIV")
    assert bare(said) == sentence.format(site="RIV")
    assert said.count(APART) == said.count(AGAIN)
    assert not re.search(f"{APART}[^{AGAIN}]*{APART}", said)


@given(SENTENCES.filter(lambda words: re.search("[\u0600-\u06ff]", words)))
def test_no_latin_letter_stands_between_urdu_words_unmarked(sentence):
    said = urdu(sentence, site="RIV")
    outside = re.sub(f"{APART}[^{AGAIN}]*{AGAIN}", "", said)
    assert not re.search("[A-Za-z/]", outside)


def test_urdu_that_somebody_typed_is_set_apart_in_an_english_sentence():
    said = fill("{ref}: “{said}”, {at}.", leftward=False, values=TYPED)
    assert said == f"INC-1: “{APART}گیٹ بند ہے{AGAIN}”, 02:15."


TYPED = {"ref": "INC-1", "said": "گیٹ بند ہے", "at": "02:15"}
