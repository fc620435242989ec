"""Each version of a planned shift is kept: planned, changed, cancelled, by whom."""

from bot.desk.desk import Desk
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
