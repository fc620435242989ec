"""A roster against the shifts that stand: which are new, changed, cancelled or kept.

A roster is a statement about a window of time at the sites that it names. What stands
there and is not in it is cancelled; and nobody is in two places, so a shift that meets
another line of its officer becomes that line, wherever it was.
"""

from collections import defaultdict
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass
from datetime import datetime

from bot.domain.loads import RosterLine
from bot.domain.refs import StaffId
from bot.domain.roster.matching import (
    agreed_with,
    is_over,
    may_become,
    meets,
    nearest,
    says,
)
from bot.domain.roster.timeline import Timeline
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
    """A shift that the roster speaks for and does not name; or of which it says that it
    is off."""

    shift: Shift
    is_said: bool = False


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
        dropped = len(self.left_out)
        return dropped > FEW and dropped * SHARE > self.stood

    @property
    def left_out(self) -> list[Shift]:
        """What is dropped because nobody names it."""
        dropped = [each for each in self.changes if isinstance(each, Dropped)]
        return [each.shift for each in dropped if not each.is_said]


def window(lines: Sequence[RosterLine]) -> tuple[datetime, datetime]:
    """From the first start to the last end."""
    return min(each.start_at for each in lines), max(each.end_at for each in lines)


def compare(
    stored: Iterable[Shift],
    lines: Sequence[RosterLine],
    now: datetime,
    called_off: Collection[RosterLine] = (),
) -> Comparison:
    """``lines`` are those of the files of one load, each once, and ``called_off`` what
    they say is off; ``stored`` may hold more than they touch."""
    planned = [one for one in stored if one.start_at is not None]
    standing = Timeline(
        (one for one in planned if one.status is not Status.CANCELLED), _named
    )
    alike = nearest(lines, standing, lambda shift, line: says(shift, line, now))
    agreed = agreed_with([line for line in lines if line not in alike], standing, now)
    alike |= agreed
    fresh = [line for line in lines if line not in alike]
    moved = nearest(fresh, standing, lambda one, line: may_become(one, line, now))
    off = {_words(line) for line in called_off}
    ahead = [shift for shift in standing.left() if not is_over(shift, now)]
    left = [one for one in ahead if _words(one) in off]
    left += [one for one in _spoken_for(ahead, lines, fresh) if _words(one) not in off]
    dropped = [each for each in left if each.status in AWAITED]
    kept = [each for each in left if each.status in OPEN]
    kept += [
        one for line, one in alike.items() if one.end_at not in (None, line.end_at)
    ]
    stood = [one for one in (*alike.values(), *moved.values()) if one.status in AWAITED]
    return Comparison(
        changes=tuple(_changes(fresh, moved, dropped, off)),
        kept=tuple(map(Kept, kept)),
        agreed=tuple(agreed.values()),
        stood=len(stood) + sum(_words(one) not in off for one in dropped),
    )


def _named(shift: Shift) -> StaffId:
    """Whom a file names for it, if somebody else has taken it over."""
    return shift.planned_for or shift.officer


def _words(one: RosterLine | Shift) -> tuple[object, ...]:
    whose = _named(one) if isinstance(one, Shift) else one.officer
    return whose, one.site, one.start_at, one.end_at


def _spoken_for(
    ahead: Sequence[Shift], lines: Sequence[RosterLine], fresh: Sequence[RosterLine]
) -> list[Shift]:
    """What is left in the window of a file, at its sites; or meets a new line."""
    files: dict[str, list[RosterLine]] = defaultdict(list)
    for line in lines:
        files[line.file].append(line)
    speaks = [_speaks_for(each) for each in files.values()]
    new = Timeline(fresh)
    return [
        one
        for one in ahead
        if any(file(one) for file in speaks)
        or any(meets(one, line) for line in new.near(one))
    ]


def _speaks_for(lines: Sequence[RosterLine]) -> Callable[[Shift], bool]:
    """What one file is a statement about: not the last night of the week before, nor
    the first morning of the next. Somebody's own calendar says nothing of others."""
    first, end = window(lines)
    last = max(line.start_at for line in lines)
    sites = {line.site for line in lines}
    whose = {line.officer for line in lines if line.is_own}

    def speaks(shift: Shift) -> bool:
        assert shift.start_at is not None
        if shift.site not in sites or (whose and shift.officer not in whose):
            return False
        ends_within = shift.end_at is not None and shift.end_at <= end
        return first <= shift.start_at and (shift.start_at <= last or ends_within)

    return speaks


def _changes(
    fresh: Sequence[RosterLine],
    moved: Matched,
    dropped: Sequence[Shift],
    off: Collection[object],
) -> Iterator[Change]:
    """A shift that somebody else has now is one change, not two."""
    given_up: dict[object, list[Shift]] = defaultdict(list)
    for shift in dropped:
        given_up[_words(shift)[1:]].append(shift)
    for line in fresh:
        if line in moved:
            yield Changed(moved[line], line)
            continue
        whose = given_up[_words(line)[1:]]
        yield New(line, whose.pop(0) if whose else None)
    still = {id(shift) for shifts in given_up.values() for shift in shifts}
    for shift in dropped:
        if id(shift) in still:
            yield Dropped(shift, _words(shift) in off)
