"""Reads how things stand beside the desk: whoever watches holds nobody up."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.clock import Clock
from bot.desk.desk import Desk
from bot.domain.messages.channel import Channel
from storage.store import Store

Result = TypeVar("Result")


class Lookout:
    """One thread and one connection of its own; what it reads takes no turn, waits for
    none, and is of one moment."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        channels: frozenset[Channel] = frozenset({Channel.TELEGRAM}),
    ) -> None:
        self._store = store.for_reading()
        self._clock = clock
        self._channels = channels
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="lookout")

    def see(self, use_case: Callable[[Desk], Result]) -> Result:
        """From a thread that may wait."""
        with self._store.transaction() as unit:
            now, channels = self._clock(), self._channels
            return use_case(Desk(unit=unit, now=now, channels=channels))

    async def look(self, use_case: Callable[[Desk], Result]) -> Result:
        """From the event loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self.see, use_case)

    def close(self) -> None:
        """Waits for the look that is being taken."""
        self._thread.shutdown()
