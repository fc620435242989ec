"""The alarm clock rings though APScheduler has stopped looking at the time."""

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.clock import utc_now
from scheduler.alarm import AlarmClock

LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
HOUR_S = 3600.0
OFTEN_S = 0.02
LONGEST_S = 30.0


class Rows:
    """What is due, and when the next is; counts how often somebody looked."""

    def __init__(self, next_at=None, fails=0):
        self._next_at, self._fails = next_at, fails
        self.looks = asyncio.Queue()

    async def sweep(self):
        self.looks.put_nowait(utc_now())
        if self._fails:
            self._fails -= 1
            raise ConnectionError("the database is away")
        return 0

    async def next_at(self):
        return self._next_at

    async def are_looked_at(self, times=1):
        async with asyncio.timeout(LONGEST_S):
            for _ in range(times):
                await self.looks.get()


@asynccontextmanager
async def ringing(rows, sweep_s):
    clock = AlarmClock(rows, LONDON, sweep_s)
    running = asyncio.create_task(clock.run_forever())
    try:
        yield clock
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def test_a_row_is_looked_at_when_it_is_due():
    """The sweep would come in an hour: APScheduler rings."""
    rows = Rows(next_at=utc_now() + timedelta(seconds=0.2))
    async with ringing(rows, HOUR_S):
        await rows.are_looked_at(2)
        assert utc_now() >= rows._next_at


async def test_with_apscheduler_an_hour_behind_rows_are_looked_at_all_the_same():
    """As after a step back: by its clock the next row is due in an hour."""
    rows = Rows(next_at=utc_now() + HOUR)
    async with ringing(rows, OFTEN_S) as clock:
        await rows.are_looked_at(5)
        assert not clock.is_stalled()


async def test_a_calendar_job_that_apscheduler_sleeps_through_is_done_all_the_same():
    """As after a step forward: its own alarm is set for an hour too late."""
    done = asyncio.Event()

    async def job():
        done.set()

    rows = Rows()
    async with ringing(rows, OFTEN_S) as clock:
        await rows.are_looked_at()
        soon = utc_now() + timedelta(seconds=0.1)
        clock._scheduler.add_job(job, "date", run_date=soon)
        await asyncio.sleep(0)  # its alarm is set
        clock._scheduler._stop_timer()
        async with asyncio.timeout(LONGEST_S):
            await done.wait()


async def test_a_commit_that_moves_a_deadline_is_looked_at_at_once():
    rows = Rows()
    async with ringing(rows, HOUR_S) as clock:
        await rows.are_looked_at()
        clock.ring()
        await rows.are_looked_at()


async def test_a_sweep_that_fails_is_not_the_last():
    rows = Rows(fails=3)
    async with ringing(rows, OFTEN_S):
        await rows.are_looked_at(5)
