"""Certificates as a table: who holds what, and until when; and what was rehearsed."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    """As they stand; whenever they were written down. Of a number the last four digits:
    who needs all of it has the licence."""
    held = clerk.desk.unit.credentials.by_person()
    for person in clerk.desk.unit.people.all():
        for each in held.get(person.id, ()):
            one = each.certificate
            number = f"…{one.number[-4:]}" if one.number else ""
            left = "" if person.active else "left"
            yield clerk.called(person.id), one.kind, one.of, number, one.expires, left


def _runs(clerk: Clerk) -> Iterator[Values]:
    """By when each was made."""
    for run in clerk.desk.unit.credentials.runs.ran_between(clerk.start, clerk.end):
        missed = "" if run.missed is None else str(run.missed).replace("\n", "; ")
        yield (
            *(run.number, clerk.called(run.person), run.course, run.ran_at),
            *(int(run.took.total_seconds()), run.tasks, run.met, missed),
            *(clerk.called(run.vouched_by), run.kept_at),
        )


EXPORTS = {
    Kind.CERTIFICATES: Export(
        columns=("person", "kind", "of", "number", "expires", "state"), lines=_lines
    ),
    Kind.TRAINING_RUNS: Export(
        columns=(
            *("run", "person", "course", "ran_at"),
            *("took_seconds", "tasks", "done", "missed", "vouched_by", "kept_at"),
        ),
        lines=_runs,
    ),
}
