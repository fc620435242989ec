"""Entries that were written long after what they tell of."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.domain.book.lateness import LATE, LONGEST, tells_of

THREE = datetime(2026, 1, 11, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("02:10 gate found open", "02:10"),
        ("gate found open at 2.10, closed it", "02:10"),
        ("0210hrs gate found open", "02:10"),
        ("at 2:10am gate open", "02:10"),
        ("lorry came 11 pm", "23:00"),
        ("furtka otwarta o 2:10", "02:10"),
        ("poarta era deschisă la 02:10", "02:10"),
        ("left 01:00, back 02:05", "02:05"),
    ],
)
def test_the_last_time_that_an_entry_names_is_what_it_tells_of(words, at):
    found = tells_of(words, THREE, LONDON)
    assert found is not None
    assert f"{found.astimezone(LONDON):%H:%M}" == at


@pytest.mark.parametrize(
    "words",
    [
        "gate found open",
        "02:45 gate found open",
        "left 01:00, back 02:55",
        "next round 04:00",
        "deliveries from 05:30 to 06:15",
        "paid £2.10 for the card",
        "version 1.02.10 of the alarm panel",
        "10.01.2026 was the last service",
        "reads 102:10",
        "room 0210 is open",
        "radio 2 of 10",
    ],
)
def test_what_is_no_time_or_is_to_come_or_has_just_been_is_not_late(words):
    assert tells_of(words, THREE, LONDON) is None


@given(st.integers(0, 365 * 24 * 60), st.integers(0, 24 * 60 - 1))
def test_late_is_more_than_half_an_hour_and_less_than_half_a_day(since, minutes):
    """Whatever the clock does in between."""
    written_at = THREE + since * MINUTE
    found = tells_of(f"{minutes // 60:02}:{minutes % 60:02} x", written_at, LONDON)
    if found is None:
        return
    assert LATE < written_at - found <= LONGEST


def test_an_hour_that_came_twice_is_the_later_one():
    """At 01:20 GMT somebody tells of 01:10: ten minutes ago, and not seventy."""
    written_at = datetime(2026, 10, 25, 1, 20, tzinfo=UTC)
    assert tells_of("01:10 gate open", written_at, ZoneInfo("Europe/London")) is None
