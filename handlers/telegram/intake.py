"""Takes updates in: handled and committed first, confirmed to Telegram only then.

python-telegram-bot's own receivers confirm before the handler has run, and lost
every update in flight when the process was killed (design, section 4).
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.desk import inbox
from bot.desk.doorway import Doorway
from bot.desk.inbox import Sender
from handlers.telegram.client import Client, Raw
from handlers.telegram.router import Router
from handlers.telegram.sender import sender_of

LONG_POLL_S = 25
CHATS_AT_ONCE = 8
TRIES = 3
LONGEST_PAUSE_S = 30.0

log = structlog.get_logger(__name__)


class Intake:
    """One update has its effect once; order is kept within a chat."""

    def __init__(self, client: Client, router: Router, doorway: Doorway) -> None:
        self._client = client
        self._router = router
        self._doorway = doorway
        self._slots = asyncio.Semaphore(CHATS_AT_ONCE)
        self._chats: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._offset = 0
        self.last_success: float | None = None
        """``time.monotonic()`` of the last poll that Telegram answered."""

    async def poll_forever(self) -> None:
        """Until cancelled; only a wrong token ends it."""
        pause = 1.0
        while True:
            try:
                await self.poll(LONG_POLL_S)
                pause = 1.0
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
                pause = min(pause * 2, LONGEST_PAUSE_S)

    async def drain(self) -> None:
        """What waited while we were down, before silence is acted on."""
        while await self.poll(0):
            pass

    async def poll(self, timeout_s: int) -> int:
        """One ``getUpdates``; returns how many updates were taken in."""
        updates = await self._client.raw_updates(self._offset, timeout_s)
        self.last_success = time.monotonic()
        await self.take_all(updates)
        if updates:
            self._offset = max(update["update_id"] for update in updates) + 1
        return len(updates)

    async def take_all(self, updates: Sequence[Raw]) -> None:
        """Eight chats at once, each chat's updates in their order."""
        chats: dict[int, list[Raw]] = {}
        for raw in updates:
            chats.setdefault(_chat_of(raw), []).append(raw)
        await asyncio.gather(*(self._take_chat(chat) for chat in chats.values()))

    async def _take_chat(self, updates: Sequence[Raw]) -> None:
        async with self._slots:
            for raw in updates:
                await self.take(raw)

    async def take(self, raw: Raw) -> None:
        """One update: it has its effect, or after three failures is given up.

        Telegram may have been down at start: without its ``getMe`` nothing can be
        handled, and failing that is no fault of the update.
        """
        await self._router.application.initialize()
        async with self._chats[_chat_of(raw)]:
            for attempt in range(1, TRIES + 1):
                try:
                    await self._router.route(_read(raw, self._client))
                except Exception as failure:
                    log.exception(
                        "update failed",
                        update=raw.get("update_id"),
                        attempt=attempt,
                        failure=type(failure).__name__,
                        exc_info=False,
                    )
                else:
                    return
                await asyncio.sleep(0.2 * attempt)
            sender = _bare_sender(raw, self._client)
            await self._doorway.run(lambda desk: inbox.give_up(desk, sender))


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
