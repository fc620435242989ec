"""A roster against the shifts that stand: which are new, changed, cancelled or kept.

A roster is a statement about a window of time at the sites that it names. What stands
there and is not in it is cancelled; and nobody is in two places, so a shift that meets
another line of its officer becomes that line, wherever it was.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.company import RosterLine
from bot.domain.refs import StaffId
from bot.domain.shifts.shift import AWAITED, OPEN, Shift, Status

FEW = 2
"""So many cancellations are a correction, however few shifts there are."""
SHARE = 3
"""More than one in so many cancelled: the file may be a part of the roster only."""


@dataclass(frozen=True, slots=True)
class New:
    """A line that no shift stands for; ``instead`` of somebody else, if so."""

    line: RosterLine
    instead: Shift | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A shift that has another site or other times now."""

    shift: Shift
    line: RosterLine


@dataclass(frozen=True, slots=True)
class Dropped:
    """A shift that the roster speaks for and does not name."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class Kept:
    """A shift that stands although the roster says otherwise: it has begun."""

    shift: Shift


Matched = Mapping[RosterLine, Shift]
Change = New | Changed | Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that a roster would do, in the order of the file; then what it drops."""

    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]
    agreed: tuple[Shift, ...]
    """Somebody had taken them over from another, and now the roster says so, too."""
    stood: int
    """How many shifts it speaks for that nobody has booked on to."""

    @property
    def cancels_many(self) -> bool:
        """As a file does that holds a part of the roster only."""
        dropped = sum(isinstance(each, Dropped) for each in self.changes)
        return dropped > FEW and dropped * SHARE > self.stood


def window(lines: Sequence[RosterLine]) -> tuple[datetime, datetime]:
    """From the first start to the last end."""
    return min(each.start_at for each in lines), max(each.end_at for each in lines)


def compare(
    stored: Iterable[Shift], lines: Sequence[RosterLine], now: datetime
) -> Comparison:
    """``lines`` are one file's, each once; ``stored`` may hold more than they touch."""
    standing: dict[StaffId, list[Shift]] = defaultdict(list)
    for each in stored:
        if each.start_at is not None and each.status is not Status.CANCELLED:
            standing[each.planned_for or each.officer].append(each)
    alike = _match(lines, standing, lambda shift, line: _says(shift, line, now))
    agreed = _agreed([line for line in lines if line not in alike], standing, now)
    alike |= agreed
    fresh = [line for line in lines if line not in alike]
    moved = _match(fresh, standing, lambda one, line: _may_become(one, line, now))
    left = _spoken_for(standing, lines, fresh, now)
    dropped = [each for each in left if each.status in AWAITED]
    kept = [each for each in left if each.status in OPEN]
    kept += [
        one for line, one in alike.items() if one.end_at not in (None, line.end_at)
    ]
    stood = [one for one in (*alike.values(), *moved.values()) if one.status in AWAITED]
    return Comparison(
        changes=tuple(_changes(fresh, moved, dropped)),
        kept=tuple(map(Kept, kept)),
        agreed=tuple(agreed.values()),
        stood=len(stood) + len(dropped),
    )


def _match(
    lines: Sequence[RosterLine],
    standing: dict[StaffId, list[Shift]],
    fits: Callable[[Shift, RosterLine], bool],
) -> dict[RosterLine, Shift]:
    """The nearest shift that fits for each line; it stands for no other one then."""
    found = {}
    for line in lines:
        own = standing[line.officer]
        fitting = [shift for shift in own if fits(shift, line)]
        if fitting:
            found[line] = max(fitting, key=lambda one: _nearness(one, line))
            own.remove(found[line])
    return found


def _agreed(
    lines: Sequence[RosterLine],
    standing: Mapping[StaffId, list[Shift]],
    now: datetime,
) -> dict[RosterLine, Shift]:
    """Shifts that were taken over, where the roster names whoever took them."""
    found = {}
    taken_over = [
        shift for own in standing.values() for shift in own if shift.planned_for
    ]
    for shift in taken_over:
        for line in lines:
            is_theirs = line.officer == shift.officer and line not in found
            if is_theirs and _says(shift, line, now):
                assert shift.planned_for is not None
                standing[shift.planned_for].remove(shift)
                found[line] = shift
                break
    return found


def _nearness(shift: Shift, line: RosterLine) -> tuple[bool, bool, bool, timedelta]:
    assert shift.start_at is not None
    shared = min(shift.end_at or line.end_at, line.end_at) - max(
        shift.start_at, line.start_at
    )
    same_start = shift.start_at == line.start_at
    return shift.end_at == line.end_at, shift.site == line.site, same_start, shared


def _says(shift: Shift, line: RosterLine, now: datetime) -> bool:
    """It is this line already; or it was worked as this line, and that is history."""
    if (shift.site, shift.start_at) != (line.site, line.start_at):
        return False
    if shift.end_at is None:
        return line.end_at <= now
    past = shift.status in (Status.OVERDUE, Status.OFF) or _is_over(shift, now)
    return past or shift.end_at == line.end_at


def _is_over(shift: Shift, now: datetime) -> bool:
    return shift.end_at is not None and shift.end_at <= now


def _may_become(shift: Shift, line: RosterLine, now: datetime) -> bool:
    """What has begun stays where it is; what is over stays as it was."""
    if _is_over(shift, now) or not _meets(shift, line):
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


def _meets(shift: Shift, line: RosterLine) -> bool:
    """One person cannot do both."""
    assert shift.start_at is not None
    shared = (
        shift.end_at and shift.start_at < line.end_at and line.start_at < shift.end_at
    )
    return bool(shared) or shift.start_at == line.start_at


def _spoken_for(
    standing: Mapping[StaffId, Sequence[Shift]],
    lines: Sequence[RosterLine],
    fresh: Sequence[RosterLine],
    now: datetime,
) -> list[Shift]:
    """What is left in the window, at the sites of the file; or meets a new line."""
    sites = {line.site for line in lines}
    new: dict[StaffId, list[RosterLine]] = defaultdict(list)
    for line in fresh:
        new[line.officer].append(line)
    is_within = _window(lines)
    left = [
        shift for own in standing.values() for shift in own if not _is_over(shift, now)
    ]
    return [
        one
        for one in left
        if (one.site in sites and is_within(one))
        or any(_meets(one, line) for line in new[one.officer])
    ]


def _window(lines: Sequence[RosterLine]) -> Callable[[Shift], bool]:
    """Not the last night of the week before, nor the first morning of the next."""
    first, end = window(lines)
    last = max(line.start_at for line in lines)

    def is_within(shift: Shift) -> bool:
        assert shift.start_at is not None
        ends_within = shift.end_at is not None and shift.end_at <= end
        return first <= shift.start_at and (shift.start_at <= last or ends_within)

    return is_within


def _changes(
    fresh: Sequence[RosterLine], moved: Matched, dropped: Sequence[Shift]
) -> Iterator[Change]:
    """A shift that somebody else has now is one change, not two."""
    given_up = list(dropped)
    for line in fresh:
        if line in moved:
            yield Changed(moved[line], line)
            continue
        whose = next((shift for shift in given_up if _is_at(shift, line)), None)
        if whose is not None:
            given_up.remove(whose)
        yield New(line, whose)
    yield from map(Dropped, given_up)


def _is_at(shift: Shift, line: RosterLine) -> bool:
    here = (line.site, line.start_at, line.end_at)
    return (shift.site, shift.start_at, shift.end_at) == here
