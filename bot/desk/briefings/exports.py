"""Briefings as a table: a line for each person who was to read one."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    unit = clerk.desk.unit
    for sent in unit.briefings.sent_between(clerk.start, clerk.end):
        for receipt in unit.briefing_receipts.all_of(sent.id):
            yield (
                *(sent.ref, sent.sent_at, clerk.called(sent.sender)),
                *(str(sent.audience), "yes" if sent.urgent else "no", sent.text),
                *(clerk.called(receipt.person), receipt.status, receipt.given_at),
                *(receipt.reminded_at, receipt.read_at),
            )


EXPORTS = {
    Kind.BRIEFINGS: Export(
        columns=(
            *("ref", "sent_at", "sender", "audience", "urgent", "text"),
            *("person", "status", "given_at", "reminded_at", "read_at"),
        ),
        lines=_lines,
    ),
}
