"""The management information: what the books of some days come to."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.desk.alarms import history
from bot.desk.desk import Desk
from bot.desk.names.name_slips import PRESSED
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach
from bot.domain.credentials.certificate import Kind as Certificate
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.reports import nights, records
from bot.domain.reports.days import Days
from bot.domain.reports.figure import Section


def sections(desk: Desk, days: Days) -> tuple[Section, ...]:
    """In the order in which they are read."""
    unit, (start, end) = desk.unit, days.span(desk.zone)
    alarms = list(history.raised(desk, start, end))
    calls = list(unit.check_calls.between(start, end))
    return (
        nights.check_calls(calls),
        nights.why(calls),
        nights.alarms(alarms),
        nights.false_alarms(alarms),
        nights.shifts(unit.shifts.between(start, end)),
        records.reports(_chased(desk, start, end)),
        records.breaches(unit.breaches.between(start, end)),
        records.name_slips(_slips(desk, days)),
        records.licences(_licences(desk), days.last),
        records.deletions(
            (each.called, each.count, each.undecided)
            for each in unit.certificates.between(start, end)
        ),
        _waiting(desk),
    )


def _chased(
    desk: Desk, start: datetime, end: datetime
) -> Iterator[tuple[Incident, FullReport]]:
    """What was reported then, and is listed; with how far its report has got."""
    for incident in desk.unit.incidents.between(start, end):
        report = desk.unit.full_reports.find(incident.id)
        if report is not None and _is_listed(incident):
            yield incident, report


def _is_listed(incident: Incident) -> bool:
    return incident.kind is not IncidentKind.DURESS and not incident.goes_past


def _slips(desk: Desk, days: Days) -> Iterator[tuple[date, str, int]]:
    """Without the presses that said that it was no name."""
    for slip in desk.unit.name_slips.between(days.first, days.last):
        if slip.kind != PRESSED:
            yield slip.day, slip.site, slip.count


def _licences(desk: Desk) -> Iterator[tuple[str, date]]:
    """Of those who work here."""
    for who, held in desk.unit.credentials.by_person().items():
        person = desk.person(who)
        for each in held if person.active else ():
            expires = each.certificate.expires
            if each.certificate.kind is Certificate.SIA and expires is not None:
                yield person.called, expires


def _waiting(desk: Desk) -> Section:
    """As it is now. A breach that is open counts once, and not with its alarm."""
    unit = desk.unit
    return records.waiting(
        (
            alarm
            for alarm in unit.alarms.all_open()
            if alarm.kind is not AlarmKind.BREACH and history.is_listed(alarm)
        ),
        (
            (incident, report)
            for report in unit.full_reports.unreleased()
            if report.is_waited_for
            and _is_listed(incident := unit.incidents.get(report.incident))
        ),
        (
            each
            for each in unit.breaches.all_open()
            if each.status is not breach.Status.CLOSED
        ),
        unit.actions.open_ones(),
        {str(person.id): person.called for person in unit.people.all()},
        desk.now,
    )
