"""Somebody who runs the night books an officer off: their phone is dead, or they went
home and have forgotten to."""

from bot.desk.desk import Desk
from bot.desk.handover import leaving, standing, taking
from bot.desk.shifts import booking, by_others
from bot.domain.alarms.alarm import Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import LookedFor, OffAlready, Stale, StandsAlone
from bot.domain.handover.handover_events import Why
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift

REASONS = (Why.SITE_CLOSED, Why.MYSELF)
"""Why the last one of a site with continuous cover may go; other reasons are typed."""


def book_off(desk: Desk, person: Person, number: int, choice: str = "") -> None:
    """``choice`` is why the site may be left, where nobody else stays there."""
    allow(person, Action.BOOK_OFF_OTHERS)
    shift = desk.unit.shifts.find(number)
    if shift is None or choice not in ("", *REASONS):
        raise Stale
    if shift.status is shifts.Status.OFF and shift.booked_off_at is not None:
        raise OffAlready(shift.booked_off_at)
    if shift.status not in shifts.OPEN:
        raise Stale
    if shift.officer == person.id:
        leaving.book_off(desk, person, anyway=True)
        return
    if _is_looked_for(desk, shift.officer):
        raise LookedFor
    _let_go(desk, person, shift, Why(choice) if choice else None)


def _let_go(desk: Desk, person: Person, shift: Shift, why: Why | None) -> None:
    waits = standing.of(desk, shift)
    alone = waits is not None and not standing.is_covered(desk, waits, shift)
    if waits is not None and alone:
        if why is None:
            raise StandsAlone
        taking.in_stead(desk, person, waits, why)
        return
    ended = booking.end(desk, shift, person.id)
    by_others.tell(desk, ended)
    leaving.gone(desk, shift, waits)


def _is_looked_for(desk: Desk, officer: StaffId) -> bool:
    """An alarm about them runs, and contact was not regained: it says more than a
    booking, and ends with a reason. That they are not relieved ends with this."""
    return any(
        alarm.officer == officer
        and alarm.kind.is_about_safety
        and alarm.kind is not AlarmKind.NOT_RELIEVED
        and alarm.status is not Status.REGAINED
        and not alarm.about.is_drill
        for alarm in desk.unit.alarms.all_open()
    )
