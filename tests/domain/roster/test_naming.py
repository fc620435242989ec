"""A file says whom and where in its own words; what may be two is not guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.loads import Said
from bot.domain.refs import StaffId
from bot.domain.roster.naming import Names, Unclear, believed, called

PEOPLE = {
    "E1001": "Amara Okafor",
    "E1002": "Zoë Zieliński",
    "E1003": "Sam Lee",
    "E1004": "Sam Lee",
    "1005": "Sam Leeson",
}
OURS = Names(
    frozenset(map(StaffId, PEOPLE)),
    called(
        [(name, StaffId(number)) for number, name in PEOPLE.items()]
        + [("amara@alder.example", StaffId("E1001"))]
    ),
)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("E1001", ["E1001"]),
        ("e1001", ["E1001"]),
        ("Amara Okafor", ["E1001"]),
        ("  AMARA   OKAFOR ", ["E1001"]),
        ("Okafor, Amara", ["E1001"]),
        ("Amara@Alder.example", ["E1001"]),
        ("zoe zielinski", ["E1002"]),
        ("Night E1001 (A. Okafor)", ["E1001"]),
        ("Night: amara okafor, gate", ["E1001"]),
        ("E1001 and E1002", ["E1001", "E1002"]),
        ("E1001-RIV", []),
        ("E10011", []),
        ("1005", ["1005"]),
        ("Shift 1005", []),
        ("Shift (1005)", ["1005"]),
        ("Shift #1005", ["1005"]),
        ("Sam Lee", ["E1003", "E1004"]),
        ("Sam Leeson, night", ["1005"]),
        ("Sam", []),
        ("", []),
    ],
)
def test_somebody_is_found_by_number_name_or_address(words, numbers):
    assert sorted(OURS.meant(words)) == numbers


def test_the_first_place_that_names_anybody_is_believed():
    said = (Said("the gate", "a"), Said("E1001", "b"), Said("E1002", "c"))
    assert believed(said, OURS) == (("E1001",), said[1])


def test_several_who_are_invited_are_several_and_one_line_is_one():
    invited = (Said("E1001", "a"), Said("E1002", "a"), Said("Amara Okafor", "a"))
    assert believed(invited, OURS)[0] == ("E1001", "E1002")
    with pytest.raises(Unclear) as unclear:
        believed((Said("Sam Lee", "a"),), OURS)
    assert unclear.value.ids == ["E1003", "E1004"]


@given(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=3), st.text(max_size=30))
def test_nobody_is_found_who_is_not_named(numbers, other):
    prose = f"{other} " + " ".join(f"({number})" for number in numbers)
    known = {name.casefold() for name in PEOPLE.values()} | {"amara@alder.example"}
    if not any(name in prose.casefold() for name in known):
        assert OURS.meant(prose) <= set(PEOPLE)
        assert set(numbers) <= OURS.meant(prose) or not numbers
