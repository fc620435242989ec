"""The rehearsal room as it is opened, with the product running in it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

import pytest

from bot.process.reading import redaction
from bot.process.running import Product
from bot.process.wiring import House
from bot.rehearse import machine
from bot.rehearse.machine import Child, running_child
from bot.rehearse.room import TOKEN, beside, opened
from bot.rehearse.settings import room_settings
from bot.rehearse.timekeeper import Timekeeper
from bot.settings import Settings
from nlp.incidents import reader
from rehearsal.clock import PushedClock
from rehearsal.phones.phone import Phone
from rehearsal.room import Anew, Push, Room
from rehearsal.server import serving
from rehearsal.standin import Standin
from tests.engines import all_warm
from tests.nursery.nursery import Nursery
from tests.rehearsal.room.forked import Forked

SATURDAY_NIGHT = datetime(2026, 11, 28, 22, 0, tzinfo=UTC)
LONGEST_S = 120.0


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What a test holds of it."""

    url: str
    standin: Standin
    room: Room
    keeper: Timekeeper

    def phone(self, user_id: int) -> Phone:
        return next(p for p in self.standin.phones if p.user_id == user_id)

    @property
    def officer(self) -> Phone:
        return self.phone(1001)

    @property
    def duty_manager(self) -> Phone:
        return self.phone(1002)

    async def is_pushed(self, until: datetime | None = None) -> None:
        """As somebody at the page does; until the push is over."""
        with self.standin.change():
            self.room.push = Push(until=until)
        await self.standin.until(lambda: self.room.push is None, LONGEST_S)

    async def everybody_joins(self) -> None:
        for phone in self.standin.phones:
            phone.starts()
            await phone.shows("Welcome", LONGEST_S)
            phone.presses("I accept")
            await phone.shows("You are set up", LONGEST_S)

    async def officer_books_on(self) -> None:
        self.officer.says("/bookon RIV")
        await self.officer.shows("Booked on", LONGEST_S)


LOADED = (
    (redaction, "Redactor", cache(redaction.Redactor)),
    (reader, "IncidentReader", cache(reader.IncidentReader)),
)
"""Who reads in each room, loaded once for all of them."""


@contextmanager
def read_by_the_same() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as here:
        for module, name, once in LOADED:
            here.setattr(module, name, once)
        yield


KEY = "the key of every room of tests"


@contextmanager
def asking_the_same() -> Iterator[None]:
    """What a room asks its database is compiled once for all rooms that have one key;
    half of what it takes to open one."""

    def with_one_key(folder: Path, server: str, port: int) -> Settings:
        keys = {"secret_keys": (KEY,)}
        return room_settings(folder, server, port).model_copy(update=keys)

    with pytest.MonkeyPatch.context() as here, all_warm():
        here.setattr("bot.rehearse.room.room_settings", with_one_key)
        yield


def without_a_pace(house: House) -> House:
    """To whoever is told four things, the last leaves a second later: three quarters of
    a story would be waiting for that."""
    settings = house.settings.model_copy(update={"pace": "none"})
    return replace(house, settings=settings)


@asynccontextmanager
async def running(at: datetime = SATURDAY_NIGHT) -> AsyncIterator[Opened]:
    """The product beside the test; Telegram does not mind how much it is told."""
    room = Room(clock=PushedClock(at))
    standin = Standin(token=TOKEN, clock=room.clock)
    standin.room = room
    async with serving(standin) as url:
        with asking_the_same(), opened(standin, room, url) as opens, read_by_the_same():
            house = without_a_pace(opens)
            keeper = Timekeeper(house, standin, room)
            product = asyncio.create_task(Product(house, beside=beside(keeper)).run())
            try:
                await standin.until(lambda: room.company, LONGEST_S)
                yield Opened(url=url, standin=standin, room=room, keeper=keeper)
            finally:
                with standin.change():
                    room.anew = Anew()
                await product


@asynccontextmanager
async def running_apart(
    nursery: Nursery, at: datetime = SATURDAY_NIGHT
) -> AsyncIterator[Opened]:
    """As whoever opens the room has it: the product in a process of its own, and at
    Telegram's pace."""
    room = Room(clock=PushedClock(at))
    standin = Standin(token=TOKEN, limits=True, clock=room.clock)
    standin.room = room
    async with serving(standin) as url:
        with opened(standin, room, url) as house, forked_from(nursery):
            keeper = Timekeeper(house, standin, room)
            async with _apart(house, standin, keeper):
                yield Opened(url=url, standin=standin, room=room, keeper=keeper)


@contextmanager
def forked_from(nursery: Nursery) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as here:
        here.setattr(machine, "started", partial(Forked, nursery))
        yield


@asynccontextmanager
async def _apart(house, standin, keeper) -> AsyncIterator[Child]:
    with running_child(house, standin) as child:
        keeping = asyncio.create_task(beside(keeper, child=child)())
        watching = asyncio.create_task(child.watched())
        try:
            await standin.until(lambda: standin.polling, LONGEST_S)
            yield child
        finally:
            with standin.change():
                keeper.room.anew = Anew()
            await keeping
            watching.cancel()
            await asyncio.to_thread(child.ends)


@pytest.fixture
async def here() -> AsyncIterator[Opened]:
    async with running() as opened_room:
        yield opened_room


MINUTE = timedelta(minutes=1)
