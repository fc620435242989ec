"""A shift: not started, not ended, ended by a manager; the whole table."""

from typing import get_args

import pytest

from bot.domain.alarm import AlarmKind, Reason
from bot.domain.effects import RaiseAlarm, Regain
from bot.domain.errors import IllegalMove
from bot.domain.shift import (
    AlarmClosed,
    BookedOff,
    BookedOn,
    Event,
    Status,
    Woken,
    decide,
    wake_at,
)
from tests.domain.builders import NIGHT, TICK, a_shift, after, name_of

SAME, ILLEGAL = "the same", "illegal"
LATE, END_LATE = 10, 12 * 60 + 30
NO_SHOW = (RaiseAlarm(kind=AlarmKind.NO_SHOW),)
NO_BOOK_OFF = (RaiseAlarm(kind=AlarmKind.MISSED_BOOK_OFF),)
REGAIN = (Regain(),)
GONE_HOME, SAFE = AlarmClosed(Reason.GONE_HOME), AlarmClosed(Reason.SAFE)

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
    (Status.ON, Woken(), END_LATE - 1, SAME, ()),
    (Status.ON, Woken(), END_LATE, Status.OVERDUE, NO_BOOK_OFF),
    (Status.ON, GONE_HOME, 20, Status.OFF, REGAIN),
    (Status.ON, SAFE, 20, SAME, ()),
    (Status.OVERDUE, BookedOn(), END_LATE, ILLEGAL, ()),
    (Status.OVERDUE, BookedOff(), END_LATE, Status.OFF, REGAIN),
    (Status.OVERDUE, Woken(), END_LATE + 60, SAME, ()),
    (Status.OVERDUE, GONE_HOME, END_LATE, Status.OFF, REGAIN),
    (Status.OVERDUE, SAFE, END_LATE, Status.ON, ()),
    (Status.OFF, BookedOn(), END_LATE, ILLEGAL, ()),
    (Status.OFF, BookedOff(), END_LATE, ILLEGAL, ()),
    (Status.OFF, Woken(), END_LATE, SAME, ()),
    (Status.OFF, GONE_HOME, END_LATE, SAME, ()),
    (Status.OFF, SAFE, END_LATE, SAME, ()),
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
    assert wake_at(a_shift(status=Status.ON)) == after(END_LATE)


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
