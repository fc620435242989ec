"""When the next call is due: by the hour, alone or paired, as the clocks change."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.shifts.check_call import Status
from bot.domain.shifts.due_times import Rhythm, brought_forward, following, next_due
from bot.domain.shifts.rhythm import Hours
from tests.domain.builders import MINUTE, a_call, after

LONDON = ZoneInfo("Europe/London")
HOURLY = Rhythm(every=60 * MINUTE, early=10 * MINUTE)
NIGHT = Hours(start=time(0), end=time(5), every=30 * MINUTE)
ASLEEP = Hours(start=time(23), end=time(6), every=None, reason="RA 12")
SPRING, AUTUMN = (
    datetime(2026, 3, 28, 22, tzinfo=UTC),
    datetime(2026, 10, 24, 21, tzinfo=UTC),
)


def wall(moment):
    return f"{moment.astimezone(LONDON):%H:%M}"


def calls(rhythm, since, until, *, paired=False):
    found = []
    while (since := next_due(rhythm, since, LONDON, paired=paired)) <= until:
        found.append(wall(since))
    return found


def test_the_hours_that_begin_meanwhile_count_from_their_beginning():
    by_night = replace(HOURLY, hours=(NIGHT,))
    since = datetime(2026, 1, 10, 22, 45, tzinfo=UTC)
    told = calls(by_night, since, since + timedelta(hours=3))
    assert told == ["23:45", "00:30", "01:00", "01:30"]
    morning = datetime(2026, 1, 11, 4, 45, tzinfo=UTC)
    assert calls(by_night, morning, morning + timedelta(hours=2)) == ["05:15", "06:15"]


def test_a_night_over_the_spring_change_is_an_hour_shorter():
    by_night = replace(HOURLY, hours=(NIGHT,))
    told = calls(by_night, SPRING, SPRING + timedelta(hours=5))
    assert told == [
        "23:00",
        "00:00",
        "00:30",
        "02:00",
        "02:30",
        "03:00",
        "03:30",
        "04:00",
    ]


def test_a_night_over_the_autumn_change_is_an_hour_longer():
    by_night = replace(HOURLY, hours=(NIGHT,))
    told = calls(by_night, AUTUMN, AUTUMN + timedelta(hours=6))
    assert told == [
        *("23:00", "00:00", "00:30", "01:00", "01:30", "01:00", "01:30", "02:00"),
        *("02:30", "03:00"),
    ]


def test_nobody_is_woken_in_quiet_hours_and_is_asked_as_they_end():
    asleep = replace(HOURLY, hours=(ASLEEP,))
    since = datetime(2026, 1, 10, 21, 30, tzinfo=UTC)
    assert calls(asleep, since, since + timedelta(hours=11)) == [
        "22:30",
        "06:10",
        "07:10",
        "08:10",
    ]


def test_two_are_heard_from_less_often_and_somebody_of_their_own_never_is():
    pair = replace(HOURLY, every_paired=120 * MINUTE)
    since = after(0)
    assert next_due(pair, since, LONDON, paired=True) == after(120)
    assert next_due(pair, since, LONDON, paired=False) == after(60)
    often = replace(pair, at_most=20 * MINUTE)
    assert next_due(often, since, LONDON, paired=True) == after(20)


@pytest.mark.parametrize(("due", "moved"), [(30, True), (60, False), (90, False)])
def test_the_next_call_comes_earlier_or_stays(due, moved):
    call = a_call(due_at=after(60))
    found = brought_forward(call, after(due), after(1))
    assert (found is not None) == moved
    if found is not None:
        off, new = found
        assert (off.status, off.due_at) == (Status.STOOD_DOWN, after(60))
        assert (new.status, new.due_at, new.id) == (Status.PLANNED, after(due), 0)
    assert (
        brought_forward(replace(call, status=Status.PROMPTED), after(due), after(1))
        is None
    )


@given(
    every=st.timedeltas(MINUTE, timedelta(hours=6)),
    since=st.timedeltas(-timedelta(hours=6), timedelta(days=3)),
)
def test_the_next_call_is_the_first_one_ahead_on_the_same_grid(every, since):
    due_at, rhythm = after(0), replace(HOURLY, every=every)
    due = following(rhythm, due_at, due_at + since, LONDON, paired=False)
    assert due > due_at + since
    assert due > due_at
    assert (due - due_at) % every == timedelta()
    assert due - every <= max(due_at + since, due_at)


CLOCK = st.integers(0, 24 * 4 - 1).map(lambda n: time(n // 4, n % 4 * 15))


@st.composite
def windows(draw):
    """Hours that do not overlap: the day, cut up."""
    cuts = draw(st.lists(CLOCK, min_size=2, max_size=6, unique=True).map(sorted))
    every = st.none() | st.integers(5, 90).map(lambda n: n * MINUTE)
    pairs = list(pairwise(cuts))[::2]
    return tuple(Hours(start=a, end=b, every=draw(every)) for a, b in pairs)


@given(
    hours=windows(),
    start=st.sampled_from([SPRING, AUTUMN]),
    minutes=st.integers(-600, 600),
    every=st.integers(5, 180),
    paired=st.booleans(),
)
def test_a_call_always_lies_ahead_never_in_quiet_hours_and_never_too_late(
    hours, start, minutes, every, paired
):
    rhythm = Rhythm(
        every=every * MINUTE,
        early=5 * MINUTE,
        every_paired=240 * MINUTE,
        hours=hours,
    )
    since = start + minutes * MINUTE
    due = next_due(rhythm, since, LONDON, paired=paired)
    assert due > since
    assert next_due(rhythm, since, LONDON, paired=False) <= next_due(
        rhythm, since, LONDON, paired=True
    )
    clock = due.astimezone(LONDON).time()
    quiet = [each for each in hours if each.is_quiet]
    changed = {wall_day(due), wall_day(since)} & {(3, 29), (10, 25)}
    assert changed or not any(each.start < clock < each.end for each in quiet)
    if due - rhythm.early > since:
        asked = (due - rhythm.early).astimezone(LONDON).time()
        assert changed or not any(each.start < asked < each.end for each in quiet)
    usual = 240 * MINUTE if paired else every * MINUTE
    if not quiet:
        assert due - since <= max(usual, *(each.every for each in hours))


def wall_day(moment):
    local = moment.astimezone(LONDON)
    return local.month, local.day
