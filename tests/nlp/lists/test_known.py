"""What the lists say of a word, whoever types it."""

import pytest

from nlp.lists.known import Band, Known, Sort, lists


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("tunde", Known(given=True)),
        ("will", Known(given=True, surname=True, band=Band.COMMONEST)),
        ("gate", Known(band=Band.USUAL)),
        ("kwabz", Known()),
        ("j", Known(sort=Sort.LETTER, band=Band.USUAL)),
        ("e1001", Known(sort=Sort.NUMBER)),
        ("-", Known(sort=Sort.SIGN)),
    ],
)
def test_each_word_is_known_for_what_it_is(key, known):
    assert lists().of(key) == known


def test_a_hyphenated_word_is_a_name_where_all_of_it_is():
    both, half, neither = map(
        lists().of, ("thompson-clarke", "kwabz-clarke", "night-shift")
    )
    assert (both.given, both.surname, both.hyphenated) == (True, True, True)
    assert (half.listed, half.unknown) == (False, True)
    assert (neither.ordinary, neither.unknown) == (True, False)


def test_half_a_strange_word_with_a_hyphen_is_no_stranger():
    assert lists().of("kwabz").stranger
    assert not lists().of("kwabz-clarke").stranger


def test_a_name_with_a_bare_s_is_its_owner():
    assert lists().of("sarahs") == lists().of("sarah")


def test_a_common_word_is_one_that_is_a_name_too():
    """``will``, ``may``: those are what make a name hard to tell from a word."""
    assert [key for key in ("will", "gate", "the", "a") if lists().of(key).common] == [
        "will",
        "a",
    ]
