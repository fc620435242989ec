"""Figures that somebody asked for: taken, read beside the work, and answered.

Taking and answering are short decisions. Between them nothing is held: who dies while
reading leaves a row whose lease runs out.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.lookout import Lookout
from bot.desk.reports import figures
from bot.domain.reports.asked import Asked
from scheduler.figures import child
from scheduler.figures.reading import Counted, Job, Place

LOOK_EVERY_S = 1.0

Count = Callable[[Job], Awaitable[Counted]]

log = structlog.get_logger(__name__)


class Counting:
    """One reading at a time, in each process that keeps time."""

    def __init__(
        self,
        doorway: Doorway,
        lookout: Lookout,
        place: Place,
        count: Count = child.count,
    ) -> None:
        self._doorway, self._lookout = doorway, lookout
        self._place, self._count = place, count

    async def run_forever(self) -> None:
        """Until cancelled, which ends a reading, too."""
        while True:
            try:
                while await self.step():
                    pass
            except Exception as failure:
                log.exception("figures failed", failure=type(failure).__name__)
            await asyncio.sleep(LOOK_EVERY_S)

    async def step(self) -> bool:
        """One question, if one is due: to look for it takes no turn."""
        if not await self._lookout.look(figures.is_due):
            return False
        asked = await self._doorway.run(figures.take, shares=True)
        if asked is not None:
            await self._read(asked)
        return True

    async def _read(self, asked: Asked) -> None:
        """Whatever goes wrong, it is tried again soon, and not when the lease ends."""
        job = Job(place=self._place, asked=asked, now=self._doorway.now)
        try:
            counted = await self._count(job)
            await self._doorway.run(partial(_answer, asked, counted), shares=True)
        except Exception as failure:
            log.exception(
                "figures not counted", asked=asked.id, failure=type(failure).__name__
            )
            await self._doorway.run(partial(_failed, asked), shares=True)


def _answer(asked: Asked, counted: Counted, desk: Desk) -> None:
    figures.answer(desk, asked, counted.message, counted.file)


def _failed(asked: Asked, desk: Desk) -> None:
    figures.failed(desk, asked)
