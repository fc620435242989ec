"""Counts whatever happens, so that a night at rest is not looked through again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, event

from bot.process.wiring import House
from rehearsal.standin import Standin


class CountedStandin(Standin):
    """The stand-in for Telegram, which knows how often it was changed."""

    changes = 0

    @contextmanager
    def change(self) -> Iterator[datetime]:
        with super().change() as now:
            self.changes += 1
            yield now


class Happenings:
    """In a house, by whatever way: the night, a visitor of the web, a test."""

    def __init__(self, house: House) -> None:
        self.transactions = 0
        self.deadlines_moved = 0
        event.listen(house.store.engine, "begin", self._one_begins)
        house.doorway.listen(owed=lambda: None, deadline=self._one_moved)

    def _one_begins(self, _: Connection) -> None:
        self.transactions += 1

    def _one_moved(self) -> None:
        self.deadlines_moved += 1
