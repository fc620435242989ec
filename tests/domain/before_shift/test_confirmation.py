"""Asked, asked again, told of: the whole table, and when anybody is asked at all."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.before_shift.confirmation import (
    TOO_SOON,
    WAITING,
    CannotCome,
    Confirmed,
    Event,
    Over,
    Status,
    Woken,
    ask,
    ask_at,
    decide,
    next_evening,
    to_be_asked,
    wake_at,
)
from bot.domain.shifts.rhythm import BeforeShiftRules
from bot.domain.shifts.shift import Status as ShiftStatus
from tests.domain.builders import a_shift

LONDON = ZoneInfo("Europe/London")
RULES = BeforeShiftRules()
START = datetime(2026, 11, 20, 22, tzinfo=UTC)
EVENING = datetime(2026, 11, 19, 18, tzinfo=UTC)
HOUR = timedelta(hours=1)
MOMENTS = st.integers(0, 360 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
SHIFT = a_shift(id=1, start_at=START, end_at=START + 8 * HOUR)
ASKED = ask(SHIFT, RULES, EVENING, LONDON)

SETTLED = sorted(set(Status) - WAITING)

# Status, event, hours after the evening, what becomes of it.
TABLE = [
    (Status.ASKED, Woken(), 1.9, Status.ASKED),
    (Status.ASKED, Woken(), 2, Status.REMINDED),
    (Status.REMINDED, Woken(), 2.7, Status.REMINDED),
    (Status.REMINDED, Woken(), 2.75, Status.UNCONFIRMED),
    *((status, Woken(), 9, status) for status in SETTLED),
    *((status, Confirmed(), 1, Status.CONFIRMED) for status in Status),
    *((status, CannotCome(), 1, Status.CANNOT) for status in Status),
    *((status, Over(), 1, Status.OVER) for status in sorted(WAITING)),
    *((status, Over(), 1, status) for status in SETTLED),
]


def test_every_event_is_told_of_for_every_status():
    told = {(status, type(event)) for status, event, *_ in TABLE}
    assert told == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(("status", "event", "hours", "becomes"), TABLE)
def test_a_question_moves_as_its_drawing_says(status, event, hours, becomes):
    before = replace(ASKED, status=status)
    assert decide(before, event, EVENING + hours * HOUR).status is becomes


def test_said_twice_the_first_time_stands():
    said = decide(ASKED, Confirmed(), EVENING + HOUR)
    assert decide(said, Confirmed(), EVENING + 2 * HOUR) == said
    cannot = decide(said, CannotCome(), EVENING + 3 * HOUR)
    assert cannot.answered_at == EVENING + 3 * HOUR


@given(st.integers(0, 60 * 48), st.integers(1, 600), st.integers(1, 600))
def test_silence_is_told_of_before_the_shift_or_nobody_is_chased(lead, again, more):
    """However late somebody is asked, and whatever the company's file says."""
    rules = BeforeShiftRules(
        again=timedelta(minutes=again), tell=timedelta(minutes=again + more)
    )
    now = START - timedelta(minutes=lead)
    asked = ask(SHIFT, rules, now, LONDON)
    left = START - now
    assert (asked.remind_at is None) == (left < TOO_SOON)
    if asked.remind_at is not None:
        reminded = decide(asked, Woken(), asked.remind_at)
        assert reminded.status is Status.REMINDED
        assert asked.remind_at < wake_at(reminded) < START


def test_after_an_outage_an_officer_is_reminded_before_anybody_is_told():
    late = EVENING + 10 * HOUR
    reminded = decide(ASKED, Woken(), late)
    assert reminded.status is Status.REMINDED
    assert decide(reminded, Woken(), late) == reminded
    assert wake_at(reminded) == late + HOUR / 2


@given(MOMENTS)
def test_the_evening_is_the_one_before_by_the_clock_on_the_wall(start):
    at = ask_at(start, RULES, LONDON).astimezone(LONDON)
    eve = start.astimezone(LONDON).date() - timedelta(days=1)
    assert (at.date(), at.time()) == (eve, time(18))


@given(MOMENTS)
def test_the_next_evening_is_ahead_and_within_a_day(now):
    at = next_evening(RULES, now, LONDON)
    assert timedelta() < at - now <= 25 * HOUR
    assert at.astimezone(LONDON).time() == time(18)


def who_is_asked(*shifts, asked=(), now=EVENING):
    return [each.id for each in to_be_asked(shifts, asked, RULES, now, LONDON)]


def test_nobody_is_asked_before_the_evening_nor_after_the_start():
    assert who_is_asked(SHIFT, now=EVENING - timedelta(seconds=1)) == []
    assert who_is_asked(SHIFT) == [1]
    assert who_is_asked(SHIFT, now=START) == []


def test_who_was_asked_is_asked_again_only_about_other_times():
    assert who_is_asked(SHIFT, asked=[ASKED]) == []
    moved = replace(SHIFT, start_at=START + HOUR)
    assert who_is_asked(moved, asked=[ASKED]) == [1]


@pytest.mark.parametrize("status", sorted(set(ShiftStatus) - {ShiftStatus.ROSTERED}))
def test_only_who_is_still_to_come_is_asked(status):
    assert who_is_asked(replace(SHIFT, status=status)) == []


def test_a_shift_that_follows_on_is_not_asked_about_unless_the_first_is_given_up():
    end = START + 8 * HOUR
    after = replace(SHIFT, id=2, start_at=end, end_at=end + 4 * HOUR)
    assert who_is_asked(SHIFT, after, now=EVENING + 24 * HOUR) == [1]
    cannot = decide(ASKED, CannotCome(), EVENING)
    asked = who_is_asked(SHIFT, after, asked=[cannot], now=EVENING + 24 * HOUR)
    assert asked == [2]
    later = replace(after, start_at=end + 5 * HOUR, end_at=end + 9 * HOUR)
    assert who_is_asked(SHIFT, later, now=EVENING + 24 * HOUR) == [1, 2]
