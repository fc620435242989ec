"""What the dictionaries of Polish and Romanian say of a word, and how it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.languages.dictionaries.filters import WordFilter
from nlp.languages.dictionaries.kinds import NAMES, kind_of, kinds_of, nameless, plain
from nlp.languages.dictionaries.network import TellingPieces
from nlp.pipeline import FOLDER
from nlp.tagger.pieces import Pieces

NOBODY, GIVEN, USUAL, RARE, ELSEWHERE = range(NAMES)


def usual_and_name(word, tongue):
    """How usual a word is, 0 to 2, and what name it is as well."""
    return divmod(kind_of(word, tongue) - 1, NAMES)


@given(st.sets(st.text(min_size=1), max_size=200))
def test_a_filter_finds_every_word_that_was_put_into_it(words):
    made = WordFilter.of(words)
    assert all(word in made for word in words)


def test_of_words_that_were_not_put_in_few_are_found():
    made = WordFilter.of([f"in{number}" for number in range(5_000)])
    found = sum(f"out{number}" in made for number in range(5_000))
    assert found < 250


@pytest.mark.parametrize(
    ("word", "tongue", "kind"),
    [
        ("siedzi", "pl", (2, NOBODY)),
        ("otwarta", "pl", (2, NOBODY)),
        ("krzysztofowi", "pl", (0, GIVEN)),
        ("kaczmarkiem", "pl", (0, USUAL)),
        ("zajac", "pl", (2, USUAL)),
        ("brama", "pl", (2, RARE)),
        ("okafor", "pl", (0, ELSEWHERE)),
        ("xrtyp", "pl", (0, NOBODY)),
        ("bolnav", "ro", (2, NOBODY)),
        ("mihaela", "ro", (0, GIVEN)),
        ("popa", "ro", (2, USUAL)),
    ],
)
def test_a_word_is_as_usual_as_it_is_and_is_a_name_as_well(word, tongue, kind):
    assert usual_and_name(word, tongue) == kind


def test_a_word_whose_name_is_forgotten_stays_as_usual_as_it_was():
    assert nameless(kind_of("zajac", "pl")) == kind_of("zajac", "pl") - USUAL
    assert nameless(kind_of("siedzi", "pl")) == kind_of("siedzi", "pl")
    assert nameless(0) == 0


def test_each_place_in_a_text_has_the_kind_of_the_word_around_it():
    text = "Zając 2 siedzi"
    hare, sits = kind_of("zajac", "pl"), kind_of("siedzi", "pl")
    assert kinds_of(text, [0, 3, 6, 8, 12], "pl") == [hare, hare, 0, sits, sits]


def test_a_letter_with_a_stroke_is_read_as_its_plain_one():
    assert plain("Łukasz łata") == "Lukasz lata"


def test_a_piece_is_told_with_the_kind_of_its_word():
    file = FOLDER / "checkcall_languages" / "pieces.json"
    untold, telling = Pieces.from_file(file), TellingPieces.from_file(file)
    telling.tongues = ["pl", "ro", "pl"]
    told, owners = telling.of(["zając", "", "siedzi"])
    plain_ones = untold.of(["zajac", "", "siedzi"])
    assert ([number % telling.size for number in told], owners) == plain_ones
    kinds = {
        owner: number // telling.size
        for owner, number in zip(owners, told, strict=True)
    }
    assert kinds == {0: kind_of("zajac", "pl"), 2: kind_of("siedzi", "pl")}
