"""The morning's digest: one message to whoever runs the night, by exception."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.people.past_line import is_past
from bot.domain.clients import morning
from bot.domain.refs import BREACH, SHIFT, Ref
from bot.domain.reports.digest import ENDS_SOON, Digest
from bot.domain.shifts.shift import Status
from bot.domain.times import daily
from bot.texts.reports import digest as texts
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane, Purpose

NEXT_ONE = 0
"""The number of the one deadline there is."""

DAY, WEEK = timedelta(days=1), timedelta(days=7)
NOBODY_CAME = frozenset({Status.NO_SHOW, Status.ABSENT})


def follow(desk: Desk) -> None:
    """The company file was loaded; one that is due is told first."""
    due = desk.unit.deadlines.due_at(Subject.DIGEST, NEXT_ONE)
    if desk.unit.companies.find() is not None and (due is None or due > desk.now):
        _plan(desk)


def wake(desk: Desk, _: int) -> None:
    """One is due; of several that an outage of ours has held back, one is told."""
    if desk.company.digest is not None:
        due = daily.last_before(desk.company.digest, desk.now, desk.zone)
        tick = timedelta(microseconds=1)
        start = daily.last_before(desk.company.digest, due - tick, desk.zone)
        _tell(desk, read(desk, start, due))
    _plan(desk)


def _plan(desk: Desk) -> None:
    """As the company is now: it may have been loaded in this transaction."""
    at = desk.unit.companies.get().digest
    due = None if at is None else daily.next_after(at, desk.now, desk.zone)
    desk.unit.deadlines.set(Subject.DIGEST, NEXT_ONE, due)


def _tell(desk: Desk, digest: Digest) -> None:
    desk.note(SYSTEM, "digest", "-", after="quiet" if digest.is_quiet else "")
    for manager in rota.running_the_night(desk):
        message = texts.digest(desk.reader(manager), digest)
        notice.say(desk, manager, message, lane=Lane.DIGEST, purpose=Purpose.DIGEST)


def read(desk: Desk, start: datetime, end: datetime) -> Digest:
    """Of the day and night before; what is open is so now."""
    unit = desk.unit
    calls = unit.check_calls.between(start - DAY, end)
    return Digest(
        start_at=start,
        end_at=end,
        alarms=tuple(
            str(alarm.about)
            for alarm in unit.alarms.all_open()
            if alarm.kind.is_about_safety and not alarm.about.is_drill
        ),
        missed_calls=tuple(
            str(call.ref)
            for call in calls
            if call.missed_at is not None and start <= call.missed_at < end
        ),
        no_shows=tuple(
            str(shift.ref)
            for shift in unit.shifts.between(start, end)
            if shift.status in NOBODY_CAME
        ),
        uncovered=tuple(
            str(Ref(SHIFT, opened.id))
            for opened in unit.open_shifts.all_open()
            if opened.start_at < end + DAY
        ),
        incidents=tuple(str(each.ref) for each in unit.incidents.all_open()),
        actions=tuple(
            str(each.ref)
            for each in unit.actions.open_ones()
            if each.is_overdue(desk.now) and not is_past(desk, each.about)
        ),
        unchecked=tuple(
            str(each.ref)
            for each in unit.actions.unverified()
            if each.about.prefix != BREACH and not is_past(desk, each.about)
        ),
        certificates=tuple(_ending(desk)),
        undelivered=tuple(
            f"{each.client} {each.site}"
            for each in unit.mornings.between(start, desk.now)
            if each.status is morning.Status.FAILED
        ),
    )


def _ending(desk: Desk) -> Iterator[str]:
    """Once for each certificate of somebody who works here."""
    for who, held in desk.unit.credentials.by_person().items():
        person = desk.person(who)
        for each in held if person.active else ():
            expires = each.certificate.expires
            if expires is not None and expires <= desk.today + ENDS_SOON:
                yield person.called
