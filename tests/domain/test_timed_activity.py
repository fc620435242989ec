"""The whole table of moves of a timed activity, and what no chance of them undoes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import SiteCode, StaffId
from bot.domain.timed_activity.activity import (
    OPEN,
    Back,
    Closed,
    Effect,
    Extended,
    Kind,
    Status,
    TimedActivity,
    Woken,
    decide,
    wake_at,
)
from bot.domain.timed_activity.announced import Announced
from bot.domain.times.clock_words import TimeOfDay

TEN_PM = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LONDON = ZoneInfo("Europe/London")
ROOF = TimedActivity(
    id=1,
    officer=StaffId("E1001"),
    site=SiteCode("RIV"),
    started_at=TEN_PM,
    ends_at=TEN_PM + 20 * MINUTE,
    kind=Kind.ROOF,
)
SAME = None


def after(minutes):
    return TEN_PM + minutes * MINUTE


BACK, CLOSED = Back(after(18)), Closed()
LONGER, SHORTER = Extended(after(30)), Extended(after(10))
FINISHED = (Status.BACK, Status.REGAINED, Status.CLOSED)
MOVES = [
    (Status.RUNNING, Woken(), 14, SAME, ()),
    (Status.RUNNING, Woken(), 15, Status.ASKED, (Effect.ASK,)),
    (Status.RUNNING, Woken(), 20, Status.REMINDED, (Effect.REMIND,)),
    (Status.RUNNING, Woken(), 25, Status.OVERDUE, (Effect.RAISE_ALARM,)),
    (Status.ASKED, Woken(), 19, SAME, ()),
    (Status.ASKED, Woken(), 20, Status.REMINDED, (Effect.REMIND,)),
    (Status.REMINDED, Woken(), 24, SAME, ()),
    (Status.REMINDED, Woken(), 25, Status.OVERDUE, (Effect.RAISE_ALARM,)),
    *(
        (each, BACK, 18, Status.BACK, (Effect.SETTLE,))
        for each in sorted(OPEN - {Status.OVERDUE})
    ),
    (Status.OVERDUE, BACK, 40, Status.REGAINED, (Effect.SETTLE, Effect.REGAIN)),
    (Status.OVERDUE, CLOSED, 40, Status.CLOSED, ()),
    (Status.ASKED, LONGER, 18, Status.RUNNING, (Effect.SETTLE,)),
    (Status.REMINDED, LONGER, 24, Status.RUNNING, (Effect.SETTLE,)),
    (Status.ASKED, SHORTER, 18, SAME, ()),
    (Status.OVERDUE, LONGER, 26, SAME, ()),
    (Status.OVERDUE, Woken(), 60, SAME, ()),
    (Status.RUNNING, CLOSED, 5, SAME, ()),
    *(
        (each, event, 60, SAME, ())
        for each in FINISHED
        for event in (Woken(), BACK, LONGER, CLOSED)
    ),
]


@pytest.mark.parametrize(("status", "event", "at", "becomes", "effects"), MOVES)
def test_each_move_is_as_drawn(status, event, at, becomes, effects):
    before = replace(ROOF, status=status)
    moved, told = decide(before, event, after(at))
    assert told == effects
    if becomes is SAME:
        assert moved == before
    else:
        assert moved.status is becomes


def test_a_bus_that_is_late_alarms_later_than_a_roof():
    way_home = replace(ROOF, kind=Kind.HOME)
    assert way_home.miss_at - ROOF.miss_at == 10 * MINUTE
    assert (way_home.alarm, ROOF.alarm) == (
        AlarmKind.HOME_SAFE,
        AlarmKind.TIMED_ACTIVITY,
    )


@given(
    length=st.integers(1, 240),
    steps=st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["wake", "longer", "back"])),
        max_size=12,
    ),
)
def test_silence_is_always_heard_and_always_in_time(length, steps):
    """However it is woken and made longer: until they are back a deadline waits, none
    of them lies after the latest end and the grace, and the last one alarms."""
    out = replace(ROOF, ends_at=TEN_PM + length * MINUTE)
    latest = TEN_PM + out.longest + 5 * MINUTE
    for at, deed in sorted(steps):
        event = {
            "wake": Woken(),
            "longer": Extended(after(at + 10)),
            "back": Back(after(at)),
        }[deed]
        before, (out, effects) = out, decide(out, event, after(at))
        assert out.ends_at >= before.ends_at
        assert (Effect.RAISE_ALARM in effects) == (
            out.status is Status.OVERDUE is not before.status
        )
    while (due := wake_at(out)) is not None:
        assert due <= latest
        out, effects = decide(out, Woken(), due)
    if out.status is Status.OVERDUE and out.missed_at is not None:
        assert out.missed_at >= out.miss_at
    assert out.status in {Status.OVERDUE, Status.BACK, Status.REGAINED}


@given(
    hour=st.integers(0, 23), minute=st.integers(0, 59), start=st.integers(0, 60 * 24)
)
def test_until_a_time_of_day_is_the_next_one_or_nothing_on_any_night(
    hour, minute, start
):
    """Over the night in which 01:30 comes twice, as over any other."""
    now = datetime(2026, 10, 24, 12, tzinfo=UTC) + start * MINUTE
    said = Announced(kind=Kind.ROOF, until=TimeOfDay(minutes=hour * 60 + minute))
    length = said.length(now, LONDON)
    if length is not None:
        assert timedelta() < length <= timedelta(hours=4)
        end = (now + length).astimezone(LONDON)
        assert (end.hour, end.minute) == (hour, minute)
