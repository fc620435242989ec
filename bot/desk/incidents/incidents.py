"""Incidents: recorded and told in one commit."""

from dataclasses import replace

from bot.desk.alarms import ladders, raising
from bot.desk.alarms.telling import pass_on
from bot.desk.desk import Desk
from bot.desk.incidents import adding, filling_in, full_reports, safeguarding
from bot.desk.incidents.abuse import aftercare, line
from bot.desk.names import originals
from bot.desk.people import past_line
from bot.desk.people.where import site_of
from bot.domain.errors import Stale
from bot.domain.incidents import form as forms
from bot.domain.incidents import incident
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident, Kind, Service
from bot.domain.incidents.line import Line
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.quality import Hint, hint
from bot.domain.incidents.report_number import series_of
from bot.domain.names.redacted_text import PENDING, Kept, RedactedText
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.incidents import quality as quality_texts
from bot.texts.incidents import report as texts

GRAVE = frozenset({Severity.HIGH, Severity.CRITICAL})


def report(
    desk: Desk, person: Person, kept: Kept, of: Line = Line.ORDINARY
) -> Incident:
    """The duty manager is told with the report's own transaction; or, past them, those
    above."""
    allow(person, Action.REPORT_INCIDENT)
    reported = _recorded(desk, person, kept.text, of)
    if kept.text != PENDING:
        reported = filling_in.read(desk, reported, kept.text)
    reported = _numbered(desk, reported)
    full_reports.begin(desk, reported)
    originals.keep(desk, person, reported.ref, kept)
    form = desk.unit.incident_forms.find(reported.id)
    to, category = desk.reader(person), form.category if form else None
    answer = texts.incident_reported(to, reported, kept, category)
    advice = _hint(desk, reported, form, kept)
    answer = quality_texts.with_hint(to, answer, advice)
    if not reported.goes_past:
        answer = adding.with_breach_offer(desk, person, answer, reported.ref, kept)
    answer = originals.offered(desk, person, answer, reported.ref, kept)
    desk.owe(person, answer, about=reported.ref)
    filling_in.show(desk, person, reported)
    _raise(desk, reported)
    if reported.goes_past:
        aftercare.goes_past(desk, reported)
    aftercare.offer(desk, reported)
    safeguarding.tell_lead(desk, reported)
    return reported


def begin(
    desk: Desk, person: Person, category: Category, text: RedactedText
) -> Incident:
    """By a tap, or by words that say one thing: told before anything was read."""
    allow(person, Action.REPORT_INCIDENT)
    reported = _numbered(desk, _recorded(desk, person, text, Line.ORDINARY))
    chose = forms.Chose(category)
    filling_in.change(desk, person, reported, chose, f"category: {category}")
    reported = desk.unit.incidents.get(reported.id)
    full_reports.begin(desk, reported)
    _raise(desk, reported)
    safeguarding.tell_lead(desk, reported)
    return reported


def _recorded(desk: Desk, person: Person, text: RedactedText, of: Line) -> Incident:
    reported = desk.unit.incidents.add(
        Incident(
            kind=Kind.INCIDENT,
            officer=person.id,
            site=site_of(desk, person),
            reported_at=desk.made_at,
            text=text,
            line=of,
        )
    )
    desk.note(person.id, "incident", reported.ref, after=reported.status)
    return reported


def _hint(
    desk: Desk, reported: Incident, form: IncidentForm | None, kept: Kept
) -> Hint | None:
    """Nobody whose words are grave, or go past their managers, is taught to write."""
    if reported.goes_past or (form and form.severity in GRAVE):
        return None
    return hint(kept.text, desk.made_at.astimezone(desk.zone))


def report_past(desk: Desk, person: Person, _: int, kept: Kept) -> Ref:
    """What its officer said, before they typed it, to be about a manager."""
    return report(desk, person, kept, of=Line.PAST).ref


def _numbered(desk: Desk, reported: Incident) -> Incident:
    """In the series of its site and year, or of what goes past the duty managers."""
    series = series_of(reported.site, past=reported.goes_past)
    year = desk.day_of(reported.reported_at).year
    number = desk.unit.report_series.next(series, year)
    numbered = replace(reported, number=number)
    desk.unit.incidents.save(numbered)
    return numbered


def add_words(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """The words of a report that was raised before they could be read."""
    before = desk.unit.incidents.get(number)
    text = before.text.with_words(kept.text) if before.text else kept.text
    reported = replace(before, text=text)
    desk.unit.incidents.save(reported)
    reported = filling_in.read(desk, reported, kept.text)
    line.follow(desk, before, reported)
    full_reports.rated(desk, reported)
    originals.keep(desk, person, reported.ref, kept)
    pass_on(desk, person, reported.ref, kept)
    filling_in.refresh(desk, reported)
    filling_in.show(desk, person, reported)
    return reported.ref


def _raise(desk: Desk, reported: Incident) -> None:
    kind, officer = line.kind_of(reported), reported.officer
    barred = past_line.barred(desk, officer) if reported.goes_past else frozenset()
    raising.raise_alarm(
        desk,
        kind,
        reported.ref,
        officer=officer,
        site=reported.site,
        rungs=ladders.resolve(desk, kind, officer, barred=barred),
    )


def add_service(desk: Desk, person: Person, number: int, service: str) -> None:
    """The reporter says which emergency service was called."""
    reported = desk.unit.incidents.find(number)
    mine = reported is not None and reported.officer == person.id
    if reported is None or not mine or service not in set(Service):
        raise Stale
    after = reported.with_service(Service(service))
    desk.unit.incidents.save(after)
    desk.note(person.id, "services", after.ref, reported.services, after.services)
    desk.owe(person, texts.service_noted(desk.reader(person), reported.ref))
    filling_in.service_said(desk, person, after, Service(service))


def briefed(desk: Desk, about: Ref) -> None:
    """Telegram accepted the first notice to a manager."""
    before = desk.unit.incidents.get(about.number)
    after = incident.decide(before, incident.Briefed(), desk.now)
    if after != before:
        desk.unit.incidents.save(after)
        desk.note("checkcall", "briefed", about, before.status, after.status)


def follow(desk: Desk, number: int, by: str, *, taken: bool, closed: bool) -> None:
    """The alarm was taken up, or closed."""
    before = desk.unit.incidents.get(number)
    after = before
    if taken:
        after = incident.decide(after, incident.TakenUp(), desk.now)
    if closed:
        after = incident.decide(after, incident.Closed(), desk.now)
    if after != before:
        desk.unit.incidents.save(after)
        desk.note(by, "incident", after.ref, before.status, after.status)
