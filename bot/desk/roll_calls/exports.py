"""Roll calls as a table: the record of an event, or of an exercise."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for call in clerk.desk.unit.roll_calls.between(clerk.start, clerk.end):
        kind = "exercise" if call.exercise else "event"
        head = (call.ref, call.site, call.order, kind, clerk.called(call.by))
        times = (call.started_at, call.ended_at, clerk.called(call.ended_by))
        for entry in call.entries:
            mine = (clerk.called(entry.officer), entry.role, entry.told_at)
            answers = (entry.done_at, entry.cannot_at, entry.silent_at)
            yield (*head, *times, *mine, *answers)
        if not call.entries:
            yield (*head, *times, *[None] * 6)


EXPORTS = {
    Kind.ROLL_CALLS: Export(
        columns=(
            *("ref", "site", "order", "kind", "started_by", "started_at", "ended_at"),
            *("ended_by", "officer", "role", "told_at", "done_at", "cannot_at"),
            "silent_at",
        ),
        lines=_lines,
    ),
}
