"""Delivers what the outbox owes: each notice is attempted at least once.

No transaction is open while the network is: take under a lease, send, write down.
A notice can repeat only when Telegram's answer was lost, and then says so.
"""

import asyncio
import random
import time
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Generic

import structlog

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incoming import outcomes
from bot.domain.messages.channel import Channel
from bot.ports import (
    Accepted,
    Courier,
    Flooded,
    Moved,
    NotSent,
    Outcome,
    Undeliverable,
    Unknown,
)
from scheduler.taking import AT_ONCE, Landed, Parcel, Posted, Take, Taken, Turn
from storage.messages.message import Owed, State

SHORTEST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(seconds=30)
LONGEST_OF_WEBHOOK = timedelta(minutes=10)
RINGS_FOR = timedelta(seconds=30)
LOOK_AGAIN_S = 1.0
STALLED_S = 30.0

log = structlog.get_logger(__name__)


class Dispatcher(Generic[Parcel]):
    """Takes, sends and writes down, until cancelled.

    One for Telegram and one for all that is slower: neither waits for the other.
    """

    def __init__(
        self,
        doorway: Doorway,
        courier: Courier[Parcel],
        take: Take[Parcel],
        look_again_s: float = LOOK_AGAIN_S,
    ) -> None:
        self._look_again_s = look_again_s
        self._doorway = doorway
        self._courier = courier
        self._take = take
        self._bell = asyncio.Event()
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._busy: dict[int, int] = {}
        self._landed: list[Landed] = []
        self._again_at: datetime | None = None
        """When something may leave that could not at the last look."""
        self._stepping: asyncio.Task[bool] | None = None
        self._stepped_at = time.monotonic()

    def is_stalled(self) -> bool:
        """The outbox has not been looked at for a while."""
        return time.monotonic() - self._stepped_at > STALLED_S

    def ring(self) -> None:
        """Something was owed."""
        self._bell.set()

    async def run_forever(self) -> None:
        """Until cancelled; what flies then is found again when its lease runs out."""
        while True:
            self._bell.clear()
            try:
                await self.step()
            except Exception as failure:
                log.exception("the outbox failed", failure=type(failure).__name__)
                await asyncio.sleep(LOOK_AGAIN_S)
            with suppress(TimeoutError):  # wait_for could swallow being cancelled
                async with asyncio.timeout(self._patience_s):
                    await self._bell.wait()

    @property
    def _patience_s(self) -> float:
        """What lands, or is owed here, rings; what is owed elsewhere does not."""
        if self._again_at is None:
            return self._look_again_s
        wait = (self._again_at - self._doorway.now).total_seconds()
        return min(max(wait, 0.0), self._look_again_s)

    async def settle(self) -> bool:
        """Until nothing is ready and nothing flies, a step that was cut short first;
        False when nothing was."""
        if self._stepping is not None:
            await asyncio.wait([self._stepping])
        did = bool(self._flying)
        while await self.step() or self._flying or self._landed:
            did = True
            if self._flying:
                await asyncio.wait(self._flying.values())
        return did

    async def step(self) -> bool:
        """Write down what has landed, and let fly what is ready: one transaction.

        False when there was nothing to let fly and there is no more to look at now.
        Being cancelled does not cut it short: what was taken would stay on the ground.
        """
        self._stepping = asyncio.create_task(self._step())
        return await asyncio.shield(self._stepping)

    async def _step(self) -> bool:
        landed, self._landed = self._landed, []
        busy = tuple(self._busy.values())
        room = AT_ONCE - len(busy)
        try:
            taken = await self._doorway.run(
                lambda desk: self._write_down_and_take(desk, landed, room, busy),
                shares=True,
            )
        except Exception:
            await self._write_down_singly(landed)
            raise
        self._stepped_at = time.monotonic()
        self._again_at = taken.again_at
        for one in taken.posted:
            self._busy[one.owed.id] = one.owed.chat_id
            self._flying[one.owed.id] = asyncio.create_task(self._fly(one))
        return bool(taken.posted) or self._patience_s == 0

    def _write_down_and_take(
        self,
        desk: Desk,
        landed: list[Landed],
        room: int,
        busy: tuple[int, ...],
    ) -> Taken[Parcel]:
        for one in landed:
            write_down(desk, one.owed, one.outcome)
        return self._take(desk, Turn(room, busy, tuple(landed)))

    async def _write_down_singly(self, landed: list[Landed]) -> None:
        """One that fails is found again when its lease runs out; the others go on."""
        for one in landed:
            try:
                await self._doorway.run(partial(_record, one.owed, one.outcome))
            except Exception as failure:
                log.exception(
                    "not written down",
                    outbox=one.owed.id,
                    failure=type(failure).__name__,
                )

    async def _fly(self, posted: Posted[Parcel]) -> None:
        try:
            if posted.leaves_at is not None:
                await asyncio.sleep(
                    (posted.leaves_at - self._doorway.now).total_seconds()
                )
            left_at, began = self._doorway.now, time.monotonic()
            outcome = await self._courier.deliver(posted.letter)
            took = timedelta(seconds=time.monotonic() - began)
            self._landed.append(Landed(posted.owed, outcome, left_at, took))
        finally:
            del self._flying[posted.owed.id], self._busy[posted.owed.id]
            self._bell.set()


def _record(owed: Owed, outcome: Outcome, desk: Desk) -> None:
    write_down(desk, owed, outcome)


def write_down(desk: Desk, owed: Owed, outcome: Outcome) -> None:
    """What each outcome means: the table of design section 5."""
    outbox, now = desk.unit.outbox, desk.now
    unsure = owed.may_have_arrived
    kind = type(outcome).__name__.lower()
    outbox.attempted(owed.id, now, kind, getattr(outcome, "why", ""))
    match outcome:
        case Accepted(message_id):
            outbox.finish(owed.id, State.DELIVERED, now, message_id)
            outcomes.accepted(desk, owed)
        case Flooded(seconds):
            later = now + timedelta(seconds=seconds)
            outbox.retry_at(owed.id, later, unsure=unsure)
            outcomes.not_sent(desk, owed)
        case NotSent():
            outcomes.not_sent(desk, owed)
            outbox.retry_at(owed.id, now + wait_after(owed), unsure=unsure)
        case Unknown() if owed.must_arrive:
            outbox.retry_at(owed.id, now + wait_in_doubt(owed), unsure=True)
        case Unknown():
            outbox.finish(owed.id, State.DROPPED, now)
        case Moved(chat_id):
            outbox.retry_at(owed.id, now, unsure=unsure)
            outbox.move_chat(owed.chat_id, chat_id)
        case Undeliverable(why):
            outcomes.failed_for_good(desk, owed, why)
            outbox.finish(owed.id, State.FAILED, now)


def wait_in_doubt(owed: Owed) -> timedelta:
    """A telephone that may be ringing is left to ring: whoever picks up is heard of."""
    return RINGS_FOR if owed.channel is Channel.CALL else wait_after(owed)


def wait_after(owed: Owed) -> timedelta:
    """1 s to 30 s, doubling, with jitter so that not all come back at once."""
    webhook = owed.channel is Channel.WEBHOOK
    longest = LONGEST_OF_WEBHOOK if webhook else LONGEST_WAIT
    wait = min(SHORTEST_WAIT * 2.0 ** min(owed.attempts, 10), longest)
    return wait * random.uniform(0.5, 1)
