"""Takes updates in: handled and committed first, confirmed to Telegram only then.

python-telegram-bot's own receivers confirm before the handler has run, and lost
every update in flight when the process was killed (design, section 4).
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime
from typing import TypeVar

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.desk import inbox
from bot.desk.doorway import Doorway, Unavailable
from bot.desk.inbox import Sender
from handlers.telegram.client import Client, Raw
from handlers.telegram.reading import Rest
from handlers.telegram.router import Router
from handlers.telegram.sender import sender_of

LONG_POLL_S = 10
"""And an outage of a minute and a half is never taken for one of two: the wait for an
answer and the pause after a failure count against it."""
MOST_UPDATES = 100
"""In one answer. Source: Bot API, getUpdates."""
CHATS_AT_ONCE = 8
TRIES = 3
LOOK_AGAIN_S = 0.25
"""While words are being read, Telegram is asked this often for what is new."""

AWAY_S = 1.0
"""Between two tries to take in what came while the database is away."""

T = TypeVar("T")
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 5.0

Turns = Callable[[int], AbstractAsyncContextManager[None]]
"""Of a chat: entered while no other process handles an update of it."""


def alone(_: int) -> AbstractAsyncContextManager[None]:
    """There is no other process."""
    return nullcontext()


log = structlog.get_logger(__name__)


class Intake:
    """One update has its effect once; order is kept within a chat."""

    def __init__(
        self,
        client: Client,
        router: Router,
        doorway: Doorway,
        look_again_s: float = LOOK_AGAIN_S,
        turns: Turns = alone,
    ) -> None:
        self._turns = turns
        self._look_again_s = look_again_s
        self._client = client
        self._router = router
        self._doorway = doorway
        self._slots = asyncio.Semaphore(CHATS_AT_ONCE)
        self._chats: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._offset = 0
        self._taken: set[int] = set()
        """Taken in, and not confirmed to Telegram: an earlier one is not done."""
        self._held: dict[int, asyncio.Task[None]] = {}
        """Words that are still being read."""
        self._undone: set[int] = set()
        """Held, and could not be kept: Telegram is to give them again."""
        self.heard_at: datetime | None = None
        """Then everything that Telegram had for us had been taken in."""

    async def poll_forever(self) -> None:
        """Until cancelled; only a wrong token ends it. The first poll does not hang,
        nor one after a failure: its answer shows that all is well."""
        pause, patience_s = FIRST_PAUSE_S, 0
        while True:
            try:
                await self.poll(patience_s)
                pause, patience_s = FIRST_PAUSE_S, LONG_POLL_S
            except InvalidToken:
                raise
            except Conflict:
                log.warning("another process is polling with this token; waiting")
                await asyncio.sleep(3)
            except RetryAfter as flood:
                await asyncio.sleep(_seconds(flood))
            except TelegramError as failure:
                log.warning(
                    "Telegram cannot be reached", failure=type(failure).__name__
                )
                await asyncio.sleep(pause)
                pause, patience_s = min(pause * 2, LONGEST_PAUSE_S), 0
            except Unavailable:  # not confirmed: Telegram gives them again
                log.warning("the database is away; what came in waits at Telegram")
                await asyncio.sleep(AWAY_S)

    async def drain(self) -> None:
        """What waited while we were down, before silence is acted on."""
        while await self.poll(0):
            pass

    async def poll(self, timeout_s: int) -> int:
        """One ``getUpdates``; returns how many updates were taken in."""
        if self._held:
            timeout_s = 0
            await asyncio.wait(self._held.values(), timeout=self._look_again_s)
        updates = await self._client.raw_updates(self._offset, timeout_s)
        known = self._taken - self._undone
        fresh = [raw for raw in updates if raw["update_id"] not in known]
        await self.take_all(fresh)
        self._taken.update(raw["update_id"] for raw in fresh)
        self._move_on()
        if len(updates) < MOST_UPDATES:
            self.heard_at = self._doorway.now
        return len(fresh)

    def _move_on(self) -> None:
        """Telegram may forget what lies before the first update that is held."""
        if self._taken:
            waiting = {*self._held, *self._undone}
            self._offset = min(waiting, default=max(self._taken) + 1)
            self._taken = {each for each in self._taken if each >= self._offset}

    async def take_all(self, updates: Sequence[Raw]) -> None:
        """Eight chats at once, each chat's updates in their order."""
        chats: dict[int, list[Raw]] = {}
        for raw in updates:
            chats.setdefault(_chat_of(raw), []).append(raw)
        await asyncio.gather(*(self._take_chat(chat) for chat in chats.values()))

    async def _take_chat(self, updates: Sequence[Raw]) -> None:
        async with self._slots:
            for raw in updates:
                await self._begin(raw)

    async def take(self, raw: Raw) -> None:
        """One update, all of it: only then is Telegram answered."""
        await self._begin(raw)
        held = self._held.get(raw["update_id"])
        if held is not None:
            await asyncio.shield(held)

    async def _begin(self, raw: Raw) -> None:
        """One update, but for words that are read later: nobody waits for those.

        Telegram may have been down at start: without its ``getMe`` nothing can be
        handled, and failing that is no fault of the update.
        """
        await self._router.application.initialize()
        chat = _chat_of(raw)
        async with self._chats[chat], self._turns(chat):
            if raw["update_id"] in self._held:
                return
            rest = await self._insist(
                raw, lambda: self._router.route(_read(raw, self._client))
            )
            self._undone.discard(raw["update_id"])
            if rest is not None:
                self._hold(raw, rest)

    def _hold(self, raw: Raw, rest: Rest) -> None:
        """Not confirmed to Telegram before it is done: a crash loses nothing."""
        number = int(raw["update_id"])
        task = asyncio.create_task(self._insist(raw, rest))
        self._held[number] = task

        def done(task: asyncio.Task[None]) -> None:
            del self._held[number]
            if task.cancelled() or task.exception() is not None:
                self._undone.add(number)

        task.add_done_callback(done)

    async def _insist(self, raw: Raw, work: Callable[[], Awaitable[T]]) -> T | None:
        """It has its effect, or after three failures is given up.

        That the database is away is no fault of the update: :class:`Unavailable`.
        """
        for attempt in range(1, TRIES + 1):
            try:
                return await work()
            except Unavailable:
                raise
            except Exception as failure:
                log.exception(
                    "update failed",
                    update=raw.get("update_id"),
                    attempt=attempt,
                    failure=type(failure).__name__,
                    exc_info=False,
                )
            await asyncio.sleep(0.2 * attempt)
        sender = _bare_sender(raw, self._client)
        await self._doorway.run(lambda desk: inbox.give_up(desk, sender))
        return None


def _read(raw: Raw, client: Client) -> Update:
    update = Update.de_json(raw, client)
    if update is None:
        raise ValueError("an empty update")
    return update


def _bare_sender(raw: Raw, client: Client) -> Sender:
    try:
        return sender_of(_read(raw, client))
    except Exception:
        key = str(raw.get("update_id"))
        return Sender(update=key, kind="unreadable", chat_id=_chat_of(raw))


def _chat_of(raw: Raw) -> int:
    """The chat that orders an update among others; 0 for those that have none."""
    for kind, body in raw.items():
        if kind == "update_id" or not isinstance(body, dict):
            continue
        inner = body.get("message", body) if kind == "callback_query" else body
        chat = inner.get("chat") if isinstance(inner, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0


def _seconds(flood: RetryAfter) -> float:
    wait = flood.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()
