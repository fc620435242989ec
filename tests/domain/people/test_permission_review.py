"""Six months later, by the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.permission_review import next_day


@pytest.mark.parametrize(
    ("reviewed", "due"),
    [
        (date(2026, 1, 10), date(2026, 7, 10)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 6, 30)),
    ],
)
def test_the_next_review_is_six_months_later(reviewed, due):
    assert next_day(reviewed) == due


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_it_is_never_more_than_half_a_year_and_a_day_away(reviewed):
    assert timedelta(days=180) < next_day(reviewed) - reviewed < timedelta(days=185)
