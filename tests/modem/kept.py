"""A keeper at work on a modem, and everything that it heard."""

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from functools import partial

from bot.domain.messages.lanes import Lane
from bot.ports import NotSent
from scheduler.modem.arrivals import Ears
from scheduler.modem.keeper import Keeper
from scheduler.modem.port import SerialPort
from tests.domain.builders import NIGHT


class Heard:
    """Everything that came in; ``failures`` are raised instead, one after another, and
    what the ``held`` numbers send is not heard before ``release``."""

    def __init__(self):
        self.texts, self.reports, self.failures = [], [], []
        self.never = ""
        """What fails each time that it is brought."""
        self.held, self.released = (), asyncio.Event()

    async def bring(self, text):
        if text.number in self.held:
            await self.released.wait()
        if text.words == self.never:
            raise RuntimeError("our mistake")
        if self.failures:
            raise self.failures.pop(0)
        self.texts.append(text)

    async def report(self, report):
        self.reports.append(report)

    @property
    def words(self):
        return [text.words for text in self.texts]


class Kept:
    """A keeper at work, on a clock that is moved by hand."""

    def __init__(self, modem):
        self.modem, self.heard, self.now = modem, Heard(), NIGHT
        port = partial(SerialPort, str(modem.path))
        ears = Ears(self.heard.bring, self.heard.report)
        self.keeper = Keeper(port, ears, lambda: self.now)

    @asynccontextmanager
    async def runs(self):
        task = asyncio.create_task(self.keeper.run_forever())
        try:
            yield self
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def passes(self, **span):
        self.now += timedelta(**span)

    async def until(self, seen):
        """Something that the modem, or the keeper, does."""
        for _ in range(6000):
            if seen():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(self.modem.commands[-20:])

    async def has_looked(self):
        """All that lies on the card has been asked for, and since when it lies there is
        known. A message that is sent may overtake the word that something came in."""
        await self.until(self.modem.is_listed)

    async def sends(self, text="SOS", number="+447700900101", lane=Lane.REPLY):
        return await asyncio.wrap_future(self.keeper.put(lane, number, text).done)

    async def sends_at_last(self):
        """What is not sent is tried again, as the outbox does."""
        for _ in range(6000):
            if not isinstance(outcome := await self.sends(), NotSent):
                return outcome
            await asyncio.sleep(0.01)
        raise AssertionError(self.modem.commands[-20:])
