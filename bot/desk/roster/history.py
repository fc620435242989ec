"""Each version of a planned shift is kept, and shown as a table."""

from collections.abc import Iterator

from bot.desk.desk import Desk
from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.refs import SHIFT, Ref
from bot.domain.roster.history import Change, Version
from bot.domain.shifts.shift import Shift


def keep(desk: Desk, shift: Shift, change: Change, by: str, *, is_told: bool) -> None:
    """``is_told``: a message that says so is owed to the officer now."""
    if shift.start_at is None or shift.end_at is None:
        return
    version = Version(
        shift=shift.id,
        officer=shift.officer,
        site=shift.site,
        start_at=shift.start_at,
        end_at=shift.end_at,
        change=change,
        at=desk.now,
        by=by,
        owed_at=desk.now if is_told else None,
    )
    desk.unit.roster.add(version)


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
