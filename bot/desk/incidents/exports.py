"""Incidents and the occurrence book as tables."""

from collections.abc import Iterator

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.refs import OCCURRENCE, SHIFT, Ref


def _occurrences(clerk: Clerk) -> Iterator[Values]:
    for entry in clerk.desk.unit.occurrences.between(clerk.start, clerk.end):
        amends = Ref(OCCURRENCE, entry.amends) if entry.amends else None
        who = (entry.site, clerk.called(entry.officer), Ref(SHIFT, entry.shift))
        yield entry.ref, entry.written_at, *who, entry.text, amends


def _incidents(clerk: Clerk) -> Iterator[Values]:
    """A call for help in secret is in the journal alone: a table may be read on a
    screen that its sender, and whoever watches them, stand beside."""
    for incident in clerk.desk.unit.incidents.between(clerk.start, clerk.end):
        if incident.kind is IncidentKind.DURESS:
            continue
        officer = clerk.called(incident.officer)
        who = (incident.ref, incident.kind, incident.site, officer)
        when = (incident.reported_at, incident.briefed_at, incident.closed_at)
        what = (incident.text, incident.services, incident.status)
        closing = clerk.closing(clerk.alarm(incident.ref))
        yield (*who, *when, *what, *closing)


EXPORTS = {
    Kind.OCCURRENCE_BOOK: Export(
        columns=("ref", "written_at", "site", "officer", "shift", "text", "amends"),
        lines=_occurrences,
    ),
    Kind.INCIDENTS: Export(
        columns=(
            *("ref", "kind", "site", "officer", "reported_at", "briefed_at"),
            *("closed_at", "text", "services", "status", *CLOSING),
        ),
        lines=_incidents,
    ),
}
