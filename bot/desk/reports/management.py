"""The management information: what the books of some days come to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.desk.alarms import history
from bot.desk.desk import Desk
from bot.desk.names.name_slips import PRESSED
from bot.desk.people import past_line
from bot.domain.alarms.history import Handled
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.credentials.certificate import Kind as Certificate
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.refs import BREACH, SiteCode
from bot.domain.reports import nights, records
from bot.domain.reports.days import Days
from bot.domain.reports.figure import Section


class AtSite(Protocol):
    """It may be of a site."""

    @property
    def site(self) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Of what the figures are."""

    days: Days
    site: SiteCode | None = None
    """None: of all of them, and of what belongs to none."""
    with_breaches: bool = True
    """For whoever may see them."""

    def has(self, thing: AtSite) -> bool:
        return self.site in (None, thing.site)

    def has_alarm(self, handled: Handled) -> bool:
        return self.has(handled.alarm)


def sections(desk: Desk, scope: Scope) -> Iterator[Section]:
    """In the order in which they are read; those of the company alone not of a site."""
    unit, (start, end) = desk.unit, scope.days.span(desk.zone)
    alarms = list(filter(scope.has_alarm, history.raised(desk, start, end)))
    yield from nights.check_calls(unit.at_sites.came(start, end, scope.site))
    yield nights.alarms(alarms)
    yield nights.false_alarms(alarms)
    yield nights.shifts(filter(scope.has, unit.shifts.between(start, end)))
    yield records.reports(_chased(desk, scope))
    if scope.with_breaches:
        breaches = unit.breaches.between(start, end)
        yield records.breaches(filter(scope.has, breaches))
    yield records.name_slips(_slips(desk, scope))
    if scope.site is None:
        yield records.licences(_licences(desk), scope.days.last)
        yield records.deletions(
            (each.called, each.count, each.undecided)
            for each in unit.certificates.between(start, end)
        )
    yield _waiting(desk, scope)


def _chased(desk: Desk, scope: Scope) -> Iterator[tuple[Incident, FullReport]]:
    """What was reported then, and is listed; with how far its report has got."""
    start, end = scope.days.span(desk.zone)
    for incident in filter(scope.has, desk.unit.incidents.between(start, end)):
        report = desk.unit.full_reports.find(incident.id)
        if report is not None and _is_listed(incident):
            yield incident, report


def _is_listed(incident: Incident) -> bool:
    return incident.kind is not IncidentKind.DURESS and not incident.goes_past


def _slips(desk: Desk, scope: Scope) -> Iterator[tuple[date, str, int]]:
    """Without the presses that said that it was no name."""
    days = scope.days
    for slip in filter(scope.has, desk.unit.name_slips.between(days.first, days.last)):
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


def _waiting(desk: Desk, scope: Scope) -> Section:
    """As it is now. A breach that is open counts once, and not with its alarm."""
    unit = desk.unit
    breaches = unit.breaches.all_open() if scope.with_breaches else ()
    return records.waiting(
        (
            alarm
            for alarm in filter(scope.has, unit.alarms.all_open())
            if alarm.kind is not AlarmKind.BREACH and history.is_listed(alarm)
        ),
        _still_chased(desk, scope),
        (
            each
            for each in filter(scope.has, breaches)
            if each.status is not breach.Status.CLOSED
        ),
        _actions(desk, scope),
        {str(person.id): person.called for person in unit.people.all()},
        desk.now,
    )


def _still_chased(desk: Desk, scope: Scope) -> Iterator[tuple[Incident, FullReport]]:
    for report in desk.unit.full_reports.unreleased():
        if report.is_waited_for:
            incident = desk.unit.incidents.get(report.incident)
            if scope.has(incident) and _is_listed(incident):
                yield incident, report


def _actions(desk: Desk, scope: Scope) -> Iterator[CorrectiveAction]:
    """A breach's belong to no site, and to nobody who may not see breaches."""
    for action in filter(scope.has, desk.unit.actions.open_ones()):
        of_breach = action.about.prefix == BREACH
        if (scope.with_breaches or not of_breach) and not past_line.is_past(
            desk, action.about
        ):
            yield action
