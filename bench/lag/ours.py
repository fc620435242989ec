"""The product's own alarm clock and waker on a prepared database, in one process."""

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bench.lag.crowd import DUE, KEY, due_at
from bot.clock import utc_now
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.process.running import HAND_OVER_S
from bot.process.wiring import POSTGRES_WORKERS
from scheduler.alarm import AlarmClock
from scheduler.waker import Waker
from storage.database.engine import open_engine
from storage.database.sealing import Sealer
from storage.store import Store

Result = TypeVar("Result")


class Watched(Doorway):
    """Remembers when each batch was committed; the waker says how many it acted on."""

    committed: list[tuple[int, datetime]]

    async def run(
        self, use_case: Callable[[Desk], Result], *, shares: bool = False
    ) -> Result:
        result = await super().run(use_case, shares=shares)
        if isinstance(result, int) and result:
            self.committed.append((result, utc_now()))
        return result


def main(url: str, first: str) -> None:
    """Prints the lag of each deadline, in seconds."""
    sys.setswitchinterval(HAND_OVER_S)
    workers = 1 if url.startswith("sqlite") else POSTGRES_WORKERS
    doorway = Watched(Store(open_engine(url), Sealer([KEY])), utc_now, workers)
    doorway.committed = []
    asyncio.run(_until_all_are_done(doorway))
    ends = [at for found, at in doorway.committed for _ in range(found)]
    start = datetime.fromisoformat(first)
    lags = [(at - due_at(n, start)).total_seconds() for n, at in enumerate(ends)]
    print(json.dumps(lags))
    doorway.close()


async def _until_all_are_done(doorway: Watched) -> None:
    clock = AlarmClock(Waker(doorway), ZoneInfo("Europe/London"))
    doorway.listen(owed=lambda: None, deadline=clock.ring)
    running = asyncio.create_task(clock.run_forever())
    while sum(found for found, _ in doorway.committed) < DUE:
        await asyncio.sleep(0.05)
    running.cancel()


if __name__ == "__main__":
    main(*sys.argv[1:])
