"""Which shift a line of a roster stands for already, or may become."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.loads import RosterLine
from bot.domain.roster.timeline import Timeline
from bot.domain.shifts.shift import Shift, Status


def nearest(
    lines: Sequence[RosterLine],
    standing: Timeline[Shift],
    fits: Callable[[Shift, RosterLine], bool],
) -> dict[RosterLine, Shift]:
    """The nearest shift that fits for each line; it stands for no other one then."""
    found = {}
    for line in lines:
        fitting = [shift for shift in standing.near(line) if fits(shift, line)]
        if fitting:
            found[line] = max(fitting, key=lambda one: _nearness(one, line))
            standing.take(found[line])
    return found


def agreed_with(
    lines: Sequence[RosterLine], standing: Timeline[Shift], now: datetime
) -> dict[RosterLine, Shift]:
    """Shifts that were taken over, where the roster names whoever took them."""
    theirs = Timeline(shift for shift in standing.left() if shift.planned_for)
    found = nearest(lines, theirs, lambda shift, line: says(shift, line, now))
    for shift in found.values():
        standing.take(shift)
    return found


def _nearness(shift: Shift, line: RosterLine) -> tuple[bool, bool, bool, timedelta]:
    assert shift.start_at is not None
    shared = min(shift.end_at or line.end_at, line.end_at) - max(
        shift.start_at, line.start_at
    )
    same_start = shift.start_at == line.start_at
    return shift.end_at == line.end_at, shift.site == line.site, same_start, shared


def says(shift: Shift, line: RosterLine, now: datetime) -> bool:
    """It is this line already; or it was worked as this line, and that is history."""
    if (shift.site, shift.start_at) != (line.site, line.start_at):
        return False
    if shift.end_at is None:
        return line.end_at <= now
    past = shift.status in (Status.OVERDUE, Status.OFF) or is_over(shift, now)
    return past or shift.end_at == line.end_at


def is_over(shift: Shift, now: datetime) -> bool:
    return shift.end_at is not None and shift.end_at <= now


def may_become(shift: Shift, line: RosterLine, now: datetime) -> bool:
    """What has begun stays where it is; what is over stays as it was."""
    if is_over(shift, now) or not meets(shift, line):
        return False
    match shift.status:
        case Status.ROSTERED:
            return True
        case Status.ON:
            return shift.site == line.site
        case Status.NO_SHOW | Status.ABSENT:
            return (shift.site, shift.start_at) == (line.site, line.start_at)
        case Status.OVERDUE | Status.OFF | Status.CANCELLED | Status.RELEASED:
            return False


def meets(shift: Shift, line: RosterLine) -> bool:
    """One person cannot do both."""
    assert shift.start_at is not None
    shared = (
        shift.end_at and shift.start_at < line.end_at and line.start_at < shift.end_at
    )
    return bool(shared) or shift.start_at == line.start_at
