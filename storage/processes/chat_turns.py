"""One update of a chat at a time, whichever process has taken it in.

An advisory lock for each chat, all of them held on one connection of this process: a
lock that lasted as long as a transaction would end before the redactor has read, and a
connection for each chat would empty the pool. An update wants the lock of its own chat
only, and it is only ever tried for, so nobody waits inside the database and no two can
wait for each other. The lock keeps the order; that each update has its effect once is
not its affair (``storage.incoming.updates``). So an update never waits for it for ever.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from psycopg import AsyncConnection, Error
from sqlalchemy import Engine

CHATS = 1 << 60
"""Added to a chat's id: far from the numbers of the other advisory locks."""

PATIENCE_S = 10.0
"""An officer's message is worth more than its place in line."""

LOOK_AGAIN_S = 0.05
ANSWERED_S = 5.0

log = structlog.get_logger(__name__)


class ChatTurns:
    """PostgreSQL only; within one process the intake keeps the order itself."""

    def __init__(self, engine: Engine, patience_s: float = PATIENCE_S) -> None:
        self._where = engine.dialect.create_connect_args(engine.url)[1]
        self._patience_s = patience_s
        self._opening = asyncio.Lock()
        self._line: AsyncConnection[tuple[object, ...]] | None = None

    @asynccontextmanager
    async def of(self, chat_id: int) -> AsyncIterator[None]:
        """Waits until no other process handles an update of this chat."""
        taken = await self._wait(chat_id)
        try:
            yield
        finally:
            if taken:
                await self._ask("SELECT pg_advisory_unlock(%s)", chat_id)

    async def close(self) -> None:
        """Gives all back."""
        line, self._line = self._line, None
        if line is not None:
            await line.close()

    async def _wait(self, chat_id: int) -> bool:
        """False when it goes on without: its turn does not come, or cannot be asked."""
        end = time.monotonic() + self._patience_s
        while time.monotonic() < end:
            taken = await self._ask("SELECT pg_try_advisory_lock(%s)", chat_id)
            if taken is not False:
                return bool(taken)
            await asyncio.sleep(LOOK_AGAIN_S)
        log.warning("a chat's turn did not come; its update goes on without")
        return False

    async def _ask(self, question: str, chat_id: int) -> object:
        """None when there is no answer: then the line is cut, and with it go all the
        locks, so that none can stay behind."""
        try:
            async with asyncio.timeout(ANSWERED_S):
                line = await self._open()
                answer = await line.execute(question, [CHATS + chat_id])
                found = await answer.fetchone()
                return found[0] if found else None
        except (Error, OSError) as failure:
            log.warning("no turns between processes", failure=type(failure).__name__)
            await self.close()
            return None
        except asyncio.CancelledError:
            await self.close()
            raise

    async def _open(self) -> AsyncConnection[tuple[object, ...]]:
        async with self._opening:
            if self._line is None or self._line.closed:
                self._line = await AsyncConnection.connect(
                    **self._where, autocommit=True
                )
            return self._line
