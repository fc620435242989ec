"""A shift: one officer at one site, from book-on to book-off.

    ROSTERED ── BookedOn ────────────▶ ON
    ROSTERED ── Woken, start + late ─▶ NO_SHOW   the ladder starts
    NO_SHOW, ABSENT ── BookedOn ─────▶ ON        those told hear that they are there
    NO_SHOW  ── AlarmClosed ─────────▶ ABSENT
    ON, OVERDUE ── BookedOff ────────▶ OFF       those told of an alarm hear it
    ON       ── Woken, end + late ───▶ OVERDUE   missed book-off: the ladder starts
    ON, OVERDUE ── AlarmClosed, gone home ─▶ OFF those told of an alarm hear it
    OVERDUE  ── AlarmClosed, else ───▶ ON        without an end: check calls go on

AlarmClosed for another reason on ON, or on OFF or ABSENT, changes nothing, and neither
does Woken where no arrow is drawn. Every other pair raises IllegalMove.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.alarm import AlarmKind, Reason
from bot.domain.company import BookOnRules, CheckCallRules
from bot.domain.effects import RaiseAlarm, Regain
from bot.domain.errors import IllegalMove
from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId, ref


class Status(StrEnum):
    ROSTERED = "rostered"
    NO_SHOW = "no_show"
    ABSENT = "absent"
    ON = "on"
    OVERDUE = "overdue"
    OFF = "off"


OPEN = frozenset({Status.ON, Status.OVERDUE})
"""The officer is on site, as far as we know."""

AWAITED = frozenset({Status.ROSTERED, Status.NO_SHOW, Status.ABSENT})
"""Nobody has booked on to it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One officer at one site; start and end are planned, if a roster planned them."""

    id: int = 0
    officer: StaffId
    site: SiteCode
    check_calls: CheckCallRules
    book_on: BookOnRules
    start_at: datetime | None = None
    end_at: datetime | None = None
    status: Status = Status.ROSTERED
    booked_on_at: datetime | None = None
    booked_off_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return ref(SHIFT, self.id)


@dataclass(frozen=True, slots=True)
class BookedOn:
    """The officer is on site."""


@dataclass(frozen=True, slots=True)
class BookedOff:
    """The officer leaves."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class AlarmClosed:
    """A manager closed an alarm about this shift, or about one of its calls."""

    reason: Reason


Event = BookedOn | BookedOff | Woken | AlarmClosed
ShiftEffect = RaiseAlarm | Regain
Decision = tuple[Shift, tuple[ShiftEffect, ...]]


def wake_at(shift: Shift) -> datetime | None:
    """When an absence becomes an alarm, or None when nothing is planned."""
    match shift.status:
        case Status.ROSTERED if shift.start_at:
            return shift.start_at + shift.book_on.late
        case Status.ON if shift.end_at:
            return shift.end_at + shift.book_on.off_late
        case _:
            return None


def decide(shift: Shift, event: Event, now: datetime) -> Decision:
    """Every rule about shifts, in one place."""
    match shift.status, event:
        case Status.ROSTERED, BookedOn():
            return replace(shift, status=Status.ON, booked_on_at=now), ()
        case Status.NO_SHOW | Status.ABSENT, BookedOn():
            return replace(shift, status=Status.ON, booked_on_at=now), (Regain(),)
        case Status.ON | Status.OVERDUE, BookedOff():
            return replace(shift, status=Status.OFF, booked_off_at=now), (Regain(),)
        case _, Woken():
            return _woken(shift, now)
        case _, AlarmClosed(reason) if shift.status is not Status.ROSTERED:
            return _alarm_closed(shift, reason, now)
        case _:
            raise IllegalMove(shift.status, event)


def _woken(shift: Shift, now: datetime) -> Decision:
    due = wake_at(shift)
    if due is None or now < due:
        return shift, ()
    if shift.status is Status.ROSTERED:
        absent = replace(shift, status=Status.NO_SHOW)
        return absent, (RaiseAlarm(kind=AlarmKind.NO_SHOW),)
    overdue = replace(shift, status=Status.OVERDUE)
    return overdue, (RaiseAlarm(kind=AlarmKind.MISSED_BOOK_OFF),)


def _alarm_closed(shift: Shift, reason: Reason, now: datetime) -> Decision:
    match shift.status:
        case Status.NO_SHOW:
            return replace(shift, status=Status.ABSENT), ()
        case Status.ON | Status.OVERDUE if reason is Reason.GONE_HOME:
            return replace(shift, status=Status.OFF, booked_off_at=now), (Regain(),)
        case Status.OVERDUE:
            return replace(shift, status=Status.ON, end_at=None), ()
        case _:
            return shift, ()
