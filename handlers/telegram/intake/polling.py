"""Asks Telegram for updates while no other process does.

Telegram wants one poller for a token, and answers a second one with a conflict. So the
processes on one database hold a lease in turn. Whoever holds it renews it while
polling, and stops polling before it runs out when it cannot: two never poll.
"""

import asyncio
import time
from collections.abc import Coroutine
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from telegram.error import TelegramError

from bot.desk.doorway import Unavailable
from handlers.telegram.client import Client
from handlers.telegram.intake.intake import Intake

LEASE_LASTS = timedelta(seconds=10)
RENEWED, MARGIN, LOOK_AGAIN = 0.3, 0.1, 0.2
"""Of that span: it is renewed so often; we stop polling so much before the database
lets another begin; and who waits looks so often. So another takes over 12 s after the
holder died, at the latest; at once when it ends in good order."""

DRAIN_S = 15.0
"""How long silence waits at start for what officers sent while we were down; their
words may have to wait for the redactor to be loaded."""

log = structlog.get_logger(__name__)


class Hold(Protocol):
    """Who has the lease now."""

    @property
    def holder(self) -> str: ...
    @property
    def until(self) -> datetime: ...
    @property
    def ours(self) -> bool: ...


class Lease(Protocol):
    """One process at a time has it, by the database's clock."""

    @property
    def span(self) -> timedelta: ...
    def take(self) -> Hold:
        """Takes or renews it, unless another process has it."""

    def give_back(self) -> None:
        """Another process may take it at once."""


class Poller:
    """Polls; or waits, while another process does. Without a lease there is none."""

    def __init__(
        self, client: Client, intake: Intake, lease: Lease | None = None
    ) -> None:
        self._client, self._intake, self._lease = client, intake, lease
        self._span_s = lease.span.total_seconds() if lease is not None else 0.0
        self._ours_until = 0.0
        self._asking: asyncio.Task[Hold] | None = None
        self._asked_at = 0.0
        self._given_back = asyncio.Event()
        self._holder = ""

    @property
    def waits(self) -> bool:
        """Another process polls: we are ready, and take over when it ends."""
        return self._holder != ""

    def ring(self) -> None:
        """A lease was given back."""
        self._given_back.set()

    async def catch_up(self) -> None:
        """What officers sent while we were down counts before their silence does;
        unless another process is there to take it in."""
        with suppress(TelegramError, TimeoutError, Unavailable):
            async with asyncio.timeout(DRAIN_S):
                if await self._takes_over():
                    await self._while_ours(self._drain())

    async def run_forever(self) -> None:
        """Until cancelled; only a wrong token ends it."""
        try:
            while True:
                await self._wait()
                await self._while_ours(self._intake.poll_forever())
        finally:
            await self._give_back()

    async def _drain(self) -> None:
        await self._client.delete_webhook()
        await self._intake.drain()

    async def _takes_over(self) -> bool:
        """Whoever has the lease may be dead: then it is not renewed, and runs out."""
        if self._lease is None:
            return True
        now = first = await self._ask()
        while first is not None and now is not None and now.until == first.until:
            if now.ours:
                return True
            await asyncio.sleep(self._span_s * LOOK_AGAIN)
            now = await self._ask()
        return self.may_poll

    async def _wait(self) -> None:
        while not self.may_poll:
            self._given_back.clear()
            await self._ask()
            if not self.may_poll:
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._span_s * LOOK_AGAIN):
                        await self._given_back.wait()

    async def _while_ours(self, work: Coroutine[Any, Any, None]) -> None:
        """Until it is done, or the lease is lost; renews the lease meanwhile."""
        if self._lease is None:
            await work
            return
        working = asyncio.create_task(work)
        try:
            while self.may_poll and not working.done():
                await asyncio.wait([working], timeout=self._pause_s)
                await self._ask()
            if not working.done():
                log.warning("the lease to poll is lost; not polling")
        finally:
            working.cancel()
            await asyncio.wait([working])
        if not working.cancelled():
            working.result()

    @property
    def may_poll(self) -> bool:
        """Nobody else can, for now."""
        return self._lease is None or time.monotonic() < self._ours_until

    @property
    def _pause_s(self) -> float:
        """Until it is renewed; less when the last try failed and it soon runs out."""
        left = self._ours_until - time.monotonic()
        return max(min(self._span_s * RENEWED, left), 0.0)

    async def _ask(self) -> Hold | None:
        """Takes or renews the lease; None when the database does not answer in time.

        A question that hangs is waited for again, and no second one is asked.
        """
        if self._lease is None:
            return None
        if self._asking is None:
            self._asked_at = time.monotonic()
            self._asking = asyncio.create_task(asyncio.to_thread(self._lease.take))
        lasts = self._span_s * (1 - MARGIN)
        left = self._ours_until - time.monotonic() if self.may_poll else lasts
        done, _ = await asyncio.wait([self._asking], timeout=left)
        try:
            if not done:
                raise TimeoutError
            asked, self._asking = self._asking, None
            hold = asked.result()
        except Exception as failure:
            log.warning("no lease to poll", failure=type(failure).__name__)
            return None
        self._ours_until = self._asked_at + lasts if hold.ours else 0.0
        self._notice(hold)
        return hold

    def _notice(self, hold: Hold) -> None:
        holder = "" if hold.ours else hold.holder
        if holder and holder != self._holder:
            log.info("another process is polling; waiting", holder=holder)
        if self._holder and not holder:
            log.info("polling, for the other process does not any more")
        self._holder = holder

    async def _give_back(self) -> None:
        """After the last question, lest that takes it again."""
        if self._lease is None:
            return
        self._ours_until = 0.0
        if self._asking is not None:
            await asyncio.wait([self._asking], timeout=self._span_s * MARGIN)
        with suppress(Exception):  # then it runs out
            await asyncio.to_thread(self._lease.give_back)
