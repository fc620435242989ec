"""Whoever is on a list is found however they are written; nobody can read the list."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.names.known_names import KnownNames
from nlp.known_names.forms import hashes_of, parts_of
from nlp.known_names.hashed import Hashes, Hashing, Kind, Likeness, packed
from nlp.pipeline import CompanyWords
from nlp.redactor import Redactor
from nlp.text.letters import fold

KEY = b"a key for tests only, of 32 byte"
NAMES = [
    *("Delia Harcourt", "Sean O'Sullivan", "Mary Ann Wexcombe-Page", "Zoë Łukasiewicz"),
    *("Jan van Dijk", "Gurpreet Singh", "Will Banks", "Grace Hill", "Patrick McDonald"),
    *("Oluwaseun Adeyemi", "Rose May", "Siobhán Ní Bhriain", "Mark Page", "An Li"),
]
PLAIN = [
    *("Delia Harcourt", "Sean O'Sullivan", "Gurpreet Singh", "Patrick McDonald"),
    *("Oluwaseun Adeyemi", "Zoë Łukasiewicz"),
]
"""No part of these is an ordinary word."""
WORDS_TOO = ["Will Banks", "Grace Hill", "Rose May", "Mark Page"]
FRAMES = [
    *("{} is in flat 4", "the parcel is for {}", "{}", "told {} to wait, all quiet"),
    *("gate 2: {} again", "why is {} on the list?", "({}) signed in"),
]


@pytest.fixture(scope="module")
def kept():
    known = KnownNames(key=KEY, digests=hashes_of(map(parts_of, NAMES), KEY))
    redactor = Redactor(CompanyWords(told_of=known))
    return lambda typed: str(redactor.redact(typed).text)


def words_of(text):
    return {fold(word) for word in re.findall(r"[^\W\d_]+", text)}


def leaks(name, kept):
    letters = {part for part in parts_of(name) if len(part) > 1}
    return letters & (words_of(kept) | {"".join(parts_of(kept))})


def written(name):
    """The ways in which one name is written."""
    *given_names, surname = name.split()
    first = given_names[0]
    return [
        *(name, name.lower(), name.upper(), fold(name), f"{surname}, {first}"),
        *(f"{surname.upper()}, {first}", f"{surname} {first}", f"{first}  {surname}"),
        *(f"{first[0]}. {surname}", f"{first[0]} {surname}", f"{first}-{surname}"),
        *(f"{name}'s", f"{name}’s", name.replace("'", ""), name.replace("-", " ")),
        *(
            f"{name.lower()}s",
            f"{first.lower()}{surname.lower()}",
            f"{first} J {surname}",
        ),
    ]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_known_name_is_found_in_every_way_of_writing_it(kept, data):
    name = data.draw(st.sampled_from(NAMES))
    way = data.draw(st.sampled_from(written(name)))
    typed = data.draw(st.sampled_from(FRAMES)).format(way)
    assert not leaks(name, kept(typed)), (typed, kept(typed))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_part_that_is_no_ordinary_word_is_found_by_itself(kept, data):
    part = data.draw(st.sampled_from(" ".join(PLAIN).split()))
    way = data.draw(st.sampled_from([part, part.lower(), part.upper(), f"{part}'s"]))
    typed = data.draw(st.sampled_from(FRAMES)).format(way)
    assert not leaks(part, kept(typed)), (typed, kept(typed))


def misspelt(word):
    """The word with one letter wrong, missing, too many, or changed round."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
        for letter in letters:
            yield word[:at] + letter + word[at + 1 :]
            yield word[:at] + letter + word[at:]
    yield from (word + letter for letter in letters)


def distance_is_one(one, other):
    return other in set(misspelt(one)) | {one}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_letter_may_be_wrong_in_a_surname_that_stands_alone(kept, data):
    surname = data.draw(st.sampled_from(["harcourt", "osullivan", "lukasiewicz"]))
    typed = data.draw(st.sampled_from(sorted(set(misspelt(surname)))))
    assert typed not in kept(f"seen by {typed} at 2100").split(), typed


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wil banks left", "W.B. left"),
        ("told grac hill to wait", "told G.H. to wait"),
        ("Will Bnaks left", "W.B. left"),
        ("zoe lukasiewcz is out", "Z.L. is out"),
    ],
)
def test_a_letter_may_be_wrong_beside_the_other_part(kept, typed, found):
    assert kept(typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "will the banks open",
            "the grace period ends",
            "mark the page",
            "a page is gone",
        ),
        *(
            "may be up the hill",
            "will bank the cash",
            "harcourt road is closed",
            "i rose",
        ),
        *(
            "HILL STREET IS CLOSED",
            "will page 2 be printed",
            "may i rose up",
            "an li-ion cell",
        ),
    ],
)
def test_ordinary_words_stay_where_nobody_is_named(kept, typed):
    assert kept(typed) == typed


def test_initials_come_from_the_letters_as_they_were_written(kept):
    assert kept("zoe łukasiewicz and Selia Harcourt") == "Z.Ł. and S.H."


def test_reading_it_again_changes_nothing(kept):
    once = kept("Will Banks, D. Harcourt and BANKS, Will were told. banks were shut")
    assert kept(once) == once


@given(st.text("abc", min_size=1, max_size=7), st.text("abc", min_size=1, max_size=7))
@example("babc", "bbcc")
def test_the_hashes_know_what_is_one_mistake_away_and_nothing_else(known, typed):
    hashes = Hashes(KEY, packed(Hashing(KEY).with_neighbours(Kind.PART, known)))
    likeness = hashes.likeness(Kind.PART, typed)
    long = min(len(known), len(typed)) >= 4
    if known == typed:
        assert likeness is Likeness.SAME
    elif long:
        assert bool(likeness) is distance_is_one(known, typed), (known, typed)


def test_without_the_key_nobody_can_try_names_out():
    hashes = Hashes(KEY[::-1], hashes_of([parts_of("Delia Harcourt")], KEY))
    assert not hashes.is_known(Kind.PART, "harcourt")
    assert hashes.likeness(Kind.PAIR, "deliaharcourt") is Likeness.NONE
