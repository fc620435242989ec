"""Tells a service outside, every minute, that all is well: its silence is the alarm."""

import asyncio
from collections.abc import Awaitable, Callable

import httpx
import structlog

EVERY_S = 60.0
PATIENCE_S = 10.0

log = structlog.get_logger(__name__)
Troubles = Callable[[], Awaitable[list[str]]]


class Heartbeat:
    """Beats only while intake, waker and dispatcher all make progress."""

    def __init__(
        self,
        url: str,
        troubles: Troubles,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._url = url
        self._troubles = troubles
        self._client = httpx.AsyncClient(transport=transport, timeout=PATIENCE_S)

    async def run_forever(self) -> None:
        """Until cancelled."""
        async with self._client:
            while True:
                await self.beat()
                await asyncio.sleep(EVERY_S)

    async def beat(self) -> bool:
        """One beat; False when something is wrong here, or nobody heard it."""
        troubles = await self._troubles()
        if troubles:
            log.warning("no heartbeat", troubles=troubles)
            return False
        try:
            answer = await self._client.get(self._url)
        except httpx.HTTPError as failure:
            log.warning("heartbeat not heard", failure=type(failure).__name__)
            return False
        return answer.is_success
