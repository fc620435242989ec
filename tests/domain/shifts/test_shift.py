"""A shift: not started, not ended, ended by a manager; the whole table."""

from typing import get_args

import pytest

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.errors import IllegalMove
from bot.domain.refs import SiteCode
from bot.domain.shifts.effects import AskIfStillHere, RaiseAlarm, Regain, TellStillHere
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import OPEN, Status, decide, wake_at
from bot.domain.shifts.shift_events import (
    AlarmClosed,
    BookedOff,
    BookedOn,
    Cancelled,
    Event,
    Expected,
    HeardElsewhere,
    OvertimeAgreed,
    Released,
    Replanned,
    RunsOn,
    StillHere,
    Woken,
)
from tests.domain.builders import FIRST, NIGHT, TICK, a_shift, after, name_of

SAME, ILLEGAL = "the same", "illegal"
LATE, END_LATE = 10, 12 * 60 + 30
END_ASK = 12 * 60 + 15
NO_SHOW = (RaiseAlarm(kind=AlarmKind.NO_SHOW),)
NO_BOOK_OFF = (RaiseAlarm(kind=AlarmKind.MISSED_BOOK_OFF),)
REGAIN = (Regain(),)
ASK, TELL = AskIfStillHere(), TellStillHere()
AGREED = OvertimeAgreed(after(14 * 60), FIRST)
GONE_HOME, SAFE = AlarmClosed(Reason.GONE_HOME), AlarmClosed(Reason.SAFE)

RUNS_ON, EXPECTED = RunsOn(after(0)), Expected(after(0))
REPLANNED = Replanned(
    site=SiteCode("VIC"),
    check_calls=CheckCallRules(),
    start_at=after(30),
    end_at=after(300),
)
MOVED = {
    (Status.ROSTERED, RunsOn): Status.ON,
    (Status.ON, RunsOn): Status.OFF,
    (Status.ROSTERED, HeardElsewhere): Status.ROSTERED,
    (Status.ON, Expected): SAME,
    (Status.OVERDUE, Expected): SAME,
    (Status.ROSTERED, Replanned): Status.ROSTERED,
    (Status.NO_SHOW, Replanned): Status.NO_SHOW,
    (Status.ABSENT, Replanned): Status.ABSENT,
    (Status.ON, Replanned): Status.ON,
    (Status.ROSTERED, Cancelled): Status.CANCELLED,
    (Status.NO_SHOW, Cancelled): Status.CANCELLED,
    (Status.ABSENT, Cancelled): Status.CANCELLED,
    (Status.ROSTERED, Released): Status.RELEASED,
    (Status.NO_SHOW, Released): Status.RELEASED,
    (Status.ABSENT, Released): Status.RELEASED,
}
"""What a roster, and a shift beside it, move; without a word to anybody."""

# Status, event, minutes past the start, what becomes of it, and what must happen.
TABLE = [
    (Status.ROSTERED, BookedOn(), 0, Status.ON, ()),
    (Status.ROSTERED, BookedOff(), 0, ILLEGAL, ()),
    (Status.ROSTERED, Woken(), LATE - 1, SAME, ()),
    (Status.ROSTERED, Woken(), LATE, Status.NO_SHOW, NO_SHOW),
    (Status.ROSTERED, GONE_HOME, 0, ILLEGAL, ()),
    (Status.ROSTERED, SAFE, 0, ILLEGAL, ()),
    (Status.NO_SHOW, BookedOn(), 20, Status.ON, REGAIN),
    (Status.NO_SHOW, BookedOff(), 20, ILLEGAL, ()),
    (Status.NO_SHOW, Woken(), END_LATE, SAME, ()),
    (Status.NO_SHOW, GONE_HOME, 20, Status.ABSENT, ()),
    (Status.NO_SHOW, SAFE, 20, Status.ABSENT, ()),
    (Status.ABSENT, BookedOn(), 20, Status.ON, REGAIN),
    (Status.ABSENT, BookedOff(), 20, ILLEGAL, ()),
    (Status.ABSENT, Woken(), END_LATE, SAME, ()),
    (Status.ABSENT, GONE_HOME, 20, SAME, ()),
    (Status.ABSENT, SAFE, 20, SAME, ()),
    (Status.ON, BookedOn(), 20, ILLEGAL, ()),
    (Status.ON, BookedOff(), 20, Status.OFF, REGAIN),
    (Status.ON, Woken(), END_ASK - 1, SAME, ()),
    (Status.ON, Woken(), END_ASK, Status.ON, (ASK,)),
    (Status.ON, StillHere(), END_ASK, Status.ON, (TELL,)),
    (Status.ON, AGREED, END_ASK, Status.ON, ()),
    (Status.ON, Woken(), END_LATE, Status.OVERDUE, NO_BOOK_OFF),
    (Status.ON, GONE_HOME, 20, Status.OFF, REGAIN),
    (Status.ON, SAFE, 20, SAME, ()),
    (Status.OVERDUE, BookedOn(), END_LATE, ILLEGAL, ()),
    (Status.OVERDUE, BookedOff(), END_LATE, Status.OFF, REGAIN),
    (Status.OVERDUE, Woken(), END_LATE + 60, SAME, ()),
    (Status.OVERDUE, StillHere(), END_LATE, Status.OVERDUE, (*REGAIN, TELL)),
    (Status.OVERDUE, AGREED, END_LATE, Status.ON, REGAIN),
    (Status.OVERDUE, GONE_HOME, END_LATE, Status.OFF, REGAIN),
    (Status.OVERDUE, SAFE, END_LATE, Status.ON, ()),
    (Status.OFF, BookedOn(), END_LATE, ILLEGAL, ()),
    (Status.OFF, BookedOff(), END_LATE, ILLEGAL, ()),
    (Status.OFF, Woken(), END_LATE, SAME, ()),
    (Status.OFF, GONE_HOME, END_LATE, SAME, ()),
    (Status.OFF, SAFE, END_LATE, SAME, ()),
    (Status.CANCELLED, BookedOn(), 20, ILLEGAL, ()),
    (Status.CANCELLED, BookedOff(), 20, ILLEGAL, ()),
    (Status.CANCELLED, Woken(), END_LATE, SAME, ()),
    (Status.CANCELLED, GONE_HOME, 20, SAME, ()),
    (Status.CANCELLED, SAFE, 20, SAME, ()),
    (Status.RELEASED, BookedOn(), 20, ILLEGAL, ()),
    (Status.RELEASED, BookedOff(), 20, ILLEGAL, ()),
    (Status.RELEASED, Woken(), END_LATE, SAME, ()),
    (Status.RELEASED, GONE_HOME, 20, SAME, ()),
    (Status.RELEASED, SAFE, 20, SAME, ()),
    *[
        (status, event, 20, ILLEGAL, ())
        for status in Status
        for event in (StillHere(), AGREED)
        if status not in OPEN
    ],
    *[
        (status, event, 20, MOVED.get((status, type(event)), ILLEGAL), ())
        for status in Status
        for event in (RUNS_ON, HeardElsewhere(), EXPECTED, REPLANNED)
    ],
    *[
        (status, event, 20, MOVED.get((status, type(event)), ILLEGAL), ())
        for status in Status
        for event in (Cancelled(), Released())
    ],
]


def test_every_event_is_told_of_for_every_status():
    told = {(status, type(event)) for status, event, *_ in TABLE}
    assert told == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(
    ("status", "event", "minutes", "becomes", "effects"), TABLE, ids=name_of
)
def test_a_shift_moves_as_its_drawing_says(status, event, minutes, becomes, effects):
    before = a_shift(status=status)
    if becomes is ILLEGAL:
        with pytest.raises(IllegalMove, match=type(event).__name__):
            decide(before, event, after(minutes))
        assert before == a_shift(status=status)
    elif becomes is SAME:
        assert decide(before, event, after(minutes)) == (before, ())
    else:
        moved, happens = decide(before, event, after(minutes))
        assert (moved.status, happens) == (becomes, effects)


def test_an_officer_who_does_not_come_is_missed_ten_minutes_after_the_start():
    assert wake_at(a_shift()) == after(LATE)


def test_an_officer_who_does_not_book_off_is_missed_half_an_hour_after_the_end():
    on = a_shift(status=Status.ON)
    asked, _ = decide(on, Woken(), after(END_ASK))
    assert (wake_at(on), wake_at(asked)) == (after(END_ASK), after(END_LATE))


def test_overtime_moves_what_is_asked_and_missed_and_not_the_planned_end():
    asked, _ = decide(a_shift(status=Status.ON), Woken(), after(END_ASK))
    stays, _ = decide(asked, AGREED, after(END_ASK + 5))
    assert stays.end_at == asked.end_at
    assert (stays.overtime_by, stays.overtime_at) == (FIRST, after(END_ASK + 5))
    assert wake_at(stays) == after(14 * 60 + 15)


@pytest.mark.parametrize("status", Status)
def test_an_unplanned_shift_has_no_deadline(status):
    unplanned = a_shift(status=status, start_at=None, end_at=None)
    assert wake_at(unplanned) is None
    assert decide(unplanned, Woken(), after(9999)) == (unplanned, ())


@pytest.mark.parametrize("status", [Status.ROSTERED, Status.ON])
def test_nobody_is_missed_before_the_time_nor_twice(status):
    before = a_shift(status=status)
    due = wake_at(before)
    assert decide(before, Woken(), due - TICK) == (before, ())
    missed, [_] = decide(before, Woken(), due)
    assert decide(missed, Woken(), due) == (missed, ())


def test_a_shift_kept_open_by_a_manager_goes_on_without_an_end():
    overdue = a_shift(status=Status.OVERDUE)
    kept, _ = decide(overdue, AlarmClosed(Reason.DEALT_WITH), after(END_LATE + 5))
    assert kept.end_at is None
    assert wake_at(kept) is None


def test_book_on_and_book_off_are_recorded_as_they_happened():
    on, _ = decide(a_shift(), BookedOn(), after(3))
    off, _ = decide(on, BookedOff(), after(700))
    assert (off.booked_on_at, off.booked_off_at) == (after(3), after(700))


def test_an_officer_sent_home_is_off_from_then_on():
    off, _ = decide(a_shift(status=Status.ON), GONE_HOME, after(90))
    assert off.booked_off_at == after(90)


@pytest.mark.parametrize("reason", Reason)
def test_only_an_officer_who_has_gone_home_is_taken_off_a_running_shift(reason):
    on = a_shift(status=Status.ON, booked_on_at=NIGHT)
    after_closing, _ = decide(on, AlarmClosed(reason), after(90))
    gone = reason is Reason.GONE_HOME
    assert after_closing.status is (Status.OFF if gone else Status.ON)


def test_a_late_book_off_is_told_even_when_a_check_call_was_closed_before_it():
    """Closing the alarm of a check call must not silence the missed book-off's."""
    overdue, [_] = decide(a_shift(status=Status.ON), Woken(), after(END_LATE))
    kept, _ = decide(overdue, SAFE, after(END_LATE + 5))
    off, effects = decide(kept, BookedOff(), after(END_LATE + 20))
    assert off.status is Status.OFF
    assert effects == REGAIN


def test_who_is_loaded_late_has_the_grace_from_the_load():
    late = a_shift(planned_at=after(90))
    assert wake_at(late) == after(90 + LATE)
    assert wake_at(a_shift(planned_at=after(-90))) == after(LATE)


@pytest.mark.parametrize("minutes", [12 * 60 - LATE, 12 * 60, 99 * 60])
def test_a_shift_that_is_over_when_it_is_loaded_has_no_deadline(minutes):
    over = a_shift(planned_at=after(minutes))
    assert wake_at(over) is None
    assert decide(over, Woken(), after(9999)) == (over, ())


def test_who_is_heard_elsewhere_is_waited_for_from_then_on():
    heard, _ = decide(a_shift(), HeardElsewhere(), after(40))
    assert wake_at(heard) == after(40 + LATE)
    again, _ = decide(heard, HeardElsewhere(), after(60))
    assert wake_at(again) == after(60 + LATE)


def test_who_stays_without_an_end_is_missed_after_another_shift_of_theirs_began():
    on = a_shift(status=Status.ON, start_at=None, end_at=None)
    expected, _ = decide(on, Expected(after(60)), after(70))
    assert wake_at(expected) == after(90)
    planned = a_shift(status=Status.ON)
    assert decide(planned, Expected(after(60)), after(70)) == (planned, ())


def test_a_shift_runs_on_into_the_next_at_the_minute_that_it_begins():
    on = a_shift(status=Status.ON, booked_on_at=after(-300), end_at=NIGHT)
    ended, _ = decide(on, RUNS_ON, after(10))
    begun, _ = decide(a_shift(), RUNS_ON, after(10))
    assert (ended.booked_off_at, begun.booked_on_at) == (NIGHT, NIGHT)
    assert wake_at(begun) == after(END_ASK)


def test_a_shift_that_is_planned_anew_has_its_new_site_and_times():
    waited = a_shift(elsewhere_at=after(5))
    moved, _ = decide(waited, REPLANNED, after(10))
    assert (moved.site, moved.start_at, moved.end_at) == ("VIC", after(30), after(300))
    assert wake_at(moved) == after(30 + LATE)


def test_a_shift_that_has_begun_stays_at_its_site_when_its_times_change():
    on = a_shift(status=Status.ON, booked_on_at=NIGHT)
    longer, _ = decide(on, REPLANNED, after(10))
    assert (longer.site, longer.end_at) == (on.site, after(300))
