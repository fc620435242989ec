"""When a certificate ends, as a thumb types what stands on it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.credentials.certificate import Kind
from bot.domain.credentials.filing import LONGEST, kinds, read_expiry

TODAY = date(2026, 11, 29)
AS_TYPED = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y", "%d %b %Y", "%d %B %Y", "%Y-%m-%d")


@given(
    some.dates(TODAY - timedelta(days=700), TODAY + timedelta(days=5000)),
    some.sampled_from(AS_TYPED),
)
def test_a_day_with_its_year_is_read_however_it_is_typed(day, written):
    assert read_expiry(f"{day:{written}}", TODAY) == day


@pytest.mark.parametrize("words", ["", "soon", "31/13/2027", "31/03/2207", "A.O."])
def test_what_no_certificate_has_is_no_day_of_its_end(words):
    assert read_expiry(words, TODAY) is None


@given(some.text(max_size=40))
def test_whatever_is_typed_is_read_without_a_failure(words):
    day = read_expiry(words, TODAY)
    assert day is None or day <= TODAY + LONGEST


def test_a_licence_without_its_last_day_is_none():
    assert not {Kind.SIA, Kind.FIRST_AID} & set(kinds(None))
    assert set(kinds(TODAY)) == set(Kind)
