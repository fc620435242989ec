"""Incidents and the occurrence book as tables."""

from collections.abc import Iterator

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.incidents.report_list import to_the_hse
from bot.desk.people.past_line import hides
from bot.domain.exports import Kind
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.incidents.wanted import Field
from bot.domain.refs import OCCURRENCE, SHIFT, Ref


def _occurrences(clerk: Clerk) -> Iterator[Values]:
    for entry in clerk.desk.unit.occurrences.between(clerk.start, clerk.end):
        amends = Ref(OCCURRENCE, entry.amends) if entry.amends else None
        late = (entry.number, entry.received_late_at)
        who = (entry.site, clerk.called(entry.officer), Ref(SHIFT, entry.shift))
        text = None if hides(clerk.desk, entry.added_to) else entry.text
        yield entry.ref, entry.written_at, *who, text, amends, *late


def _incidents(clerk: Clerk) -> Iterator[Values]:
    """A call for help in secret is in the journal alone: a table may be read on a
    screen that its sender, and whoever watches them, stand beside."""
    return _lines(clerk, past=False)


def _lines(clerk: Clerk, *, past: bool) -> Iterator[Values]:
    """What goes past the duty managers is a table of its own."""
    for incident in clerk.desk.unit.incidents.between(clerk.start, clerk.end):
        if incident.kind is IncidentKind.DURESS or incident.goes_past is not past:
            continue
        officer = clerk.called(incident.officer)
        who = (incident.ref, incident.kind, incident.site, officer)
        when = (incident.reported_at, incident.briefed_at, incident.closed_at)
        what = (incident.text, incident.services, incident.status)
        closing = clerk.closing(clerk.alarm(incident.ref))
        form = _particulars(clerk, incident.id)
        report = _full_report(clerk, incident.id)
        yield (*who, *when, *what, *closing, *form, *report, *_more(clerk, incident))


def _more(clerk: Clerk, incident: Incident) -> Values:
    """Its number, its photos, and by when an injury would have to go to the HSE."""
    number = str(incident.number) if incident.number else None
    hse = to_the_hse(clerk.desk, incident)
    by = (hse.by, hse.injury_by) if hse else (None, None)
    return number, len(clerk.desk.unit.photos.held_with(incident.ref)), *by


MORE = ("report_number", "photos", "riddor_at", "riddor_injury_at")


def _particulars(clerk: Clerk, incident: int) -> Values:
    """What stands in each line of its form, and how often that was changed."""
    versions = clerk.desk.unit.incident_forms.versions(incident)
    if not versions:
        return (*(None for _ in Field), 0)
    form = versions[-1].form
    return (*(_cell(form, field) for field in Field), len(versions))


def _full_report(clerk: Clerk, incident: int) -> Values:
    """How far it has got; the version that was released is the client's."""
    report = clerk.desk.unit.full_reports.find(incident)
    if report is None:
        return (None,) * len(FULL_REPORT)
    return (
        *(report.status, report.due_at, report.completed_at, report.note),
        *(report.released_at, clerk.called(report.released_by)),
        report.released_version,
    )


FULL_REPORT = (
    *("report", "report_due_at", "report_completed_at", "report_note"),
    *("released_at", "released_by", "released_version"),
)


def _cell(form: IncidentForm, field: Field) -> str | int | None:
    match field:
        case Field.CATEGORY:
            return form.category
        case Field.SEVERITY:
            return form.severity
        case Field.PEOPLE if form.people is not None:
            return form.people
        case _:
            answer = form.answers.get(field)
            said = ([answer] if answer else []) + list(form.words.get(field, ()))
            return "; ".join(said) or None


INCIDENT = (
    *("ref", "kind", "site", "officer", "reported_at", "briefed_at"),
    *("closed_at", "text", "services", "status", *CLOSING),
    *(*map(str, Field), "form_versions", *FULL_REPORT, *MORE),
)

EXPORTS = {
    Kind.OCCURRENCE_BOOK: Export(
        columns=(
            *("ref", "written_at", "site", "officer", "shift", "text", "amends"),
            *("number", "received_late_at"),
        ),
        lines=_occurrences,
    ),
    Kind.INCIDENTS: Export(columns=INCIDENT, lines=_incidents),
    Kind.PAST_MANAGERS: Export(
        columns=INCIDENT, lines=lambda clerk: _lines(clerk, past=True)
    ),
}
