"""Keeps the room's time: pushes the clock on, and stops wherever something is due.

No push goes past what is due, nor happens while something is on its way: what people
would have been told in that time they are told, each at its own minute.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import structlog

from bot.desk.desk import Desk
from bot.desk.doorway import Unavailable
from bot.desk.outage import outage
from bot.process.wiring import House
from rehearsal.room import REAL, Push, Room
from rehearsal.sky import Weather
from rehearsal.standin import Standin

TICK_S = 0.1
LOOK_S = 0.02
PATIENCE_S, PATIENCE_OUTAGE_S = 60.0, 1.0
"""How long something may be on its way; in bad weather, everything is."""

JUST_PAST = timedelta(milliseconds=1)
SOON = timedelta(minutes=1)
"""What is to leave by then is on its way, or waits for Telegram's pace."""

HOP = timedelta(seconds=50)
"""While Telegram is down: who has not looked for a minute knows nothing of the line."""

NEVER = datetime.max.replace(tzinfo=UTC)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Still:
    """How a house stands."""

    due_at: datetime | None
    """When the next thing is."""
    rests: bool
    """Nothing is due, or on its way."""


class Timekeeper:
    """One for each opening of a room, in the event loop of the product."""

    def __init__(self, house: House, standin: Standin, room: Room) -> None:
        self.house, self.standin, self.room = house, standin, room
        self._clock = room.clock
        self._ticked_at = time.monotonic()

    async def keep(self) -> None:
        """Until the room is to be opened anew."""
        while self.room.anew is None:
            try:
                await self._tick()
            except Unavailable:
                log.warning("the clock waits for the database")
            await asyncio.sleep(TICK_S if self.room.push is None else LOOK_S)

    async def goes_on(self, until: datetime, seen: Callable[[], bool]) -> bool:
        """Up to ``until``, or to where ``seen`` is true; whether it was."""
        while True:
            await self.settles()
            if seen():
                return True
            if self._clock() >= until or self.room.anew is not None:
                return False
            await self._push(until)

    async def settles(self) -> None:
        """Until nothing is due or on its way; who waits in vain goes on without."""
        began = time.monotonic()
        while not (await self._still()).rests:
            is_fair = not (self._waits_in_vain() or self.standin.sky.is_(Weather.FLOOD))
            patience_s = PATIENCE_S if is_fair else PATIENCE_OUTAGE_S
            if time.monotonic() - began > patience_s:
                return
            await asyncio.sleep(LOOK_S)

    async def _tick(self) -> None:
        passed_s = time.monotonic() - self._ticked_at
        self._ticked_at += passed_s
        still = await self._still()
        self._show(still.due_at)
        if self.room.push is not None:
            await self._fulfil(self.room.push)
        elif self.room.speed != REAL and still.rests:
            ahead = timedelta(seconds=passed_s) * (self.room.speed - REAL)
            await self._push(self._clock() + ahead)

    async def _fulfil(self, push: Push) -> None:
        """One hop of it, so that whoever presses Stop is heard."""
        await self.settles()
        shown, due_at = self._shown(), (await self._still()).due_at
        until = push.until or due_at
        if until is not None:
            await self._push(until)
            await self.settles()
        happened = push.until is None and self._shown() != shown
        in_vain = push.until is None and self.standin.sky.stops_the_bot
        over = self._clock() >= (push.until or NEVER)
        if until is None or happened or in_vain or over:
            self._end(push)

    async def _push(self, until: datetime) -> None:
        """Towards ``until``, and not past what is due; while the product decides
        nothing, past all of it."""
        if self.standin.sky.stops_the_bot:
            with self.standin.change():
                self._clock.push_to(min(until, self._clock() + HOP))
            return
        still = await self._still()
        at = until if still.due_at is None else min(until, still.due_at + JUST_PAST)
        hears = not self.standin.is_down
        if not hears:
            at = min(at, self._clock() + HOP)

        def push(desk: Desk) -> None:
            self._clock.push_to(at)
            now = self._clock()
            outage.look(replace(desk, now=now), now if hears else None)

        await self.house.doorway.run(push)
        self.house.doorway.ring()
        with self.standin.change():  # polls end when their time is over
            pass

    def _end(self, push: Push) -> None:
        """Unless another was asked for meanwhile."""
        with self.standin.change():
            if self.room.push is push:
                self.room.push = None

    def _show(self, due_at: datetime | None) -> None:
        if due_at != self.room.next_at:
            with self.standin.change():
                self.room.next_at = due_at

    def _shown(self) -> int:
        """How much people were told so far."""
        return self.standin.heard

    def _waits_in_vain(self) -> bool:
        """For what people sent to be taken."""
        return self.standin.is_down or self.standin.sky.stops_the_bot

    async def _still(self) -> Still:
        # First whether all was taken: what that owed is committed, and seen then.
        taken = self._waits_in_vain() or not self.standin.pending
        still = await self.house.lookout.look(_stands)
        return replace(still, rests=still.rests and taken)


def _stands(desk: Desk) -> Still:
    unit, now = desk.unit, desk.now
    due_at = unit.deadlines.next_at()
    leaves_at = unit.outbox.next_at()
    times = [at for at in (due_at, leaves_at) if at is not None]
    acted_on = due_at is None or due_at > now
    told = leaves_at is None or leaves_at > now + SOON
    read = unit.sealed_words.count() == 0
    return Still(min(times, default=None), acted_on and told and read)
