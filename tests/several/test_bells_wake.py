"""What one process commits, another delivers and acts on because it was told.

The sweeps come once an hour here: only a bell can have done it.
"""

import asyncio
from contextlib import AsyncExitStack, suppress
from zoneinfo import ZoneInfo

import pytest

from bot.desk.doorway import Doorway
from bot.desk.people import reception
from bot.ports import Accepted
from scheduler.alarm import AlarmClock
from scheduler.delivery import Delivery
from scheduler.waker import Waker
from storage.database.sealing import Sealer
from storage.processes.bells import Bell, Bells
from storage.store import Store
from tests.domain.builders import FIRST, OFFICER
from tests.storage.builders import KEY, MovableClock
from tests.storage.others import LONGEST_S, another
from tests.storage.shifts.test_the_race import nudged

HOUR_S = 3600.0


class Postman:
    """Delivers at once."""

    def __init__(self):
        self.delivered = asyncio.Queue()

    async def deliver(self, letter):
        self.delivered.put_nowait(letter)
        return Accepted(1)

    async def brings(self):
        async with asyncio.timeout(LONGEST_S):
            return await self.delivered.get()


class Engine:
    """One process that keeps time and delivers, and sweeps once an hour."""

    def __init__(self, store, clock):
        self.doorway = Doorway(store, clock, workers=4)
        self.postman = Postman()
        self.delivery = Delivery(
            self.doorway, self.postman, self.postman, look_again_s=HOUR_S
        )
        waker = Waker(self.doorway)
        self.clock = AlarmClock(waker, ZoneInfo("Europe/London"), HOUR_S)
        self.doorway.listen(owed=self.delivery.ring, deadline=self.clock.ring)
        self.bells = Bells(store.engine)
        self.listens = asyncio.Event()

    def parts(self):
        rings = {
            Bell.OWED: self.delivery.ring,
            Bell.DEADLINE: self.clock.ring,
            Bell.LEASE: self.listens.set,  # rung once it listens
        }
        yield self.bells.hear_forever(rings)
        yield self.delivery.run_forever()
        yield self.clock.run_forever()


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
async def engine(store, clock):
    """It has found that there is nothing to do, and sleeps."""
    async with AsyncExitStack() as stack:
        opened = stack.enter_context(another(store))
        engine = Engine(Store(opened, Sealer([KEY])), clock)
        stack.callback(engine.doorway.close)
        # What is rung at the start is over before any test begins.
        tasks = [asyncio.create_task(part) for part in engine.parts()]
        async with asyncio.timeout(LONGEST_S):
            await engine.listens.wait()
        yield engine
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)


@pytest.fixture
def web(store, clock):
    doorway = Doorway(store, clock)
    yield doorway
    doorway.close()


async def is_quiet(doorway):
    """Nothing is owed, and so the engine sleeps again."""
    async with asyncio.timeout(LONGEST_S):
        while await doorway.run(lambda desk: desk.unit.outbox.waiting()):
            await asyncio.sleep(0.02)


async def test_messages_owed_by_a_web_are_delivered_by_an_engine(web, engine):
    for staff_id, chat_id in ((OFFICER, 1001), (FIRST, 2001), (OFFICER, 1001)):
        await web.run(
            lambda desk, who=staff_id: reception.greet(desk, desk.person(who))
        )
        assert (await engine.postman.brings()).chat_id == chat_id
        await is_quiet(web)


async def test_a_deadline_that_a_web_sets_is_acted_on_by_an_engine(
    engine, store, clock
):
    clock.passes(hours=1)
    [call] = await asyncio.to_thread(nudged, store, 1)
    letter = await engine.postman.brings()
    assert letter.chat_id == 2001
    assert call.miss_at < clock.now
    assert letter.text.startswith("MISSED CHECK CALL")
