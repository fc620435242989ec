"""A shift: one officer at one site, from book-on to book-off.

    ROSTERED ── BookedOn ────────────▶ ON
    ROSTERED ── Woken, start + late ─▶ NO_SHOW   the ladder starts
    NO_SHOW, ABSENT ── BookedOn ─────▶ ON        those told hear that they are there
    NO_SHOW  ── AlarmClosed ─────────▶ ABSENT
    ON, OVERDUE ── BookedOff ────────▶ OFF       those told of an alarm hear it
    ON       ── Woken, end + late ───▶ OVERDUE   missed book-off: the ladder starts
    ON, OVERDUE ── AlarmClosed, gone home ─▶ OFF those told of an alarm hear it
    OVERDUE  ── AlarmClosed, else ───▶ ON        without an end: check calls go on
    ROSTERED ── RunsOn ──────────────▶ ON        from the shift before it, on one site
    ON       ── RunsOn ──────────────▶ OFF       into the next one
    ROSTERED ── HeardElsewhere ──────▶ ROSTERED  the grace runs from here
    ON, OVERDUE ── Expected ─────────▶ the same  with an end, if it had none
    ROSTERED ── Replanned ───────────▶ ROSTERED  the roster says otherwise now
    NO_SHOW, ABSENT, ON ── Replanned ▶ the same  at other times
    ROSTERED, NO_SHOW, ABSENT ── Cancelled ▶ CANCELLED

AlarmClosed for another reason on ON, or on OFF, ABSENT or CANCELLED, changes nothing,
and neither does Woken where no arrow is drawn. Every other pair raises IllegalMove.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.errors import IllegalMove
from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId
from bot.domain.shifts.effects import RaiseAlarm, Regain
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules


class Status(StrEnum):
    ROSTERED = "rostered"
    NO_SHOW = "no_show"
    ABSENT = "absent"
    ON = "on"
    OVERDUE = "overdue"
    OFF = "off"
    CANCELLED = "cancelled"
    """The roster does not name it any more."""


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
    planned_at: datetime | None = None
    """When the roster that plans it so was loaded."""
    elsewhere_at: datetime | None = None
    """When the officer was last heard at another shift, while this one waited."""

    @property
    def ref(self) -> Ref:
        return Ref(SHIFT, self.id)


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


@dataclass(frozen=True, slots=True)
class RunsOn:
    """The officer stays on site from one shift into the next, which began ``at``."""

    at: datetime


@dataclass(frozen=True, slots=True)
class HeardElsewhere:
    """The officer is, or was until now, on duty at another shift and answering."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The officer is asked to end this shift, for another one of theirs began ``at``:
    who stays after all is missed like anybody who does not book off."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned:
    """Another roster plans it so."""

    site: SiteCode
    check_calls: CheckCallRules
    start_at: datetime
    end_at: datetime


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A roster that speaks for its time and site does not name it."""


Roster = RunsOn | HeardElsewhere | Expected | Replanned | Cancelled
Event = BookedOn | BookedOff | Woken | AlarmClosed | Roster
ShiftEffect = RaiseAlarm | Regain
Decision = tuple[Shift, tuple[ShiftEffect, ...]]


def wake_at(shift: Shift) -> datetime | None:
    """When an absence becomes an alarm, or None when nothing is planned."""
    match shift.status:
        case Status.ROSTERED if shift.start_at:
            return _no_show_at(shift, shift.start_at)
        case Status.ON if shift.end_at:
            return shift.end_at + shift.book_on.off_late
        case _:
            return None


def _no_show_at(shift: Shift, start_at: datetime) -> datetime | None:
    """The grace runs from the start; or from when the shift was loaded or the officer
    was heard elsewhere, if that was later and leaves time before the end."""
    since = [at for at in (shift.planned_at, shift.elsewhere_at) if at is not None]
    begun = max([start_at, *since])
    at = begun + shift.book_on.late
    over = shift.end_at is not None and at >= shift.end_at
    return None if begun > start_at and over else at


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
        case _, RunsOn() | HeardElsewhere() | Expected() | Replanned() | Cancelled():
            return _rostered(shift, event, now), ()
        case _:
            raise IllegalMove(shift.status, event)


def _rostered(shift: Shift, event: Roster, now: datetime) -> Shift:
    """Moves that nobody is told an alarm about."""
    match shift.status, event:
        case Status.ROSTERED, RunsOn(at):
            return replace(shift, status=Status.ON, booked_on_at=at)
        case Status.ON, RunsOn(at):
            return replace(shift, status=Status.OFF, booked_off_at=at)
        case Status.ROSTERED, HeardElsewhere():
            return replace(shift, elsewhere_at=now)
        case Status.ON | Status.OVERDUE, Expected(at):
            return replace(shift, end_at=shift.end_at or at)
        case Status.ROSTERED, Replanned() as plan:
            told = _at(shift, plan, now)
            return replace(
                told, site=plan.site, check_calls=plan.check_calls, elsewhere_at=None
            )
        case Status.NO_SHOW | Status.ABSENT | Status.ON, Replanned() as plan:
            return _at(shift, plan, now)
        case Status.ROSTERED | Status.NO_SHOW | Status.ABSENT, Cancelled():
            return replace(shift, status=Status.CANCELLED)
        case _:
            raise IllegalMove(shift.status, event)


def _at(shift: Shift, plan: Replanned, now: datetime) -> Shift:
    return replace(shift, start_at=plan.start_at, end_at=plan.end_at, planned_at=now)


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
