"""By when a complaint is acknowledged: thirty days, of which it comes on the first."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.complaints.due_days import (
    acknowledge_by,
    day_number,
    on_day,
    regulators_day,
)

DAY = timedelta(days=1)
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("received", "last"),
    [
        ("2026-01-10", "2026-02-08"),
        ("2026-01-31", "2026-03-01"),
        ("2028-01-31", "2028-02-29"),
        ("2028-02-01", "2028-03-01"),
        ("2026-02-01", "2026-03-02"),
        ("2026-12-31", "2027-01-29"),
        ("2026-06-19", "2026-07-18"),
    ],
)
def test_the_thirtieth_day_is_the_last(received, last):
    assert acknowledge_by(date.fromisoformat(received)) == date.fromisoformat(last)


@given(received=DAYS)
def test_the_day_it_came_is_the_first_of_thirty(received):
    days = [received + n * DAY for n in range(30)]
    assert [day_number(received, day) for day in days] == list(range(1, 31))
    assert [on_day(received, number) for number in range(1, 31)] == days
    assert acknowledge_by(received) == days[-1]


@given(received=DAYS)
def test_the_regulators_own_count_ends_a_day_later(received):
    assert regulators_day(received) == acknowledge_by(received) + DAY


@given(received=DAYS, hour=st.times())
def test_whatever_the_clocks_do_the_thirty_days_hold_thirty_midnights(received, hour):
    """The last day ends at a midnight of London's wall, an hour more or less away."""
    ends = datetime.combine(acknowledge_by(received) + DAY, time(), LONDON)
    begins = datetime.combine(received, time(), LONDON)
    span = ends.astimezone(UTC) - begins.astimezone(UTC)
    assert abs(span - 30 * DAY) <= timedelta(hours=1)
