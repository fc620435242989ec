"""A shift: one officer at one site, from book-on to book-off.

    ROSTERED ── BookedOn ────────────▶ ON
    ROSTERED ── Woken, start + late ─▶ NO_SHOW   the ladder starts
    NO_SHOW, ABSENT ── BookedOn ─────▶ ON        those told hear that they are there
    NO_SHOW  ── AlarmClosed ─────────▶ ABSENT
    ON, OVERDUE ── BookedOff ────────▶ OFF       those told of an alarm hear it
    ON       ── Woken, end + half of late ▶ ON   asked: still on site?
    ON       ── Woken, end + late ───▶ OVERDUE   missed book-off: the ladder starts
    ON       ── StillHere ───────────▶ ON        who agrees overtime hears it
    OVERDUE  ── StillHere ───────────▶ OVERDUE   those told of the alarm hear it
    ON, OVERDUE ── OvertimeAgreed ───▶ ON        until then; check calls go on
    ON, OVERDUE ── AlarmClosed, gone home ─▶ OFF those told of an alarm hear it
    OVERDUE  ── AlarmClosed, else ───▶ ON        without an end: check calls go on
    ROSTERED ── RunsOn ──────────────▶ ON        from the shift before it, on one site
    ON       ── RunsOn ──────────────▶ OFF       into the next one
    ROSTERED ── HeardElsewhere ──────▶ ROSTERED  the grace runs from here
    ON, OVERDUE ── Expected ─────────▶ the same  with an end, if it had none
    ROSTERED ── Replanned ───────────▶ ROSTERED  the roster says otherwise now
    NO_SHOW, ABSENT, ON ── Replanned ▶ the same  at other times
    ROSTERED, NO_SHOW, ABSENT ── Cancelled ▶ CANCELLED
    ROSTERED, NO_SHOW, ABSENT ── Released ─▶ RELEASED

AlarmClosed for another reason on ON, or on OFF, ABSENT, CANCELLED or RELEASED, changes
nothing, and neither does Woken where no arrow is drawn. Every other pair raises
IllegalMove.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.errors import IllegalMove
from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId
from bot.domain.shifts.effects import AskIfStillHere, RaiseAlarm, Regain, TellStillHere
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift_events import (
    AlarmClosed,
    BookedOff,
    BookedOn,
    Cancelled,
    Event,
    Expected,
    HeardElsewhere,
    OffHow,
    Overtime,
    OvertimeAgreed,
    Released,
    Replanned,
    Roster,
    RunsOn,
    StillHere,
    Woken,
)


class Status(StrEnum):
    ROSTERED = "rostered"
    NO_SHOW = "no_show"
    ABSENT = "absent"
    ON = "on"
    OVERDUE = "overdue"
    OFF = "off"
    CANCELLED = "cancelled"
    """The roster does not name it any more."""
    RELEASED = "released"
    """The roster names it, and a manager has seen to the site in another way."""


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
    off_how: OffHow | None = None
    planned_at: datetime | None = None
    """When the roster that plans it so was loaded."""
    elsewhere_at: datetime | None = None
    """When the officer was last heard at another shift, while this one waited."""
    planned_for: StaffId | None = None
    """Whom the roster's file names, where somebody else has taken it over: so that the
    same file, loaded again, gives nothing back."""
    asked_off_at: datetime | None = None
    """When the officer was asked whether they are still on site."""
    overtime_until: datetime | None = None
    """Agreed by a manager then; the planned end stays what it was."""
    overtime_by: StaffId | None = None
    overtime_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(SHIFT, self.id)

    @property
    def ends_at(self) -> datetime | None:
        """The planned end, or the later one that was agreed."""
        if self.end_at is None or self.overtime_until is None:
            return self.end_at
        return max(self.end_at, self.overtime_until)


ShiftEffect = RaiseAlarm | Regain | AskIfStillHere | TellStillHere
Decision = tuple[Shift, tuple[ShiftEffect, ...]]


def wake_at(shift: Shift) -> datetime | None:
    """When an absence becomes an alarm, or None when nothing is planned."""
    match shift.status:
        case Status.ROSTERED if shift.start_at:
            return _no_show_at(shift, shift.start_at)
        case Status.ON if shift.ends_at and shift.asked_off_at is None:
            return shift.ends_at + shift.book_on.off_late / 2
        case Status.ON if shift.ends_at:
            return shift.ends_at + shift.book_on.off_late
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
        case Status.ON | Status.OVERDUE, BookedOff(how):
            return _off(shift, now, how), (Regain(),)
        case _, Woken():
            return _woken(shift, now)
        case Status.ON | Status.OVERDUE, StillHere() | OvertimeAgreed():
            return _stays(shift, event, now)
        case _, AlarmClosed(reason) if shift.status is not Status.ROSTERED:
            return _alarm_closed(shift, reason, now)
        case _, RunsOn() | HeardElsewhere() | Expected() | Replanned():
            return _rostered(shift, event, now), ()
        case _, Cancelled() | Released():
            return _rostered(shift, event, now), ()
        case _:
            raise IllegalMove(shift.status, event)


def _off(shift: Shift, at: datetime, how: OffHow) -> Shift:
    return replace(shift, status=Status.OFF, booked_off_at=at, off_how=how)


def _rostered(shift: Shift, event: Roster, now: datetime) -> Shift:
    """Moves that nobody is told an alarm about."""
    match shift.status, event:
        case Status.ROSTERED, RunsOn(at):
            return replace(shift, status=Status.ON, booked_on_at=at)
        case Status.ON, RunsOn(at):
            return _off(shift, at, OffHow.SYSTEM)
        case Status.ROSTERED, HeardElsewhere():
            return replace(shift, elsewhere_at=now)
        case Status.ON | Status.OVERDUE, Expected(at):
            over = shift.end_at is None or shift.end_at <= now
            asked_at = now if over else shift.asked_off_at
            return replace(shift, end_at=shift.end_at or at, asked_off_at=asked_at)
        case Status.ROSTERED, Replanned() as plan:
            told = _at(shift, plan, now)
            return replace(
                told, site=plan.site, check_calls=plan.check_calls, elsewhere_at=None
            )
        case Status.NO_SHOW | Status.ABSENT | Status.ON, Replanned() as plan:
            return _at(shift, plan, now)
        case Status.ROSTERED | Status.NO_SHOW | Status.ABSENT, Cancelled():
            return replace(shift, status=Status.CANCELLED)
        case Status.ROSTERED | Status.NO_SHOW | Status.ABSENT, Released():
            return replace(shift, status=Status.RELEASED)
        case _:
            raise IllegalMove(shift.status, event)


def _at(shift: Shift, plan: Replanned, now: datetime) -> Shift:
    at = replace(shift, start_at=plan.start_at, end_at=plan.end_at, planned_at=now)
    return replace(at, asked_off_at=None)


def _woken(shift: Shift, now: datetime) -> Decision:
    due = wake_at(shift)
    if due is None or now < due:
        return shift, ()
    if shift.status is Status.ROSTERED:
        absent = replace(shift, status=Status.NO_SHOW)
        return absent, (RaiseAlarm(kind=AlarmKind.NO_SHOW),)
    assert shift.ends_at is not None
    if now < shift.ends_at + shift.book_on.off_late:
        return replace(shift, asked_off_at=now), (AskIfStillHere(),)
    overdue = replace(shift, status=Status.OVERDUE)
    return overdue, (RaiseAlarm(kind=AlarmKind.MISSED_BOOK_OFF),)


def _stays(shift: Shift, event: Overtime, now: datetime) -> Decision:
    regained = (Regain(),) if shift.status is Status.OVERDUE else ()
    match event:
        case StillHere():
            return shift, (*regained, TellStillHere())
        case OvertimeAgreed(until, by):
            stays = replace(shift, status=Status.ON, asked_off_at=None)
            agreed = replace(stays, overtime_until=until, overtime_by=by)
            return replace(agreed, overtime_at=now), regained


def _alarm_closed(shift: Shift, reason: Reason, now: datetime) -> Decision:
    match shift.status:
        case Status.NO_SHOW:
            return replace(shift, status=Status.ABSENT), ()
        case Status.ON | Status.OVERDUE if reason is Reason.GONE_HOME:
            return _off(shift, now, OffHow.MANAGER), (Regain(),)
        case Status.OVERDUE:
            return replace(shift, status=Status.ON, end_at=None), ()
        case _:
            return shift, ()
