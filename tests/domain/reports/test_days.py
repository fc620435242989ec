"""Whole weeks and months lie behind us, and leave no instant out."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reports.days import DAY, Days, last_month, last_week

LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
ANY_DAY = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(ANY_DAY)
def test_a_week_is_from_monday_to_sunday_and_is_over(today):
    week = last_week(today)
    assert (week.first.isoweekday(), week.last.isoweekday()) == (1, 7)
    assert week.last - week.first == 6 * DAY
    assert week.last < today <= week.last + 7 * DAY


@given(ANY_DAY)
def test_a_month_is_the_one_before_this_one(today):
    month = last_month(today)
    assert month.first.day == 1
    assert month.last + DAY == today.replace(day=1)


@given(ANY_DAY)
def test_no_instant_is_in_two_weeks_or_in_none(today):
    _, end = last_week(today).span(LONDON)
    start, _ = last_week(today + 7 * DAY).span(LONDON)
    assert start == end


@pytest.mark.parametrize(
    ("sunday", "hours"),
    [(date(2026, 3, 29), 167), (date(2026, 10, 25), 169), (date(2026, 11, 1), 168)],
)
def test_a_week_in_which_the_clocks_change_is_an_hour_shorter_or_longer(sunday, hours):
    start, end = Days(first=sunday - 6 * DAY, last=sunday).span(LONDON)
    assert end - start == hours * HOUR
