"""Hours of rest and of work, over both nights in which the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.before_shift.rest import (
    HOUR,
    WEEK,
    WEEKS_AVERAGED,
    Work,
    hours_within,
    longest_rest,
    rest,
    week_of,
)

LONDON = ZoneInfo("Europe/London")
SECOND = timedelta(seconds=1)
BACK = datetime(2026, 10, 25, 1, tzinfo=UTC)
FORWARD = datetime(2026, 3, 29, 1, tzinfo=UTC)
ORDINARY = datetime(2026, 11, 25, 1, tzinfo=UTC)
"""The clocks change in the middle of the first two."""

CHANGES = st.sampled_from([BACK, FORWARD, ORDINARY])
AROUND = st.integers(-12 * 24, 12 * 24)
LENGTHS = st.integers(1, 14)


def work(middle, start, length):
    """Hours from the middle."""
    begins = middle + start * HOUR
    return Work(begins, begins + length * HOUR)


NIGHTS = st.lists(st.tuples(AROUND, LENGTHS), max_size=12)


def hour_by_hour(works, within):
    """How many hours of a time are worked, counted one by one."""
    hours = int((within.end_at - within.start_at) / HOUR)
    moments = [within.start_at + n * HOUR for n in range(hours)]
    return [any(one.start_at <= at < one.end_at for one in works) for at in moments]


@given(CHANGES, NIGHTS, AROUND, LENGTHS)
def test_hours_worked_are_those_that_are_counted_one_by_one(middle, nights, at, length):
    works = [work(middle, *each) for each in nights]
    within = work(middle, at, length)
    assert hours_within(works, within) == sum(hour_by_hour(works, within)) * HOUR


@given(CHANGES, NIGHTS)
def test_the_longest_rest_is_the_longest_run_of_hours_without_work(middle, nights):
    works = [work(middle, *each) for each in nights]
    within = work(middle, -84, 168)
    longest = run = 0
    for is_worked in hour_by_hour(works, within):
        run = 0 if is_worked else run + 1
        longest = max(longest, run)
    assert longest_rest(works, within) == longest * HOUR


@given(CHANGES, NIGHTS, AROUND, LENGTHS)
def test_rest_reaches_to_the_work_beside_the_shift(middle, nights, at, length):
    shift = work(middle, at, length)
    works = [work(middle, *each) for each in nights]
    works = [one for one in works if not one.meets(shift)]
    found = rest(works, shift, LONDON)
    ended = [shift.start_at - one.end_at for one in works if one < shift]
    begins = [one.start_at - shift.end_at for one in works if one > shift]
    soon = [each for each in ended if each < WEEK]
    late = [each for each in begins if each < WEEK]
    assert found.before == min(soon, default=None)
    assert found.after == min(late, default=None)
    assert found.week >= min(
        shift.span, hours_within([shift], week_of(shift.start_at, LONDON))
    )
    assert found.average * WEEKS_AVERAGED > shift.span - SECOND


@pytest.mark.parametrize(
    ("middle", "hours"), [(BACK, 169), (FORWARD, 167), (ORDINARY, 168)]
)
def test_a_week_is_an_hour_longer_or_shorter_when_the_clocks_change(middle, hours):
    week = week_of(middle, LONDON)
    assert week.span == hours * HOUR
    assert week.start_at.astimezone(LONDON).strftime("%a %H:%M") == "Mon 00:00"


@pytest.mark.parametrize(("middle", "hours"), [(BACK, 9), (FORWARD, 7), (ORDINARY, 8)])
def test_from_ten_to_six_is_rest_of_as_many_hours_as_the_night_has(middle, hours):
    """Off at 22:00 and on again at 06:00, by the clock on the wall."""
    night = (middle.astimezone(LONDON) - timedelta(hours=3)).date()

    def at(day, hour):
        wall = datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
        return wall.astimezone(UTC)

    morning = night + timedelta(days=1)
    late = Work(at(night, 14), at(night, 22))
    early = Work(at(morning, 6), at(morning, 14))
    found = rest([late], early, LONDON)
    assert found.before == hours * HOUR
    assert not found.is_daily


def test_six_nights_of_twelve_hours_are_more_than_the_law_looks_for():
    works = [work(ORDINARY, 24 * day, 12) for day in range(6)]
    found = rest(works, work(ORDINARY, 24 * 6, 12), LONDON)
    assert (found.before, found.is_daily) == (12 * HOUR, True)
    assert (found.longest, found.is_weekly) == (12 * HOUR, False)
    assert found.is_within_week
    assert not found.is_enough


def test_the_average_is_over_seventeen_weeks():
    works = [work(ORDINARY, -24 * day, 10) for day in range(1, 119, 1)]
    found = rest(works, work(ORDINARY, 0, 10), LONDON)
    assert 69 * HOUR < found.average <= 70 * HOUR
    assert not found.is_within_week
