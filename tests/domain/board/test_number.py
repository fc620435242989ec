"""What a telephone link dials."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.board.number import dialled


@pytest.mark.parametrize(
    ("typed", "dial"),
    [
        ("020 7946 0000", "+442079460000"),
        ("07700 900123", "+447700900123"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("+44 20-7946.0000", "+442079460000"),
        ("0040 721 234 567", "+40721234567"),
        ("(020) 7946 0000", "+442079460000"),
        ("020 7946 0000 ext 12", "+442079460000"),
        ("gatehouse 020 7946 0000 / 07700 900123", "+442079460000"),
        ("999", "999"),
        ("", ""),
        ("12", ""),
        ("ask at the gate", ""),
    ],
)
def test_what_stands_in_the_company_file_is_dialled(typed, dial):
    assert dialled(typed) == dial


@given(st.text())
def test_nothing_but_digits_is_ever_dialled(typed):
    assert re.fullmatch(r"(\+?[0-9]{2,})?", dialled(typed))
