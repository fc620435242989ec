"""Who was told of which version, and who confirmed it, as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _read(clerk: Clerk) -> Iterator[Values]:
    unit = clerk.desk.unit
    for receipt in unit.receipts.shown_between(clerk.start, clerk.end):
        version = unit.instructions.find(receipt.version)
        assert version is not None
        yield (
            *(version.site, version.number, version.loaded_at),
            *(clerk.called(receipt.person), receipt.shown_at, receipt.asked_at),
            *(receipt.reminded_at, receipt.told_at),
            *(receipt.status, receipt.confirmed_at),
        )


EXPORTS = {
    Kind.INSTRUCTIONS_READ: Export(
        columns=(
            *("site", "version", "loaded_at", "officer", "first_told_at"),
            *("last_asked_at", "reminded_at", "manager_told_at", "status"),
            "confirmed_at",
        ),
        lines=_read,
    ),
}
