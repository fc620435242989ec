"""The one way from the async edges to the desk: a whole use case in a worker thread."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

from bot.clock import Clock
from bot.desk.desk import Desk
from bot.domain.channels import Channel
from storage.engine import is_away
from storage.unit_of_work import Store

Result = TypeVar("Result")
Bell = Callable[[], None]


def _nobody() -> None:
    """Nobody listens yet."""


class Unavailable(Exception):
    """The database cannot be used just now; nothing was done, as far as is known."""


class Doorway:
    """Opens a transaction, runs one use case in it, commits, and rings the bell.

    ``workers`` is 1 for SQLite, where writers wait for one another anyway;
    ``web_address`` is where people's browsers find us.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        workers: int = 1,
        channels: frozenset[Channel] = frozenset({Channel.TELEGRAM}),
        web_address: str = "",
    ) -> None:
        self._store = store
        self.web_address = web_address
        self._channels = channels
        self._clock = clock
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="desk")
        self._on_owed: Bell = _nobody
        self._on_deadline: Bell = _nobody

    @property
    def now(self) -> datetime:
        return self._clock()

    def listen(self, *, owed: Bell, deadline: Bell) -> None:
        """Rung after a commit that owes somebody a message, or moves a deadline."""
        self._on_owed, self._on_deadline = owed, deadline

    def enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """From a thread that may wait, such as the command line's."""
        return self._commit(use_case)[0]

    async def run(self, use_case: Callable[[Desk], Result]) -> Result:
        """From the event loop. Raises :class:`Unavailable`."""
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._threads, self._commit, use_case)
        try:
            result, desk = await work
        except Exception as failure:
            if is_away(failure):
                raise Unavailable from failure
            raise
        if desk.owed:
            self._on_owed()
        if desk.unit.deadlines.moved:
            self._on_deadline()
        return result

    async def leave_no_trace(self) -> None:
        """What was deleted is overwritten in the database's own log, too."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._threads, self._store.leave_no_trace)

    def _commit(self, use_case: Callable[[Desk], Result]) -> tuple[Result, Desk]:
        with self._store.transaction() as unit:
            desk = Desk(
                unit=unit,
                now=self._clock(),
                channels=self._channels,
                web_address=self.web_address,
            )
            return use_case(desk), desk

    def close(self) -> None:
        """Waits for the use case that is running."""
        self._threads.shutdown()
