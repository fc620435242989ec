"""What a fist types is told from what guards type."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.garbled import LONGEST, is_garbled

GARBLED = [
    *("asdkjh", ";;;;", ";", "sdfsdf dfgjk", "lkjlkj", "ASDFGH", "qwerty", "hjkl;"),
    *("aaaaaaaa", "0000000", "jjjjjj", "zxcvb", "[]';/.,", "]]]", "@@@@", "fgh jkl;"),
    *("🎈🦷🚿🧷🪠", "🎉🧨🎃🎄🎋", "dfg sdf jkl", "kjhkjhgf", "xcvxbnv", "ghfjdkslf"),
    *("&*^%", "wqrpqwtp", "mnbvcx", "dkfjghd,;;"),
]
TYPED = [
    # signs that all is well, answers, and punctuation that speaks
    *(
        "k",
        "kk",
        "kkkk",
        "👍",
        "👍👍👍",
        "✅",
        "🆗",
        "👍🏽",
        "❤️",
        "?",
        "??",
        "!!!",
        "...",
        "…",
    ),
    *(".", "ok", "OK.", "y", "n", "np", "ty", "thx", "hmm", "haha", "hahaha", "lol"),
    # initials, sites, codes, plates, times, telephones
    *(
        "JS",
        "J.S.",
        "AO",
        "RIV",
        "MKT",
        "LB2",
        "G4",
        "CCTV",
        "ANPR",
        "NTR",
        "PPE",
        "VIP",
    ),
    *("AB12 CDE", "LK19XYZ", "WRO 5KJ2", "B 123 XYZ", "4711", "C1234Y", "#42", "Z1"),
    *("22:15", "2215", "22.15", "06/12", "07700 900123", "+44 20 7946 0000", "1 2 3"),
    *("B2 L3 L4", "P1 P2 P3", "x2", "10k", "2x mf", "12345", "99999"),
    # short for something
    *("rcvd", "dlvry @ bay", "cntrl", "chckd", "mgr", "brb", "wc", "ntr thx", "rgr"),
    *("frt gate shut", "mtg wth mgr", "pls adv", "tbc", "n/a", "tx", "bldg 4", "pkg"),
    # Polish, Romanian, and names of places
    *(
        "chrząszcz",
        "wstrzymać",
        "szczyt",
        "źdźbło",
        "bezwzględny",
        "krzywda",
        "wskrzesić",
    ),
    *(
        "sprawdzone",
        "wszystko gra",
        "brak",
        "cześć",
        "zmknięte",
        "strzelnica",
        "szlaban",
    ),
    *("închis", "mulțumesc", "fără", "ușă", "gheață", "străjer", "verificat", "zgomot"),
    *("Knightsbridge", "Hertfordshire", "Llanfairpwll", "Ynysddu", "Cwmbran", "Gdynia"),
    *("property", "strengths", "catchphrase", "rhythm", "xylophone", "jjjjj ok"),
    # other letters than ours
    *("все добре", "سب ٹھیک", "помощь", "好", "όλα καλά"),
    # one thing that is understood
    *("asdkjh gate 2", "ok ;;;;", "sdfsdf 22:15", "🎈🦷🚿🧷 ok", "sorry asdkjh"),
]


@pytest.mark.parametrize("words", GARBLED)
def test_what_a_fist_or_a_pocket_types_is_garbled(words):
    assert is_garbled(words)


@pytest.mark.parametrize("words", TYPED)
def test_what_guards_type_is_not(words):
    assert not is_garbled(words)


@given(st.text(string.punctuation + " ", min_size=4, max_size=20))
def test_signs_beside_what_is_understood_never_garble_it(signs):
    assert not is_garbled(f"{signs} gate 2 locked")


@given(st.sampled_from(TYPED), st.sampled_from(GARBLED))
def test_half_a_message_that_is_understood_is_enough(typed, garbled):
    assert not is_garbled(f"{garbled} {typed} all locked")


@given(st.text(max_size=2 * LONGEST))
def test_any_text_at_all_is_judged_and_case_is_nothing(text):
    assert is_garbled(text) in (True, False)
    if text.isascii():
        assert is_garbled(text) == is_garbled(text.upper())


def test_hardly_any_message_that_was_ever_written_here_is_garbled():
    """The redactor's own messages, as they stand in the house."""
    folder = Path(__file__).parents[3] / "nlp/training/messages"
    lines = [
        line
        for path in sorted(folder.rglob("*.txt"))
        for line in path.read_text().splitlines()
        if line.strip()
    ]
    assert len(lines) > 5000
    assert [line for line in lines if is_garbled(line)] == []
