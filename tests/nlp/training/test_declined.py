"""Messages to learn from: other names stand there in the case of the old ones."""

import random

import pytest

from nlp.corpus import from_brackets
from nlp.languages.dictionaries.kinds import GIVEN, SURNAME
from nlp.training.declined import Declined, gathered

FORMS = [
    ("Adam", (GIVEN, "nom:m1")),
    ("Adamowi", (GIVEN, "dat:m1")),
    ("Łukasz", (GIVEN, "nom:m1")),
    ("Łukaszowi", (GIVEN, "dat:m1")),
    ("Ewa", (GIVEN, "nom:f")),
    ("Ewie", (GIVEN, "dat:f")),
    ("Zając", (SURNAME, "nom:m1")),
    ("Zającowi", (SURNAME, "dat:m1")),
    ("Nowak", (SURNAME, "nom:m1")),
    ("Nowakowi", (SURNAME, "dat:m1")),
]


@pytest.fixture(params=range(20))
def others(request):
    made = Declined(random.Random(request.param), gathered(FORMS, "pl", lambda _: True))

    def names(line):
        row = made.other_names(from_brackets(line))
        return [row.text[start:end] for start, end in row.names]

    return names


def test_a_name_is_put_in_the_case_of_the_old_one(others):
    assert others("oddalem klucz [Adamowi]") in (["Adamowi"], ["Lukaszowi"])
    assert others("oddałem klucz [Ewie]") == ["Ewie"]


def test_both_words_of_a_name_agree(others):
    [name] = others("dzwonie do was, oddajcie to [lukaszowi nowakowi]")
    given, surname = name.split()
    assert given in ("adamowi", "lukaszowi")
    assert surname in ("zajacowi", "nowakowi")


def test_accents_and_capitals_are_typed_as_in_the_old_one(others):
    assert others("[ŁUKASZ] stoi")[0].isupper()
    assert others("[lukasz] stoi")[0] in ("adam", "lukasz")


def test_one_person_stays_one_person(others):
    one, other = others("[Adam] wszedl, a potem [adam] wyszedl")
    assert one.lower() == other.lower()


def test_a_name_whose_case_nobody_knows_stays(others):
    assert others("przyszedl [Okwuosa]") == ["Okwuosa"]
