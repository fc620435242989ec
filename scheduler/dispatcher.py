"""Delivers what the outbox owes: each notice is attempted at least once.

No transaction is open while the network is: take under a lease, send, write down.
A notice can repeat only when Telegram's answer was lost, and then says so.
"""

import asyncio
import random
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import structlog

from bot.desk import deliveries
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.domain.refs import StaffId
from bot.ports import (
    Accepted,
    Courier,
    Flooded,
    Letter,
    Moved,
    NotSent,
    Outcome,
    Undeliverable,
    Unknown,
)
from bot.texts.alarms import repeat
from storage.messages import Deed, Owed, State

AT_ONCE = 16
"""Messages on their way at the same time, one a chat."""

SHORTEST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(seconds=30)
LOOK_AGAIN_S = 1.0
STALLED_S = 30.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Posted:
    """A row that was taken, and what the courier is to do with it."""

    owed: Owed
    letter: Letter


class Dispatcher:
    """Takes, sends and writes down, until cancelled."""

    def __init__(self, doorway: Doorway, courier: Courier) -> None:
        self._doorway = doorway
        self._courier = courier
        self._bell = asyncio.Event()
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._landed: list[tuple[Owed, Outcome]] = []
        self._stepping: asyncio.Task[int] | None = None
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
                if await self.step() == AT_ONCE:
                    continue  # there may be more; otherwise what lands rings
            except Exception as failure:
                log.exception("the outbox failed", failure=type(failure).__name__)
                await asyncio.sleep(LOOK_AGAIN_S)
            with suppress(TimeoutError):  # wait_for could swallow being cancelled
                async with asyncio.timeout(LOOK_AGAIN_S):
                    await self._bell.wait()

    async def settle(self) -> None:
        """Until nothing is ready and nothing flies, a step that was cut short first."""
        if self._stepping is not None:
            await asyncio.wait([self._stepping])
        while await self.step() or self._flying or self._landed:
            if self._flying:
                await asyncio.wait(self._flying.values())

    async def step(self) -> int:
        """Write down what has landed, and let fly what is ready: one transaction.

        Being cancelled does not cut it short: what was taken would stay on the ground.
        """
        self._stepping = asyncio.create_task(self._step())
        return await asyncio.shield(self._stepping)

    async def _step(self) -> int:
        landed, self._landed = self._landed, []
        busy = tuple(self._flying)
        room = AT_ONCE - len(busy)
        try:
            posted = await self._doorway.run(
                lambda desk: _write_down_and_take(desk, landed, room, busy)
            )
        except Exception:
            await self._write_down_singly(landed)
            raise
        self._stepped_at = time.monotonic()
        for one in posted:
            self._flying[one.owed.chat_id] = asyncio.create_task(self._fly(one))
        return len(posted)

    async def _write_down_singly(self, landed: list[tuple[Owed, Outcome]]) -> None:
        """One that fails is found again when its lease runs out; the others go on."""
        for owed, outcome in landed:
            try:
                await self._doorway.run(partial(_record, owed, outcome))
            except Exception as failure:
                log.exception(
                    "not written down", outbox=owed.id, failure=type(failure).__name__
                )

    async def _fly(self, posted: Posted) -> None:
        try:
            outcome = await self._courier.deliver(posted.letter)
            self._landed.append((posted.owed, outcome))
        finally:
            del self._flying[posted.owed.chat_id]
            self._bell.set()


def _write_down_and_take(
    desk: Desk, landed: list[tuple[Owed, Outcome]], room: int, busy: tuple[int, ...]
) -> list[Posted]:
    for owed, outcome in landed:
        write_down(desk, owed, outcome)
    taken = desk.unit.outbox.take(desk.now, room, busy) if room > 0 else []
    posted = [(owed, _letter(desk, owed)) for owed in taken]
    return [Posted(owed, letter) for owed, letter in posted if letter is not None]


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
            deliveries.accepted(desk, owed)
        case Flooded(seconds):
            later = now + timedelta(seconds=seconds)
            outbox.retry_at(owed.id, later, unsure=unsure)
        case NotSent():
            outbox.retry_at(owed.id, now + wait_after(owed.attempts), unsure=unsure)
        case Unknown() if owed.must_arrive:
            outbox.retry_at(owed.id, now + wait_after(owed.attempts), unsure=True)
        case Unknown():
            outbox.finish(owed.id, State.DROPPED, now)
        case Moved(chat_id):
            outbox.retry_at(owed.id, now, unsure=unsure)
            outbox.move_chat(owed.chat_id, chat_id)
        case Undeliverable():
            outbox.finish(owed.id, State.FAILED, now)
            deliveries.failed_for_good(desk, owed)


def wait_after(attempts: int) -> timedelta:
    """1 s to 30 s, doubling, with jitter so that not all come back at once."""
    wait = min(SHORTEST_WAIT * 2.0 ** min(attempts, 10), LONGEST_WAIT)
    return wait * random.uniform(0.5, 1)


def _letter(desk: Desk, owed: Owed) -> Letter | None:
    """What to send now; None when there is nothing left to do, or not yet."""
    if owed.may_have_arrived and not owed.must_arrive:
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    bare = Letter(chat_id=owed.chat_id, text=_words(desk, owed), silent=owed.silent)
    match owed.deed:
        case Deed.DELETE:
            return Letter(chat_id=owed.chat_id, deletes=owed.target)
        case Deed.EDIT:
            return _edit(desk, owed, bare)
        case Deed.SEND:
            return _with_buttons(owed, bare)


def _edit(desk: Desk, owed: Owed, bare: Letter) -> Letter | None:
    assert owed.target is not None
    message_id = desk.unit.outbox.message_id(owed.target)
    if message_id is None:
        over = desk.unit.outbox.is_over(owed.target)
        if over:
            desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        else:
            desk.unit.outbox.retry_at(owed.id, desk.now + SHORTEST_WAIT)
        return None
    return _with_buttons(owed, bare, message_id)


def _with_buttons(owed: Owed, bare: Letter, edits: int | None = None) -> Letter:
    rows = tuple(tuple(row) for row in owed.buttons)
    keys = owed.keyboard
    return Letter(
        chat_id=bare.chat_id,
        text=bare.text,
        buttons=rows,
        keyboard=None if keys is None else tuple(tuple(row) for row in keys),
        edits=edits,
        silent=bare.silent,
    )


def _words(desk: Desk, owed: Owed) -> str:
    if not (owed.may_have_arrived and owed.deed is Deed.SEND and owed.person):
        return owed.text
    reader = desk.reader(desk.person(StaffId(owed.person)))
    return repeat(reader, owed.text)
