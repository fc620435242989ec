"""Looks every few seconds whether Telegram reaches us and takes what we say.

Every process looks, whatever part of the work it does: what one of them hears, all know
by a row, and the one that finds two minutes of silence tells people in the transaction
that finds it. Once, then, whoever starts or dies meanwhile.
"""

import asyncio
from datetime import datetime
from typing import Protocol

import structlog

from bot.desk.doorway import Doorway
from bot.desk.outage import outage as outages
from bot.domain.outage import Outage

LOOK_EVERY_S = 5.0

log = structlog.get_logger(__name__)


class Ears(Protocol):
    """Whatever takes updates in."""

    @property
    def heard_at(self) -> datetime | None:
        """When all that Telegram had for us had been taken in; None: not yet."""


class Monitor:
    """Holds nothing: the state is a row."""

    def __init__(self, doorway: Doorway, ears: Ears | None) -> None:
        self._doorway = doorway
        self._ears = ears

    async def run_forever(self) -> None:
        """Until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY_S)

    async def look(self) -> None:
        """Once; a look that fails is made up for by the next."""
        heard_at = self._ears.heard_at if self._ears else None
        try:
            outage = await self._doorway.run(lambda desk: outages.look(desk, heard_at))
        except Exception as failure:
            log.exception("nobody looked", failure=type(failure).__name__)
            return
        if outage is not None:
            _say(outage)


def _say(outage: Outage) -> None:
    if outage.over_at is not None:
        log.warning("monitoring is back", outage=outage.id, since=str(outage.back_at))
    elif outage.told:
        log.error("monitoring lost", outage=outage.id, told=outage.told)
    else:
        log.error("monitoring lost, and nobody could be told", outage=outage.id)
