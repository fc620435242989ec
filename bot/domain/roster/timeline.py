"""Shifts or lines by officer and in order: a year of them has few near one night."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from bot.domain.refs import StaffId


class Spanning(Protocol):
    """Somebody's, from when to when; without an end as long as nobody knows."""

    @property
    def officer(self) -> StaffId: ...
    @property
    def start_at(self) -> datetime | None: ...
    @property
    def end_at(self) -> datetime | None: ...


One = TypeVar("One", bound=Spanning)


def _officer(one: Spanning) -> StaffId:
    return one.officer


class Timeline(Generic[One]):
    """Nothing is looked for twice: what was found can be taken out."""

    def __init__(
        self, all_: Iterable[One], whose: Callable[[One], StaffId] = _officer
    ) -> None:
        """``whose``: by whom each is looked for."""
        self._own: dict[StaffId, list[One]] = defaultdict(list)
        self._longest = timedelta()
        for one in sorted(all_, key=_start):
            self._own[whose(one)].append(one)
            if one.end_at is not None:
                self._longest = max(self._longest, one.end_at - _start(one))
        self._taken: set[int] = set()

    def near(self, other: Spanning) -> list[One]:
        """Those of the same officer that may share some of its time, or its start."""
        own = self._own.get(other.officer, [])
        start = _start(other)
        first = bisect_left(own, start - self._longest, key=_start)
        found = []
        for one in own[first:]:
            if _start(one) > max(start, other.end_at or start):
                break
            if id(one) not in self._taken:
                found.append(one)
        return found

    def take(self, one: One) -> None:
        """It is not found any more."""
        self._taken.add(id(one))

    def left(self) -> Iterator[One]:
        """Whatever was not taken, officer by officer."""
        for own in self._own.values():
            yield from (one for one in own if id(one) not in self._taken)


def _start(one: Spanning) -> datetime:
    assert one.start_at is not None
    return one.start_at
