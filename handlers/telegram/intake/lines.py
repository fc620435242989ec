"""Lines of updates that wait: each chat has its own, and its turn among the others.

    put        behind what the chat sent before; so many chats are served at once
    overtake   before all that was put, of the same chat too; in order among themselves
    stand_in   as overtake, in the place of what still waits so: the newest counts
    rush       at once, whatever else is being done

Each answers with the word that it is done, which comes when its effect is committed.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.desk.doorway import Unavailable, overtaking

Work = Callable[[], Awaitable[None]]

STAND_IN_EVERY_S = 1.0
"""Whoever presses faster is heard so often."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One update's work, and the word that it is done."""

    work: Work
    done: asyncio.Future[None]
    books_on: bool = False


class Lines:
    """Served one update at a time each, and each behind the others after that."""

    def __init__(self, at_once: int) -> None:
        self._slots = asyncio.Semaphore(at_once)
        self._lines: dict[int, deque[Waiting]] = {}
        self._ahead: dict[int, deque[Waiting]] = {}
        self._servants: set[asyncio.Task[None]] = set()

    @property
    def chats(self) -> int:
        """How many have something that waits."""
        return len(self._lines)

    def waits(self, chat: int) -> bool:
        return chat in self._lines

    def books_on(self, chat: int) -> bool:
        """A booking on is among what waits."""
        return any(each.books_on for each in self._lines.get(chat, ()))

    def put(
        self, chat: int, work: Work, *, books_on: bool = False
    ) -> asyncio.Future[None]:
        """Done when its effect is committed; fails as the work fails."""
        waiting = _waiting(work, books_on)
        if chat in self._lines:
            self._lines[chat].append(waiting)
        else:
            self._lines[chat] = deque([waiting])
            self._start(self._serve(chat))
        return waiting.done

    def rush(self, work: Work) -> asyncio.Future[None]:
        """A call for help waits for nothing."""
        waiting = _waiting(work)
        self._start(_ahead_of_all(waiting))
        return waiting.done

    def overtake(self, chat: int, work: Work) -> asyncio.Future[None]:
        """In order among those of the chat that overtake, and with no slot to wait
        for."""
        waiting = _waiting(work)
        if chat in self._ahead:
            self._ahead[chat].append(waiting)
        else:
            self._ahead[chat] = deque([waiting])
            self._start(self._serve_ahead(chat))
        return waiting.done

    def stand_in(self, chat: int, work: Work) -> asyncio.Future[None]:
        """What still waits to overtake is done by this one."""
        line = self._ahead.get(chat)
        while line:
            line.popleft().done.set_result(None)
        return self.overtake(chat, _slowly(work))

    def _start(self, serving: Awaitable[None]) -> None:
        servant = asyncio.ensure_future(serving)
        self._servants.add(servant)
        servant.add_done_callback(self._servants.discard)

    async def _serve(self, chat: int) -> None:
        line = self._lines[chat]
        try:
            while line:
                async with self._slots:
                    if not await _do(line.popleft()):
                        _give_up(line)
        finally:
            del self._lines[chat]

    async def _serve_ahead(self, chat: int) -> None:
        line = self._ahead[chat]
        try:
            while line:
                await _ahead_of_all(line.popleft())
        finally:
            del self._ahead[chat]


def _waiting(work: Work, books_on: bool = False) -> Waiting:
    done = asyncio.get_running_loop().create_future()
    done.add_done_callback(_is_seen)
    return Waiting(work, done, books_on)


def _is_seen(done: asyncio.Future[None]) -> None:
    """Nobody waits for it any more: Telegram gives again what failed."""
    if not done.cancelled():
        done.exception()


def _slowly(work: Work) -> Work:
    async def later() -> None:
        await asyncio.sleep(STAND_IN_EVERY_S)
        await work()

    return later


async def _ahead_of_all(waiting: Waiting) -> None:
    with overtaking():
        await _do(waiting)


async def _do(waiting: Waiting) -> bool:
    """False when the database is away: what comes after it waits at Telegram, too."""
    try:
        await waiting.work()
    except asyncio.CancelledError:
        waiting.done.cancel()
        raise
    except Exception as failure:
        waiting.done.set_exception(failure)
        return not isinstance(failure, Unavailable)
    waiting.done.set_result(None)
    return True


def _give_up(line: deque[Waiting]) -> None:
    while line:
        line.popleft().done.set_exception(Unavailable())
