"""The bell that wakes whoever waits for a change, in any event loop or thread."""

import asyncio
import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LONGEST_S = 60.0
"""How long somebody waits who does not say it: a busy machine is slow."""


class Bell:
    """Rung after each change; waiters look again and nobody polls.

    A waiter registers before it looks, so a change between the look and the
    wait still wakes it.
    """

    def __init__(self, lock: threading.RLock) -> None:
        self._lock = lock
        self._changed = threading.Condition(lock)
        self._sleepers: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def ring(self) -> None:
        """Wakes every waiter."""
        with self._lock:
            self._changed.notify_all()
            for loop, event in self._sleepers:
                if not loop.is_closed():
                    loop.call_soon_threadsafe(event.set)

    async def until(self, seen: Callable[[], T | None], timeout: float | None) -> T:
        """Waits until ``seen`` gives something true, and returns that.

        ``timeout`` is in seconds of real time. Raises ``TimeoutError``.
        """
        sleeper = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._sleepers.add(sleeper)
        try:
            async with asyncio.timeout(timeout):
                while not (found := self._look(seen)):
                    await sleeper[1].wait()
                    sleeper[1].clear()
                return found
        finally:
            with self._lock:
                self._sleepers.discard(sleeper)

    def block_until(self, seen: Callable[[], T | None], timeout: float) -> T:
        """The same for a thread without an event loop."""
        deadline = time.monotonic() + timeout
        with self._lock:
            while not (found := seen()):
                if not self._changed.wait(deadline - time.monotonic()):
                    raise TimeoutError(f"nothing seen within {timeout} s")
            return found

    def _look(self, seen: Callable[[], T | None]) -> T | None:
        with self._lock:
            return seen()
