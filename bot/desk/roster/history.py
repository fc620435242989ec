"""The versions of planned shifts as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.refs import SHIFT, Ref


def _lines(clerk: Clerk) -> Iterator[Values]:
    for version in clerk.desk.unit.roster.between(clerk.start, clerk.end):
        yield (
            *(Ref(SHIFT, version.shift), version.change, version.at),
            *(clerk.called(version.by), clerk.called(version.officer), version.site),
            *(version.start_at, version.end_at),
            *(version.owed_at, version.told_at, version.channel),
        )


EXPORTS = {
    Kind.ROSTER: Export(
        columns=(
            *("ref", "change", "changed_at", "changed_by", "officer", "site"),
            *("planned_start_at", "planned_end_at"),
            *("message_owed_at", "told_at", "channel"),
        ),
        lines=_lines,
    ),
}
