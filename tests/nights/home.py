"""The whole product of one night in one process, which may die and begin again."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from telegram.error import TelegramError

from bot.process.wiring import House
from handlers.telegram.intake.intake import Intake
from handlers.telegram.router import Router
from scheduler.couriers.telegram import TelegramCourier
from scheduler.delivery import Delivery
from scheduler.monitor import Monitor
from scheduler.waker import Waker
from tests.faults.rig.seen import Seen, seen_on
from tests.journeys.happenings import CountedStandin
from tests.journeys.night import UNHURRIED, Night
from tests.nights.life import Life
from tests.nights.town import TOKEN, Town
from tests.nights.wires import Gateways
from tests.nights.world import World

LINES = 2
"""Telephones that the gateway rings at a time."""
LONG_S = 600.0
"""The world moves by what is waited for, and no further."""
MOST_ROUNDS = 200
"""Whoever is not at rest by then never will be."""


class Restless(AssertionError):
    """The product turns in a circle."""


class Home(Night):
    """The story harness, with a clock that steps and a process that dies."""

    def __init__(self, town: Town, world: World, gateways: Gateways, life: Life):
        standin = CountedStandin(token=TOKEN, clock=world.true_time)
        town.wire.standin, town.wire.life = standin, life
        self.life, self._gateways = life, gateways
        house = town.house(life, world)
        super().__init__(house, world, standin, town.redactor, town.client)
        self._opens(house)

    def _opens(self, house: House) -> None:
        """The parts of a process, as ``bot.process`` puts them together."""
        doorway = house.doorway
        self.router = Router(self.bot, doorway, self.redaction, UNHURRIED)
        self.intake = Intake(self.bot, self.router, doorway, LONG_S)
        self.monitor = Monitor(doorway, self.intake)
        self.waker = Waker(doorway)
        telegram = TelegramCourier(self.bot)
        self.delivery = Delivery(doorway, telegram, self._gateways, lines=LINES)
        self._rests.end()
        self._rests_since = None

    async def settles(self) -> None:
        """As every night does; who dies on the way begins again, and goes on."""
        for _ in range(MOST_ROUNDS):
            if self._rests_since == self._so_far:
                return
            try:
                busy = await self._acts()
            except BaseException:
                if not self.life.is_over:
                    raise
            if self.life.is_over:
                await self._begins_again()
            elif self.standin.is_down or not (busy or self.standin.pending):
                self._rests_since = self._so_far
        raise Restless(f"not at rest after {MOST_ROUNDS} rounds")

    async def _polls(self) -> None:
        with suppress(TelegramError):
            while await self.intake.poll(0):
                pass

    async def _begins_again(self) -> None:
        """Nothing of the process is left but what it committed."""
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        self.life.begins_again()
        self.clock.starts_the_clock()
        doorway = self.house.doorway
        doorway.enter(lambda desk: desk.unit.outbox.take_back(desk.now))
        doorway.enter(lambda desk: desk.unit.sealed_words.take_back(desk.now))
        self._opens(self.house)
        await self.monitor.look()

    async def passes(self, **span: float) -> None:
        """As every night does; the time that the product takes for now may go back
        where it begins again with a clock that is behind."""
        end = self.clock.passed + timedelta(**span)
        await self.settles()
        while self.clock.passed < end:
            due, left = await self._next_at(), end - self.clock.passed
            wait = left if due is None else due - self.clock.now
            self.clock.passed += min(max(wait, timedelta(milliseconds=1)), left)
            await self.settles()

    async def _next_at(self) -> datetime | None:
        with self.life.spared():
            return await super()._next_at()

    def seen(self) -> Seen:
        """All of it, as it stands now."""
        with self.house.store.engine.begin() as connection:
            return seen_on(connection, self.standin, self.clock.now)
