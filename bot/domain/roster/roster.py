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
            standing[each.officer].append(each)
    alike = _match(lines, standing, lambda one, line: _says(one, line, now))
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
        fitting = [one for one in own if fits(one, line)]
        if fitting:
            found[line] = max(fitting, key=lambda one: _nearness(one, line))
            own.remove(found[line])
    return found


def _nearness(one: Shift, line: RosterLine) -> tuple[bool, bool, bool, timedelta]:
    assert one.start_at is not None
    shared = min(one.end_at or line.end_at, line.end_at) - max(
        one.start_at, line.start_at
    )
    same_start = one.start_at == line.start_at
    return one.end_at == line.end_at, one.site == line.site, same_start, shared


def _says(one: Shift, line: RosterLine, now: datetime) -> bool:
    """It is this line already; or it was worked as this line, and that is history."""
    if (one.site, one.start_at) != (line.site, line.start_at):
        return False
    if one.end_at is None:
        return line.end_at <= now
    past = one.status in (Status.OVERDUE, Status.OFF) or _is_over(one, now)
    return past or one.end_at == line.end_at


def _is_over(one: Shift, now: datetime) -> bool:
    return one.end_at is not None and one.end_at <= now


def _may_become(one: Shift, line: RosterLine, now: datetime) -> bool:
    """What has begun stays where it is; what is over stays as it was."""
    if _is_over(one, now) or not _meets(one, line):
        return False
    match one.status:
        case Status.ROSTERED:
            return True
        case Status.ON:
            return one.site == line.site
        case Status.NO_SHOW | Status.ABSENT:
            return (one.site, one.start_at) == (line.site, line.start_at)
        case Status.OVERDUE | Status.OFF | Status.CANCELLED:
            return False


def _meets(one: Shift, line: RosterLine) -> bool:
    """One person cannot do both."""
    assert one.start_at is not None
    shared = one.end_at and one.start_at < line.end_at and line.start_at < one.end_at
    return bool(shared) or one.start_at == line.start_at


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
    left = [one for own in standing.values() for one in own if not _is_over(one, now)]
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

    def is_within(one: Shift) -> bool:
        assert one.start_at is not None
        ends_within = one.end_at is not None and one.end_at <= end
        return first <= one.start_at and (one.start_at <= last or ends_within)

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
        whose = next((one for one in given_up if _is_at(one, line)), None)
        if whose is not None:
            given_up.remove(whose)
        yield New(line, whose)
    yield from map(Dropped, given_up)


def _is_at(one: Shift, line: RosterLine) -> bool:
    here = (line.site, line.start_at, line.end_at)
    return (one.site, one.start_at, one.end_at) == here
