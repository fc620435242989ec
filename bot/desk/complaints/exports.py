"""The register of complaints about data as tables: no name, and no contact."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.counts import Counts, by_month
from bot.domain.complaints.facts import Outcome
from bot.domain.exports import Kind


def _register(clerk: Clerk) -> Iterator[Values]:
    """By when they were logged."""
    for each in clerk.desk.unit.complaints.between(clerk.start, clerk.end):
        yield (*_came(clerk, each), *_went(clerk, each))


def _came(clerk: Clerk, complaint: Complaint) -> Values:
    days = (complaint.received_on, complaint.acknowledge_by, complaint.regulators_day)
    speaks = (complaint.proxy, complaint.authority, complaint.authority_by)
    proxy, authority, by = speaks
    return (
        *(complaint.ref, complaint.who, clerk.called(complaint.staff)),
        *(complaint.division, complaint.way, *(f"{day}" for day in days)),
        *(proxy, authority, clerk.called(by), complaint.authority_at),
        *(complaint.words, complaint.file),
        *(clerk.called(complaint.logged_by), complaint.logged_at, complaint.status),
    )


def _went(clerk: Clerk, complaint: Complaint) -> Values:
    acknowledged = complaint.acknowledged_on
    enquired, told = complaint.enquired_on, complaint.told_on
    return (
        *(acknowledged and f"{acknowledged}", complaint.acknowledged_how),
        *(clerk.called(complaint.acknowledged_by), complaint.acknowledged_at),
        complaint.is_late(clerk.day(clerk.desk.now)),
        *(enquired and f"{enquired}", told and f"{told}"),
        *(complaint.outcome, complaint.finding, complaint.ended_how),
        *(clerk.called(complaint.ended_by), complaint.ended_at),
    )


def _notes(clerk: Clerk) -> Iterator[Values]:
    """Of those complaints, step by step."""
    complaints = clerk.desk.unit.complaints
    for each in list(complaints.between(clerk.start, clerk.end)):
        for note in complaints.notes(each.id):
            by = clerk.called(note.by)
            yield each.ref, note.at, note.kind, by, note.way, note.words


def _by_month(clerk: Clerk) -> Iterator[Values]:
    """By the day on which they came, from the first one on. Source: Data Protection
    Act 2018, section 164B."""
    first, last = clerk.days
    today = clerk.day(clerk.desk.now)
    found = list(clerk.desk.unit.complaints.received(first, last))
    if not found:
        return
    first, last = max(first, found[0].received_on), min(last, today)
    for (year, month), counts in by_month(found, first, last, today).items():
        yield (f"{year}-{month:02d}", *_counted(counts))


def _counted(counts: Counts) -> Values:
    outcomes = (counts.outcomes[outcome] for outcome in Outcome)
    return (counts.received, counts.late, counts.open, counts.withdrawn, *outcomes)


EXPORTS = {
    Kind.COMPLAINTS: Export(
        columns=(
            *("ref", "who", "staff", "division", "way"),
            *("received_on", "acknowledge_by", "regulators_day"),
            *("proxy", "authority", "authority_by", "authority_checked_at"),
            *("words", "paper_file", "logged_by", "logged_at", "status"),
            *("acknowledged_on", "acknowledged_how"),
            *("acknowledged_by", "acknowledged_at", "late"),
            *("enquired_on", "told_on", "outcome", "finding", "outcome_how"),
            *("ended_by", "ended_at"),
        ),
        lines=_register,
        beside=(Kind.COMPLAINT_NOTES, Kind.COMPLAINT_MONTHS),
    ),
    Kind.COMPLAINT_NOTES: Export(
        columns=("ref", "written_at", "kind", "by", "way", "words"), lines=_notes
    ),
    Kind.COMPLAINT_MONTHS: Export(
        columns=("month", "received", "late", "open", "withdrawn", *Outcome),
        lines=_by_month,
    ),
}
