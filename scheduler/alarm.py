"""The alarm clock: APScheduler in memory, re-armed to the next row that is due.

The rows are the truth. A one-second sweep on the monotonic clock runs beside it,
because APScheduler freezes while the wall clock steps back (design, section 4), and
sleeps through a step forward; each sweep makes it look at its own jobs again, too.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.waker import Waker

SWEEP_S = 1.0
STALLED_S = 30.0
NEXT = "next deadline"
BREATH_S = 0.05
"""After a commit, and after each that follows within that time: the answer that it owed
leaves first, and a crowd's are looked at together. What comes due later is armed by
then, and waits for nothing."""
LONGEST_BREATH_S = 0.25
"""A crowd that does not end is not waited for."""

SAFE = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""Late is late and never dropped; the default drops a job a second late."""

log = structlog.get_logger(__name__)


class AlarmClock:
    """Wakes the waker on time; calendar jobs run in the company's time zone."""

    def __init__(self, waker: Waker, zone: ZoneInfo, sweep_s: float = SWEEP_S) -> None:
        self._waker = waker
        self._sweep_s = sweep_s
        self._scheduler = AsyncIOScheduler(timezone=zone, job_defaults=SAFE)
        self._moved = asyncio.Event()
        self._armed_for: datetime | None = None
        self._breath: asyncio.TimerHandle | None = None
        self._rung_at = 0.0
        self._swept_at = time.monotonic()

    def is_stalled(self) -> bool:
        """No sweep has ended for a while: deadlines are not being acted on."""
        return time.monotonic() - self._swept_at > STALLED_S

    def every_night(self, job: Callable[[], Awaitable[None]], hour: int) -> None:
        """A calendar job, at this hour on the company's clock."""
        self._scheduler.add_job(job, "cron", hour=hour, minute=15)

    def every_hour(self, job: Callable[[], Awaitable[None]]) -> None:
        """A calendar job, a quarter of an hour before each."""
        self._scheduler.add_job(job, "cron", minute=45)

    def every_monday(self, job: Callable[[], Awaitable[None]], hour: int) -> None:
        """A calendar job, once a week at this hour on the company's clock."""
        self._scheduler.add_job(job, "cron", day_of_week="mon", hour=hour)

    def ring(self) -> None:
        """A commit may have moved the next deadline: looked at in a moment."""
        loop = asyncio.get_running_loop()
        if self._breath is None:
            self._rung_at = loop.time()
        else:
            self._breath.cancel()
        until = min(loop.time() + BREATH_S, self._rung_at + LONGEST_BREATH_S)
        self._breath = loop.call_at(until, self._look)

    def _look(self) -> None:
        self._breath = None
        self._moved.set()

    async def run_forever(self) -> None:
        """Until cancelled."""
        self._scheduler.start()
        try:
            while True:
                await self._round()
        finally:
            self._scheduler.shutdown(wait=False)

    async def _round(self) -> None:
        self._moved.clear()
        try:
            await self._waker.sweep()
            self._arm(await self._waker.next_at())
            self._swept_at = time.monotonic()
        except Exception as failure:
            log.exception("the sweep failed", failure=type(failure).__name__)
            await asyncio.sleep(self._sweep_s)
        self._scheduler.wakeup()
        with suppress(TimeoutError):  # wait_for could swallow being cancelled
            async with asyncio.timeout(self._sweep_s):
                await self._moved.wait()

    def _arm(self, at: datetime | None) -> None:
        if at == self._armed_for:
            return
        self._armed_for = at
        if at is None:
            if self._scheduler.get_job(NEXT):
                self._scheduler.remove_job(NEXT)
            return
        self._scheduler.add_job(
            self._moved.set, "date", run_date=at, id=NEXT, replace_existing=True
        )
