"""What the form of a word, and the word before it, say of whether it is a name."""

import pytest

from nlp.languages.dictionaries.forms import (
    has_article,
    has_no_article,
    is_derived,
    is_done,
    is_role,
)


@pytest.fixture
def read(redactor):
    return lambda typed, language: str(redactor.redact(typed, language).text)


@pytest.mark.parametrize(
    "typed",
    [
        "malarz prosi zeby nie zamykac okien",
        "slusarz wymienil wkladke",
        "kelner rozbil tace w holu",
        "stolarz skonczyl drzwi na drugim",
        "nie mam zmiennika, mialo byc o 7 jest 8.20, kto przyjedzie",
        "odsniezarka nie pali",
        "odsniezylem chodnik i posypalem, zostalo pol worka soli",
        "lakiernik wylal rozpuszczalnik, smierdzi",
    ],
)
def test_who_came_to_repair_something_is_told_by_the_trade_alone(read, typed):
    assert read(typed, "pl") == typed


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("kierownik stolarz kazal otworzyc", "kierownik S. kazal otworzyc"),
        ("pan krawiec przyjechal z serwisu", "pan K. przyjechal z serwisu"),
        ("kamila spala w szatni", "K. spala w szatni"),
        ("domagala zglosil usterke windy", "D. zglosil usterke windy"),
        ("ksiadz kowal prosi o klucz", "ksiadz K. prosi o klucz"),
    ],
)
def test_a_colleague_whose_name_is_a_trade_or_a_deed_goes_where_it_is_clear(
    read, typed, left
):
    assert read(typed, "pl") == left


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("viscol lucreaza duminica", "V. lucreaza duminica"),
        (
            "soferul gandac intreaba de descarcare",
            "soferul G. intreaba de descarcare",
        ),
        ("popescu liber maine", "P. liber maine"),
        ("maria e insarcinata si ii e rau", "M. e insarcinata si ii e rau"),
        ("bratu a ramas blocat in lift", "B. a ramas blocat in lift"),
    ],
)
def test_a_short_romanian_sentence_loses_its_name_and_nothing_else(read, typed, left):
    assert read(typed, "ro") == left


@pytest.mark.parametrize("typed", ["vulpea a rasturnat tomberonul", "portarul doarme"])
def test_what_a_romanian_calls_the_porter_is_nobody(read, typed):
    assert read(typed, "ro") == typed


@pytest.mark.parametrize("word", ["malarz", "slusarza", "ksiadz", "murarzowi"])
def test_a_trade_is_a_role(word):
    assert is_role(word, "pl")
    assert not is_role(word, "ro")


@pytest.mark.parametrize("word", ["kruk", "sikora", "brama", "zamknela"])
def test_a_bird_a_gate_and_a_deed_are_no_roles(word):
    assert not is_role(word, "pl")


@pytest.mark.parametrize("word", ["wyrwal", "zglosili", "kazala", "wylalo"])
def test_what_somebody_did_is_told_by_its_infinitive(word):
    assert is_done(word, "pl")


@pytest.mark.parametrize("word", ["kowal", "wesoly", "musial", "mila", "michal"])
def test_a_name_that_ends_like_a_deed_is_none(word):
    assert not is_done(word, "pl")


def test_a_word_made_of_another_is_long_enough_to_tell():
    assert is_derived("odsniezarka", "pl")
    assert not is_derived("czarka", "pl")
    assert not is_derived("odsniezarka", "ro")


def test_romanian_says_the_at_the_end_or_leaves_it_open():
    assert has_article("portarul", "ro")
    assert has_no_article("viscol", "ro")
    assert not has_article("grindina", "ro")
    assert not has_no_article("grindina", "ro")
    assert not has_article("karabinierul", "pl")
