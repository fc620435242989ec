"""Web processes on one PostgreSQL, each with its own engine, intake and poller."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta

from bot.desk.doorway import Doorway
from bot.domain.names.redacted_text import Kept, RedactedText
from handlers.telegram.client import Client
from handlers.telegram.intake.intake import Intake
from handlers.telegram.intake.polling import Poller
from handlers.telegram.reading import Patience
from handlers.telegram.router import Router
from rehearsal.calls.refusal import Refusal
from rehearsal.standin import Standin
from storage.database.sealing import Sealer
from storage.processes.bells import Bell, Bells
from storage.processes.chat_turns import ChatTurns
from storage.processes.lease import Hold, Lease
from storage.store import Store
from tests.storage.builders import KEY
from tests.storage.others import LONGEST_S, another

UNHURRIED = Patience(budget_s=LONGEST_S)


class Slow:
    """Reads when it is let go."""

    def __init__(self) -> None:
        self.let_go = asyncio.Event()
        self.asked = asyncio.Event()

    async def redact(self, raw: str, **_: object) -> Kept:
        self.asked.set()
        await self.let_go.wait()
        return Kept(text=RedactedText(raw))


class Fragile:
    """A lease whose database can be out of reach of this process."""

    def __init__(self, lease: Lease) -> None:
        self._lease, self.span = lease, lease.span
        self.away = False

    def take(self) -> Hold:
        self._reach()
        return self._lease.take()

    def give_back(self) -> None:
        self._reach()
        self._lease.give_back()

    def _reach(self) -> None:
        if self.away:
            raise ConnectionError("the database is away")


class Web:
    """One process that answers."""

    def __init__(self, store: Store, url: str, clock, span: timedelta) -> None:
        self.store = store
        self.doorway = Doorway(store, clock, workers=4)
        self.client = Client("123456:TEST", url)
        self.redactor = Slow()
        self.turns = ChatTurns(store.engine)
        router = Router(self.client, self.doorway, self.redactor, UNHURRIED)
        self.router = router
        self.intake = Intake(self.client, router, self.doorway, turns=self.turns.of)
        self.lease = Fragile(Lease(store.engine, "polling", span))
        self.poller = Poller(self.client, self.intake, self.lease)
        self._tasks: list[asyncio.Task] = []

    def starts(self) -> None:
        bells = Bells(self.store.engine)
        rings = {Bell.LEASE: self.poller.ring}
        parts = (bells.hear_forever(rings), self.poller.run_forever())
        self._tasks = [asyncio.create_task(part) for part in parts]

    async def stops(self) -> None:
        """In good order."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def dies(self) -> None:
        """Without a word to the others."""
        self.lease.away = True
        await self.stops()

    async def ends(self) -> None:
        await self.stops()
        await self.turns.close()
        with suppress(RuntimeError):
            await self.router.application.shutdown()
        self.doorway.close()


@asynccontextmanager
async def webs(store, url, clock, *spans: timedelta) -> AsyncIterator[list[Web]]:
    """As many as there are spans; each opens the database for itself.

    Who is told to end waits a moment only for what it asked about its lease. Here an
    answer that comes later is waited for all the same: its connection would be given
    back to an engine that has closed all of its own, and stay open.
    """
    async with AsyncExitStack() as stack:
        engines = [stack.enter_context(another(store)) for _ in spans]
        answers = asyncio.get_running_loop().shutdown_default_executor
        stack.push_async_callback(answers)
        made = []
        for engine, span in zip(engines, spans, strict=True):
            made.append(Web(Store(engine, Sealer([KEY])), url, clock, span))
            stack.push_async_callback(made[-1].ends)
        yield made


def conflicts(standin: Standin) -> list[object]:
    """How often two polled at once."""
    polls = (call for call in standin.calls if call.method == "getUpdates")
    return [call.result for call in polls if isinstance(call.result, Refusal)]
