"""What in a roster looks like a mistake, before anybody relies on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.loads import RosterLine
from bot.domain.refs import StaffId

LONGEST = timedelta(hours=16)
"""From book-on to book-off; longer ones are a mistyped day, or nobody's to work."""
FARTHEST = timedelta(days=366)
"""Ahead or past: a mistyped year."""
LONG_PAST = timedelta(days=31)
"""What is over for longer, among shifts that are not over, is a mistyped day."""


class Mistake(StrEnum):
    """What the matter may be."""

    ENDS_FIRST = "ends_first"
    TOO_LONG = "too_long"
    FAR_AHEAD = "far_ahead"
    LONG_PAST = "long_past"
    OVERLAPS = "overlaps"
    HAS_LEFT = "has_left"
    """Nobody would come: they do not work here any more on that day."""
    MAY_NOT = "may_not"
    """Nor can they book on: no role of theirs does."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One line that may be wrong; ``other`` is the line that it overlaps."""

    line: RosterLine
    what: Mistake
    other: RosterLine | None = None

    @property
    def place(self) -> str:
        """Where to look in the file, by what it calls it."""
        start, end = self.line.places
        return {"start": start, "end": end}.get(self.column, self.column)

    @property
    def column(self) -> str:
        """The same, by what we call it."""
        match self.what:
            case Mistake.ENDS_FIRST | Mistake.TOO_LONG:
                return "end"
            case Mistake.FAR_AHEAD | Mistake.LONG_PAST | Mistake.OVERLAPS:
                return "start"
            case Mistake.HAS_LEFT | Mistake.MAY_NOT:
                return "who"


def doubts(
    lines: Sequence[RosterLine],
    now: datetime,
    known: Mapping[RosterLine, Mistake] | None = None,
) -> list[Doubt]:
    """In the order of the file, one a line; some are ``known`` by what the books say of
    the officer."""
    some_ahead = any(line.end_at > now for line in lines)
    past = LONG_PAST if some_ahead else FARTHEST
    alone = {
        line: Doubt(line, what) for line in lines if (what := _alone(line, now, past))
    }
    alone |= {line: Doubt(line, what) for line, what in (known or {}).items()}
    for overlap in _overlaps(lines):
        alone.setdefault(overlap.line, overlap)
    return sorted(alone.values(), key=lambda doubt: doubt.line.row)


def _alone(line: RosterLine, now: datetime, past: timedelta) -> Mistake | None:
    if line.ends_first:
        return Mistake.ENDS_FIRST
    if line.end_at - line.start_at > LONGEST:
        return Mistake.TOO_LONG
    if line.start_at - now > FARTHEST:
        return Mistake.FAR_AHEAD
    return Mistake.LONG_PAST if now - line.end_at > past else None


def _overlaps(lines: Sequence[RosterLine]) -> Iterator[Doubt]:
    """Each line that begins before an earlier one of its officer has ended."""
    until: dict[StaffId, RosterLine] = {}
    for line in sorted(lines, key=lambda each: (each.start_at, each.row)):
        before = until.get(line.officer)
        if before is not None and line.start_at < before.end_at:
            yield Doubt(line, Mistake.OVERLAPS, before)
        if before is None or line.end_at > before.end_at:
            until[line.officer] = line
