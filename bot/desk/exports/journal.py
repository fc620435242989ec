"""The journal as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values


def _lines(clerk: Clerk) -> Iterator[Values]:
    for row in clerk.desk.unit.journal.between(clerk.start, clerk.end):
        who = (row.actor, clerk.called(row.actor))
        what = (row.deed, row.about, row.before, row.after, row.late_s)
        yield (row.id, row.at, *who, *what, row.previous_hash, row.hash)


JOURNAL = Export(
    columns=(
        *("entry", "written_at", "actor", "actor_called", "deed", "about"),
        *("before", "after", "late_s", "previous_hash", "hash"),
    ),
    lines=_lines,
)
