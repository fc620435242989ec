"""What something is called, as tired people type it."""

import pytest

from bot.domain.refs import Ref
from bot.domain.words import called


@pytest.mark.parametrize(
    ("words", "name", "left"),
    [
        ("RIV", "RIV", ""),
        ("riv.", "RIV", ""),
        ("“RIV”", "RIV", ""),
        ("RIV\u00a0yesterday", "RIV", "yesterday"),
        ("last week, riv", "RIV", "last week"),
        ("Dock 2 27/11", "DOCK-2", "27/11"),
        ("lodz depot", "Łódź Depot", ""),
        ("riverside  court: yesterday.", "Riverside Court", "yesterday"),
        ("river", "RIV", None),
        ("gate RIV today", "RIV", None),
        ("", "RIV", None),
        ("—", "RIV", None),
    ],
)
def test_a_name_before_or_after_other_words(words, name, left):
    assert called.rest(called.read(words), name) == left


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("the phone of E1001, she says", True),
        ("e 1001", True),
        ("A.O. E1001", True),
        ("E10012", False),
        ("E 10 01", False),
        ("1001", False),
    ],
)
def test_a_staff_number_among_other_words(words, is_there):
    assert ("e1001" in called.numbers(called.read(words))) is is_there


@pytest.mark.parametrize(
    "words",
    [
        "BR-12",
        "br12",
        "BR 12.",
        "br–12",
        "BR\u201112",
        "“BR-12”",
        "#BR_12",
        "BR\u00a012",
    ],
)
def test_a_reference_in_every_hand(words):
    assert Ref.typed(words, "BR") == Ref("BR", 12)


@pytest.mark.parametrize(
    "words",
    ["", "BR", "BR-12 BR-13", "RR-12", "phone 12", "BR-" + "9" * 16, "12 BR", "100%"],
)
def test_what_is_none_of_that_kind(words):
    assert Ref.typed(words, "BR") is None


def test_a_number_alone_is_enough_where_one_kind_is_meant():
    assert Ref.typed("12.", "BR") == Ref("BR", 12)
    assert Ref.typed("12", "BR", "INC") is None


@pytest.mark.parametrize(
    "words", ["a " * 2048, "-" * 4096, "“" * 4095 + "1", "a" * 4096]
)
def test_a_message_of_signs_costs_nobody_a_second(words):
    """Two hundred sites are looked for in it, and each sign is looked at once."""
    said = called.read(words)
    assert all(called.rest(said, f"SITE{number}") is None for number in range(200))
    assert Ref.typed(words, "BR") is None
