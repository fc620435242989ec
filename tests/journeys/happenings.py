"""Counts whatever happens, so that what is at rest is not looked through again."""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection, event

from bot.desk.desk import Desk
from bot.domain.outage import Status
from bot.process.wiring import House
from rehearsal.standin import Standin
from scheduler.dispatcher import Dispatcher
from scheduler.monitor import LOOK_EVERY_S

LOOK = timedelta(seconds=LOOK_EVERY_S)
LOOK_IN_AN_OUTAGE = timedelta(seconds=50)
"""Nothing becomes of more looks once people have been told that monitoring is lost; a
minute without one would be a gap."""


class CountedStandin(Standin):
    """The stand-in for Telegram, which knows how often it was changed."""

    changes = 0

    @contextmanager
    def change(self) -> Iterator[datetime]:
        with super().change() as now:
            self.changes += 1
            yield now


_WRITES = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")


class Happenings:
    """In a house, by whatever way: the night, a visitor of the web, a test."""

    def __init__(self, house: House) -> None:
        self.transactions = 0
        self.written: Counter[str] = Counter()
        """How often each table was."""
        event.listen(house.store.engine, "begin", self._one_begins)
        event.listen(house.store.engine, "before_cursor_execute", self._one_is_said)

    def _one_begins(self, _: Connection) -> None:
        self.transactions += 1

    def _one_is_said(self, _line, _cursor, statement: str, *_more: object) -> None:
        if writes := _WRITES.match(statement):
            self.written[writes[1]] += 1


class Rests:
    """What each part of a house saw when it had nothing left to do."""

    def __init__(self, sight: Callable[[], object], written: Counter[str]) -> None:
        """``sight``: what all parts see; None while nothing is at rest."""
        self._sight, self._written = sight, written
        self._seen: dict[object, object] = {}

    async def unless(
        self, act: Callable[[], Awaitable[object]], *tables: str
    ) -> object:
        """A part acts, unless it sees what it saw; it minds these tables besides.
        One that did something may have more to do."""
        if self._seen.get(act) == (self._sight(), *map(self._written.get, tables)):
            return None
        done = await act()
        self._looks_round(act, tables, rests=not done)
        return done

    async def settle(self, ways: Sequence[Dispatcher], *tables: str) -> None:
        """Each of these until nothing is left for it, one after the other, and again
        where a later one did something that it minds."""
        turn = 0
        while turn < len(ways):
            did = await self.unless(ways[turn].settle, *tables)
            self._looks_round(ways[turn].settle, tables, rests=True)
            turn = 0 if did and turn else turn + 1

    def _looks_round(
        self, act: object, tables: tuple[str, ...], *, rests: bool
    ) -> None:
        sight = self._sight()
        seen = (sight, *map(self._written.get, tables))
        self._seen[act] = seen if rests and sight is not None else None

    def end(self) -> None:
        """Other parts have taken their places."""
        self._seen.clear()


def look_after(desk: Desk, *, is_down: bool) -> timedelta | None:
    """None: the line is well, and stays so until a story changes it."""
    watch = desk.unit.monitoring.find()
    status = watch.status if watch is not None else Status.IN_CONTACT
    if is_down and status is Status.LOST:
        return LOOK_IN_AN_OUTAGE
    return LOOK if is_down or status is not Status.IN_CONTACT else None
