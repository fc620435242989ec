"""By what somebody is found, and that nobody's name is printed by chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.vault.named import Named, as_typed, folded, terms_about, terms_of

LETTERS = "aąäbcćdeęéfghiíjklłmnńoóöpqrsśştuüvwxyzźż"
NAME = st.text(LETTERS, min_size=2, max_size=12)
NUMBERS = st.integers(min_value=100_000_000, max_value=999_999_999)


def test_printed_it_says_nothing():
    named = Named(name="Ida Moss", phone="07700 900123", more="14 Tamarisk Row")
    assert repr(named) == "Named()"


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Łukasz Brzęczyk-Vane", {"lukasz", "brzeczyk", "vane"}),
        ("Siobhan O’Neill", {"siobhan", "oneill"}),
        ("J. Moss", {"moss"}),
        ("+44 (0)7700 900123", {"700900123"}),
        ("07700-900-123 after six", {"700900123", "after", "six"}),
        ("ida.moss@moss.example", {"ida.moss@moss.example"}),
        ("flat 3", {"flat"}),
        ("—", set()),
    ],
)
def test_what_somebody_is_found_by(line, terms):
    assert terms_of(line) == terms


def test_of_an_address_nothing_is_found_but_what_reaches_them():
    named = Named(name="Ida Moss", more="14 Tamarisk Row, ida@moss.example")
    assert terms_about(named) == {"ida", "moss", "ida@moss.example"}


@given(st.lists(NAME, min_size=1, max_size=4), st.randoms())
def test_case_accents_and_order_do_not_matter(words, chance):
    shuffled = words[:]
    chance.shuffle(shuffled)
    typed = " ".join(word.upper() if chance.random() < 0.5 else word for word in words)
    assert terms_of(folded(" ".join(shuffled))) <= terms_about(Named(name=typed))


@given(NUMBERS, st.sampled_from(["0{}", "+44 {}", "0044{}", "+44 (0){}", "({})"]))
def test_a_telephone_is_found_however_it_was_written(number, way):
    written = way.format(f"{str(number)[:4]} {str(number)[4:]}")
    assert str(number) in terms_about(Named(phone=written))
    assert str(number) in terms_of(f"ring {written}")


@given(st.text(max_size=80))
def test_a_line_is_one_line_that_any_paper_shows(line):
    kept = as_typed(line)
    assert kept.isprintable()
    assert as_typed(kept) == kept
