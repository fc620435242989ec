"""Other processes on the same PostgreSQL, and what one of them hears."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from sqlalchemy import Engine, text

from storage.database.engine import name_of, open_engine
from storage.processes.bells import Bell, Bells
from storage.store import Store

LONGEST_S = 30.0


@contextmanager
def another(store: Store) -> Iterator[Engine]:
    """The same database as another process opens it."""
    url = store.engine.url.render_as_string(hide_password=False)
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


class Ear:
    """What one process has heard, in order."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[Bell] = asyncio.Queue()
        self.rings = {
            bell: lambda bell=bell: self.heard.put_nowait(bell) for bell in Bell
        }

    async def hears(self) -> Bell:
        """The next bell."""
        async with asyncio.timeout(LONGEST_S):
            return await self.heard.get()

    async def hears_all(self) -> None:
        """What is rung when a line has been laid: some may have been missed."""
        assert {await self.hears() for _ in Bell} == set(Bell)


@asynccontextmanager
async def listening(engine: Engine, quiet_s: float = 15.0) -> AsyncIterator[Ear]:
    """From the moment at which it hears."""
    ear = Ear()
    task = asyncio.create_task(Bells(engine, quiet_s).hear_forever(ear.rings))
    try:
        await ear.hears_all()
        yield ear
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def cut_line(store: Store, of: Engine) -> None:
    """The server ends the connection on which that process listens."""
    with store.engine.begin() as connection:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
        which = (
            "application_name = :name AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')"
        )
        ended = connection.execute(text(cut + which), {"name": name_of(of)})
        assert len(ended.all()) >= 1
