"""Requests for uniform and equipment, as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for each in clerk.desk.unit.kit.asked_between(clerk.start, clerk.end):
        yield (
            *(each.ref, clerk.called(each.person), each.kind, each.text),
            *(each.asked_at, clerk.called(each.handler), each.status),
            *(each.changed_at, each.why),
        )


EXPORTS = {
    Kind.KIT_REQUESTS: Export(
        columns=(
            *("ref", "person", "kind", "text", "asked_at", "for", "status"),
            *("changed_at", "why_refused"),
        ),
        lines=_lines,
    ),
}
