"""The time a guard reads on the site clock, on both nights when it jumps."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import (
    LONDON,
    from_wall,
    minutes,
    wall_date_time,
    wall_day,
    wall_time,
)


def autumn(hour, minute):
    """The night of 25 October 2026: London goes back at 01:00 UTC."""
    return datetime(2026, 10, 25, hour, minute, tzinfo=UTC)


def spring(hour, minute):
    """The night of 29 March 2026: London goes forward at 01:00 UTC."""
    return datetime(2026, 3, 29, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "reads"),
    [
        (autumn(0, 0) - timedelta(minutes=1), "00:59"),
        (autumn(0, 0), "01:00 BST"),
        (autumn(0, 30), "01:30 BST"),
        (autumn(0, 59), "01:59 BST"),
        (autumn(1, 0), "01:00 GMT"),
        (autumn(1, 30), "01:30 GMT"),
        (autumn(1, 59), "01:59 GMT"),
        (autumn(2, 0), "02:00"),
    ],
)
def test_the_hour_that_comes_twice_is_named(moment, reads):
    assert wall_time(moment) == reads


@pytest.mark.parametrize(
    ("moment", "reads"),
    [
        (spring(0, 30), "00:30"),
        (spring(0, 59), "00:59"),
        (spring(1, 0), "02:00"),
        (spring(1, 30), "02:30"),
    ],
)
def test_the_hour_that_never_comes_is_never_read(moment, reads):
    assert wall_time(moment) == reads


def test_the_day_is_the_day_in_london():
    assert wall_date_time(datetime(2026, 7, 3, 23, 15, tzinfo=UTC)) == (
        "Sat 04 Jul 00:15"
    )


def test_the_day_keeps_the_name_of_the_hour_that_comes_twice():
    assert wall_date_time(autumn(1, 30)) == "Sun 25 Oct 01:30 GMT"


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("en", "Sat 21 Nov 02:15, 21 Nov 2026"),
        ("pl", "sob 21 lis 02:15, 21 lis 2026"),
        ("ro", "sâm 21 nov 02:15, 21 nov 2026"),
        ("pt", "sáb 21 nov 02:15, 21 nov 2026"),
        ("cy", "Sad 21 Tach 02:15, 21 Tach 2026"),
    ],
)
def test_days_and_months_have_their_names_in_every_language(language, reads):
    at = datetime(2026, 11, 21, 2, 15, tzinfo=UTC)
    shown = f"{wall_date_time(at, LONDON, language)}, {wall_day(at, LONDON, language)}"
    assert shown == reads


def test_a_time_on_a_roster_that_comes_twice_means_the_first():
    assert from_wall(datetime(2026, 10, 25, 1, 30)) == autumn(0, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (datetime(2026, 10, 24, 22), datetime(2026, 10, 25, 6), 9),  # noqa: DTZ001
        (datetime(2026, 3, 28, 22), datetime(2026, 3, 29, 6), 7),  # noqa: DTZ001
        (datetime(2026, 11, 20, 22), datetime(2026, 11, 21, 6), 8),  # noqa: DTZ001
    ],
)
def test_a_night_shift_over_the_clock_change_is_longer_or_shorter(start, end, hours):
    assert from_wall(end) - from_wall(start) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("seconds", "reads"), [(-90, 0), (0, 0), (1, 1), (60, 1), (61, 2)]
)
def test_minutes_left_are_rounded_up_and_never_negative(seconds, reads):
    assert minutes(timedelta(seconds=seconds)) == reads
