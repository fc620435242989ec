"""An answer that is found once for all who ask within a second."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

FRESH_S = 1.0
"""Nobody who watches looks more often; whoever floods costs no more than that."""

Answer = TypeVar("Answer")


class Kept(Generic[Answer]):
    """However many ask, it is being found by one of them at most."""

    def __init__(
        self, find: Callable[[], Awaitable[Answer]], fresh_s: float = FRESH_S
    ) -> None:
        self._find = find
        self._fresh_s = fresh_s
        self._finding: asyncio.Task[Answer] | None = None
        self._until = 0.0

    async def get(self) -> Answer:
        """As it was within the last second; who gives up takes it from nobody else."""
        if self._finding is None or self._is_old(self._finding):
            self._finding = asyncio.create_task(self._found())
        return await asyncio.shield(self._finding)

    def _is_old(self, finding: asyncio.Task[Answer]) -> bool:
        return finding.done() and time.monotonic() >= self._until

    async def _found(self) -> Answer:
        try:
            return await self._find()
        finally:
            self._until = time.monotonic() + self._fresh_s
