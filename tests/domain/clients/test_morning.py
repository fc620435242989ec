"""When a client's morning is due, and of what it tells."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clients.morning import (
    MISSED_DAYS,
    begins,
    number_of,
)
from bot.domain.times.daily import last_before, next_after

LONDON = ZoneInfo("Europe/London")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

hours = st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None))
moments = st.integers(0, 2 * 366 * 24 * 60).map(lambda n: NEW_YEAR + n * MINUTE)


@given(hours, moments)
def test_reports_follow_on_each_other_whatever_the_clock_does(at, now):
    """Each begins where the last one ended, a day of 23 to 25 hours before."""
    dues = [now]
    for _ in range(4):
        dues.append(next_after(at, dues[-1], LONDON))
    for before, due in pairwise(dues[1:]):
        assert last_before(at, due, LONDON) == due
        assert begins(at, due, None, LONDON) == before
        assert begins(at, due, before, LONDON) == before
        assert 23 * HOUR <= due - before <= 25 * HOUR


@given(hours, moments, st.integers(1, 30))
def test_what_was_missed_is_made_up_for_a_week_long(at, now, days):
    due = last_before(at, now, LONDON)
    until = due - timedelta(days=days)
    start = begins(at, due, until, LONDON)
    assert start == (until if due - until <= MISSED_DAYS else start)
    assert due - start <= MISSED_DAYS


def test_it_is_the_first_of_an_hour_that_comes_twice_and_once_a_day():
    before = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    due = next_after(time(1, 30), before, LONDON)
    assert due == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    again = next_after(time(1, 30), due, LONDON)
    assert again == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_what_a_message_is_about_is_read_again():
    assert number_of("morning 12") == 12
    assert [number_of(each) for each in (None, "BR-12", "morning x")] == [None] * 3
