"""How long records are kept: by the calendar, by the policy, and by the company."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.retention.periods import RULES, SETTABLE, Period, RecordClass, Schedule

MOMENTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
YEARS = st.integers(0, 75)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "years"),
    [
        (RecordClass.BREACH, 6),
        (RecordClass.RIGHTS_REQUEST, 2),
        (RecordClass.ACCESS_LOG, 2),
        (RecordClass.LONE_WORKER, 3),
        (RecordClass.RIDDOR, 3),
        (RecordClass.INCIDENT, 10),
        (RecordClass.SERIOUS_INCIDENT, 20),
        (RecordClass.TRAINING, 6),
        (RecordClass.STAFF, 6),
    ],
)
def test_the_default_is_the_policys_table(kind, years):
    assert RULES[kind].period == Period(years=years)
    assert "policy" in RULES[kind].source


def test_every_class_has_a_rule_that_says_from_what_and_on_whose_word():
    assert set(RULES) == set(RecordClass)
    assert all(rule.source and rule.counts_from for rule in RULES.values())


def test_messages_are_not_kept_and_no_company_can_change_that():
    assert RULES[RecordClass.MESSAGE].period == Period()
    assert RecordClass.MESSAGE not in SETTABLE


def test_six_years_are_over_on_the_same_day_and_hour():
    closed = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)
    assert Period(years=6).after(closed) == closed.replace(year=2032)


def test_six_years_from_a_29_february_are_over_when_28_february_is():
    closed = datetime(2028, 2, 29, 13, 30, tzinfo=UTC)
    assert Period(years=6).after(closed) == datetime(2034, 3, 1, tzinfo=UTC)
    assert Period(years=6).after(date(2028, 2, 29)) == date(2034, 3, 1)


def test_a_29_february_meets_its_twin_after_four_years():
    closed = datetime(2028, 2, 29, 13, 30, tzinfo=UTC)
    assert Period(years=20).after(closed) == closed.replace(year=2048)


@given(MOMENTS, YEARS)
def test_the_day_and_month_stay_but_for_a_29_february(start, years):
    end = Period(years=years).after(start)
    assert end.year == start.year + years
    if (start.month, start.day) != (2, 29):
        assert end == start.replace(year=end.year)


@given(MOMENTS, YEARS, st.integers(0, 400))
def test_no_period_is_ever_shorter_than_its_days(start, years, days):
    span = Period(years=years, days=days).after(start) - start
    least = timedelta(days=365 * years + days - 1)
    assert least <= span <= timedelta(days=366 * years + days + 1)


@given(MOMENTS, MOMENTS, YEARS)
def test_what_ended_earlier_never_expires_later(one, other, years):
    first, second = sorted((one, other))
    period = Period(years=years)
    assert period.after(first) <= period.after(second)


@given(MOMENTS, MOMENTS, st.integers(0, 30))
def test_what_is_swept_away_in_bulk_has_had_its_whole_period(start, now, years):
    period = Period(years=years)
    if start <= period.before(now):
        assert period.after(start) <= now


@given(MOMENTS, st.integers(1, 30))
def test_the_sweep_is_never_more_than_a_day_behind_the_rule(start, years):
    period = Period(years=years)
    assert start <= period.before(period.after(start) + DAY)


def test_the_companys_own_period_stands_in_place_of_the_policys():
    ours = Schedule(periods={RecordClass.BREACH: Period(years=7)})
    start = datetime(2026, 1, 1, tzinfo=UTC)
    assert ours.expires_at(RecordClass.BREACH, start) == start.replace(year=2033)
    assert ours.expires_at(RecordClass.INCIDENT, start) == start.replace(year=2036)


def test_what_has_not_ended_does_not_expire():
    assert Schedule().expires_at(RecordClass.BREACH, None) is None
