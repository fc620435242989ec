"""The days of the figures are read as managers type them, and a slip is not guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reports.days import (
    DAY,
    Days,
    before,
    last_month,
    last_week,
    month_of,
    week_of,
    year_of,
)
from bot.domain.reports.said import begun, days_said, read_spelt, spelt

MONDAY = date(2026, 11, 30)
WEEK = Days(first=date(2026, 11, 23), last=date(2026, 11, 29))
OCTOBER = Days(first=date(2026, 10, 1), last=date(2026, 10, 31))
NOVEMBER = Days(first=date(2026, 11, 1), last=date(2026, 11, 30))
ANY_DAY = st.dates(date(2001, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("week", WEEK),
        ("last week", WEEK),
        ("Last Week!", WEEK),
        ("the last week", WEEK),
        ("zeszły tydzień", WEEK),
        ("săptămâna trecută", WEEK),
        ("this week", Days(first=MONDAY, last=date(2026, 12, 6))),
        ("month", OCTOBER),
        ("last month", OCTOBER),
        ("luna trecută", OCTOBER),
        ("ostatni miesiąc", OCTOBER),
        ("this month", NOVEMBER),
        ("November", NOVEMBER),
        ("nov", NOVEMBER),
        ("listopad", NOVEMBER),
        ("noiembrie 2026", NOVEMBER),
        ("2026 november", NOVEMBER),
        ("11/2026", NOVEMBER),
        ("11.2026", NOVEMBER),
        ("2026-11", NOVEMBER),
        ("december", month_of(date(2025, 12, 1))),
        ("december 2026", month_of(date(2026, 12, 1))),
        ("2025", year_of(date(2025, 1, 1))),
        ("last year", year_of(date(2025, 1, 1))),
        ("this year", year_of(date(2026, 1, 1))),
        ("yesterday", Days(first=date(2026, 11, 29), last=date(2026, 11, 29))),
        ("27/11", Days(first=date(2026, 11, 27), last=date(2026, 11, 27))),
    ],
)
def test_days_are_read_as_people_type_them(words, days):
    assert days_said(words, MONDAY) == days


@pytest.mark.parametrize(
    "words",
    [
        *("lst month", "13/2026", "0/2026", "novmber", "last", "this", "11/1026"),
        *(
            "week month",
            "how did it go",
            "november november",
            "99",
            "2026 2025",
            "٢٠٢٦",
        ),
        "x" * 5000,
    ],
)
def test_what_is_none_is_not_guessed(words):
    assert days_said(words, MONDAY) is None


def test_days_that_are_still_to_come_have_not_begun():
    december = days_said("december 2026", MONDAY)
    assert begun(december, MONDAY) is None


def test_a_month_that_runs_is_read_up_to_today():
    assert begun(NOVEMBER, date(2026, 11, 12)).last == date(2026, 11, 12)


@given(ANY_DAY)
def test_a_day_is_in_its_week_month_and_year(day):
    for days in (week_of(day), month_of(day), year_of(day)):
        assert days.first <= day <= days.last


@given(ANY_DAY)
def test_what_was_before_ends_the_day_before(day):
    for days in (week_of(day), month_of(day), year_of(day), Days(first=day, last=day)):
        assert before(days).last + DAY == days.first
    assert before(month_of(day)) == last_month(day)
    assert before(week_of(day)) == last_week(day)


def test_what_was_before_a_week_or_month_that_runs_is_a_whole_one():
    thursday = date(2026, 11, 12)
    so_far = begun(week_of(thursday), thursday), begun(month_of(thursday), thursday)
    assert before(so_far[0]) == last_week(thursday)
    assert before(so_far[1]) == OCTOBER
    year = begun(year_of(thursday), thursday)
    assert before(year) == year_of(date(2025, 1, 1))


@given(ANY_DAY)
def test_a_button_says_the_days_again(day):
    for days in (week_of(day), month_of(day), year_of(day)):
        assert read_spelt(spelt(days)) == days


@given(st.text(max_size=30))
def test_whatever_is_typed_is_days_or_none(words):
    days = days_said(words, MONDAY)
    assert days is None or days.first <= days.last


@pytest.mark.parametrize(
    "data",
    [
        "",
        ".",
        "2026-11-30.2026-11-01",
        "2000-01-01.2026-01-01",
        "last.week",
        "9999-12-31.9999-12-31",
    ],
)
def test_a_button_that_was_never_ours_says_nothing(data):
    assert read_spelt(data) is None
