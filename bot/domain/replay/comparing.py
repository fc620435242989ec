"""Two runs of one night side by side: earlier, later, not at all.

Alarms of the same kind about the same officer at the same site are told apart by their
order alone: as many as can be are taken for one another, with as little between them as
can be. Of more than three hours nothing is taken for the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import zip_longest

from bot.domain.refs import StaffId
from bot.domain.replay.course import SAME_NIGHT, Course, Step, Turn

UNNOTICED = timedelta(seconds=5)
"""What the product itself does not call late."""

Pair = tuple[Course | None, Course | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that happened to one alarm, in both runs."""

    pair: int
    """Which of the pairs it belongs to."""
    turn: Turn
    people: tuple[StaffId, ...]
    rungs: tuple[int, int]
    """In each of the runs, counted from one; 0: it was not told there."""
    before: datetime | None
    after: datetime | None
    times: tuple[int, int] = (1, 1)
    """How often, in each of the runs; its time is that of the first."""

    @property
    def later_by(self) -> timedelta | None:
        """Below zero: earlier. None where it is in one of the runs only."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def is_the_same(self) -> bool:
        later = self.later_by
        return later is not None and abs(later) < UNNOTICED


def pairs(before: Sequence[Course], after: Sequence[Course]) -> list[Pair]:
    """By when they were raised."""
    groups: dict[object, tuple[list[Course], list[Course]]] = defaultdict(
        lambda: ([], [])
    )
    for run, courses in enumerate((before, after)):
        for course in sorted(courses, key=_raised):
            groups[course.whose][run].append(course)
    found = [pair for group in groups.values() for pair in _aligned(*group)]
    return sorted(found, key=lambda pair: min(_raised(c) for c in pair if c))


def _raised(course: Course) -> datetime:
    return course.raised_at


def _aligned(before: list[Course], after: list[Course]) -> list[Pair]:
    """In order; the most pairs first, then the least time between them."""

    @cache
    def best(i: int, j: int) -> tuple[int, timedelta, tuple[Pair, ...]]:
        if i == len(before) or j == len(after):
            rest = zip_longest(before[i:], ()), zip_longest((), after[j:])
            return 0, timedelta(), tuple(pair for each in rest for pair in each)
        one, other = before[i], after[j]
        ways = [_and(best(i + 1, j), (one, None)), _and(best(i, j + 1), (None, other))]
        apart = abs(one.raised_at - other.raised_at)
        if apart <= SAME_NIGHT:
            ways.append(_and(best(i + 1, j + 1), (one, other), 1, apart))
        return min(ways, key=lambda way: (-way[0], way[1]))

    return list(best(0, 0)[2])


def _and(
    rest: tuple[int, timedelta, tuple[Pair, ...]],
    pair: Pair,
    more: int = 0,
    apart: timedelta = timedelta(),
) -> tuple[int, timedelta, tuple[Pair, ...]]:
    return rest[0] + more, rest[1] + apart, (pair, *rest[2])


def rows(found: Sequence[Pair]) -> list[Row]:
    """Of each pair: who was told, on which rung, who took it up, and how it ended."""
    return [row for number, pair in enumerate(found) for row in _rows_of(number, *pair)]


def _rows_of(number: int, before: Course | None, after: Course | None) -> Iterator[Row]:
    was, now = _by_what(before), _by_what(after)
    what = sorted(was | now, key=lambda key: (was.get(key) or now[key])[0].at)
    for key in what:
        one, other = was.get(key, []), now.get(key, [])
        some = (one or other)[0]
        yield Row(
            pair=number,
            turn=key[0],
            people=some.people,
            rungs=(one[0].rung if one else 0, other[0].rung if other else 0),
            before=one[0].at if one else None,
            after=other[0].at if other else None,
            times=(len(one), len(other)),
        )


What = tuple[Turn, tuple[StaffId, ...], int]


def _by_what(course: Course | None) -> dict[What, list[Step]]:
    """Each by what it is, to whom, and after how many signs of life. Whoever is told
    until somebody has it is told, and told again."""
    found: dict[What, list[Step]] = defaultdict(list)
    lives = 0
    for step in course.steps if course else ():
        what = step.turn, step.people, lives
        if step.turn is Turn.TOLD and what in found:
            what = Turn.AGAIN, step.people, lives
        found[what].append(step)
        lives += step.turn is Turn.REGAINED
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """How many alarms came when."""

    same: int
    earlier: int
    later: int
    gone: int
    new: int


def sums(found: Sequence[Pair]) -> Sums:
    """By when they were raised."""
    later = [b.raised_at - a.raised_at for a, b in found if a and b]
    return Sums(
        same=sum(abs(by) < UNNOTICED for by in later),
        earlier=sum(by <= -UNNOTICED for by in later),
        later=sum(by >= UNNOTICED for by in later),
        gone=sum(after is None for _, after in found),
        new=sum(before is None for before, _ in found),
    )
