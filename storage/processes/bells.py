"""Bells between processes: a commit in one wakes the alarm clock and the dispatcher of
every other, on PostgreSQL.

A bell is rung by a trigger inside the transaction (migration 0007), and so is heard if
and only if that is committed. It carries nothing but the name of the process that rang,
which has woken its own parts already. Without bells nothing is lost: what they announce
is found by the sweep of each second.
"""

import asyncio
from collections.abc import Callable, Mapping
from enum import StrEnum

import structlog
from psycopg import AsyncConnection, Error, sql
from sqlalchemy import Engine

from storage.database.engine import name_of

QUIET_S = 15.0
"""After such a silence the server is asked whether it is still there."""

ANSWERED_S = 5.0
AGAIN_S = 1.0
"""Between two tries at listening."""

log = structlog.get_logger(__name__)


class Bell(StrEnum):
    """What has happened elsewhere."""

    OWED = "checkcall_owed"
    DEADLINE = "checkcall_deadline"
    """There is an earlier one than every other."""
    LEASE = "checkcall_lease"
    """One was given back."""


Line = AsyncConnection[tuple[object, ...]]


class Bells:
    """Listens on a connection of its own."""

    def __init__(self, engine: Engine, quiet_s: float = QUIET_S) -> None:
        self._us = name_of(engine)
        self._where = engine.dialect.create_connect_args(engine.url)[1]
        self._quiet_s = quiet_s

    async def hear_forever(self, rings: Mapping[Bell, Callable[[], None]]) -> None:
        """Until cancelled. A line that is cut is laid again, and then every bell is
        rung: some may have been missed."""
        while True:
            try:
                async with await AsyncConnection.connect(
                    **self._where, autocommit=True
                ) as line:
                    await self._hear(line, rings)
            except (Error, OSError) as failure:
                log.warning(
                    "other processes are not heard; trying again",
                    failure=type(failure).__name__,
                )
            await asyncio.sleep(AGAIN_S)

    async def _hear(self, line: Line, rings: Mapping[Bell, Callable[[], None]]) -> None:
        for bell in rings:
            await line.execute(sql.SQL("LISTEN {}").format(sql.Identifier(bell)))
        log.info("listening to other processes")
        for ring in rings.values():
            ring()
        while True:
            async for heard in line.notifies(timeout=self._quiet_s):
                if heard.payload != self._us:
                    rings[Bell(heard.channel)]()
            async with asyncio.timeout(ANSWERED_S):
                await line.execute("SELECT 1")
