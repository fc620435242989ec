"""Timed activities as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for out in clerk.desk.unit.timed_activities.between(clerk.start, clerk.end):
        alarm = clerk.alarm(out.ref) if out.missed_at else None
        yield (
            *(out.ref, out.site, clerk.called(out.officer), out.kind, out.text),
            *(out.started_at, out.ends_at, out.asked_at, out.back_at, out.missed_at),
            *(out.status, *clerk.closing(alarm), out.received_late_at),
        )


EXPORTS = {
    Kind.TIMED_ACTIVITIES: Export(
        columns=(
            *("ref", "site", "officer", "kind", "text"),
            *("started_at", "due_back_at", "asked_at", "back_at", "missed_at"),
            *("status", *CLOSING, "received_late_at"),
        ),
        lines=_lines,
    ),
}
