"""Deletions as a table: the certificates, without a word of what was deleted."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for each in clerk.desk.unit.certificates.between(clerk.start, clerk.end):
        yield (
            *(each.called, each.kind, each.deleted_at, clerk.called(each.deleted_by)),
            *(each.count, each.undecided, each.backups_until),
        )


EXPORTS = {
    Kind.DELETIONS: Export(
        columns=(
            *("certificate", "class", "deleted_at", "deleted_by", "records"),
            *("without_a_decision", "last_backup_gone_at"),
        ),
        lines=_lines,
    ),
}
