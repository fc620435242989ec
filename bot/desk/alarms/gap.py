"""A site at which nobody has taken over: who stays, who should have come, who could."""

from datetime import datetime, timedelta

from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import who_could_go
from bot.domain.before_shift.confirmation import Status as Said
from bot.domain.before_shift.rest import Work
from bot.domain.handover import relief
from bot.domain.handover.handover import Handover, Status
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.texts.handover.gap import Coming, FreeNow, Gap, Phone

SHOWN = 4
"""Of those who are free: a line that is read at night."""

USUAL = timedelta(hours=8)
"""A shift is taken to be so long, where nobody is planned who has not come."""

TODAY = timedelta(days=1)
OUT_OF_REACH = "out of reach"
"""The journal's name for it."""


def of(desk: Desk, handover: Handover) -> Gap:
    """As it stands now."""
    waiting = [
        (desk.person(each.officer).called, each.due_at)
        for each in desk.unit.handovers.running_at(handover.site)
        if each.is_awaited and each.due_at is not None and each.due_at <= desk.now
    ]
    coming = expected(desk, handover)
    there = desk.unit.shifts.find(handover.relief) if handover.relief else None
    return Gap(
        number=handover.id,
        waiting=tuple(waiting),
        coming=_coming(desk, coming) if coming else None,
        there=_there(desk, there) if there and handover.is_awaited else None,
        free=tuple(_free(desk, handover, coming)),
        cannot_at=handover.cannot_at,
        left_at=handover.ended_at if handover.status is Status.LEFT else None,
    )


def expected(desk: Desk, handover: Handover) -> Shift | None:
    """Who is planned at the site next, and is not there."""
    leaving = desk.unit.shifts.get(handover.shift)
    since = since_when(handover, desk.now)
    planned = desk.unit.shifts.rostered(since - relief.NEAR, since + relief.AHEAD)
    return relief.expected(planned, leaving, since, desk.now)


def since_when(handover: Handover, now: datetime) -> datetime:
    """From when on they may go, as soon as somebody has taken over."""
    times = (handover.asked_at, handover.due_at, handover.until)
    return min((at for at in times if at is not None), default=now)


def waiting_for(desk: Desk, shift: int) -> tuple[tuple[str, datetime], ...]:
    """Who stays at a site because the officer of this shift has not come."""
    site = desk.unit.shifts.get(shift).site
    found = []
    for each in desk.unit.handovers.running_at(site):
        coming = expected(desk, each) if each.is_awaited else None
        if coming is not None and coming.id == shift and each.due_at is not None:
            found.append((desk.person(each.officer).called, each.due_at))
    return tuple(found)


def _there(desk: Desk, shift: Shift) -> tuple[str, datetime] | None:
    if shift.booked_on_at is None or shift.booked_off_at is not None:
        return None
    return desk.person(shift.officer).called, shift.booked_on_at


def _coming(desk: Desk, shift: Shift) -> Coming:
    assert shift.start_at is not None
    officer = desk.person(shift.officer)
    said = desk.unit.confirmations.newest_of(shift.id)
    return Coming(
        shift=shift.id,
        officer=officer.called,
        start_at=shift.start_at,
        phone=_phone(desk, officer),
        cannot=bool(said and said.is_about(shift) and said.status is Said.CANNOT),
        is_late=shift.start_at <= desk.now,
    )


def _phone(desk: Desk, officer: Person) -> Phone:
    if officer.chat_id is None:
        return Phone.NOT_LINKED
    said = desk.unit.journal.last(SYSTEM, OUT_OF_REACH, officer.id)
    if said is not None and said.at > desk.now - TODAY:
        return Phone.OUT_OF_REACH
    return Phone.LINKED


def _free(desk: Desk, handover: Handover, coming: Shift | None) -> list[FreeNow]:
    """For the hours of whoever has not come, else for those of a shift."""
    late = coming and coming.start_at and coming.start_at <= desk.now
    end = coming.end_at if coming and late and coming.end_at else desk.now + USUAL
    work = Work(desk.now, max(end, desk.now + timedelta(hours=1)))
    but = {handover.officer} | ({coming.officer} if coming else set())
    found = who_could_go.free(desk, handover.site, work, but)
    return [FreeNow(called=e.person.called, rest=e.rest) for e in found[:SHOWN]]
