"""Seals everything anew under the newest key while the product works."""

import asyncio
from functools import partial

import structlog

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable
from storage.database.sealing import WrongKey
from storage.resealing import Place

AGAIN_S = 5.0
"""Between two tries while the database is away."""

log = structlog.get_logger(__name__)


class Rotation:
    """One short transaction after another, with room for officers in between."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway

    async def run_forever(self) -> None:
        """It is done once; the part goes on for as long as the process."""
        try:
            await self._rotate()
        except WrongKey:  # one damaged row must not end the night's work
            log.error("not everything could be opened: keep the older key")
        else:
            log.info("all is sealed with the newest key: take the older one out")
        await asyncio.Event().wait()

    async def _rotate(self) -> None:
        place: Place | None = Place()
        while place is not None:
            try:
                place = await self._doorway.run(partial(_batch, place))
            except Unavailable:
                await asyncio.sleep(AGAIN_S)
        await self._doorway.leave_no_trace()


def _batch(place: Place, desk: Desk) -> Place | None:
    return desk.unit.resealing.batch(place, desk.now)
