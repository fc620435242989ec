"""Reads the night's made-up messages with the redactor that officers' words go to."""

import asyncio
import random
from collections import Counter
from datetime import date

import structlog

from bot.desk.doorway import Doorway
from bot.desk.names import canaries
from bot.desk.names.canaries import Tonight
from bot.domain.names.canaries import Caught, shares
from bot.ports import Redactor
from bot.process.turns import AFTER_ALL
from nlp.canaries import messages

LOOK_S = 60.0
"""How often it is seen whether it is time, and how long after the start first: then
officers' words that waited for us go before."""
AT_ONCE, PAUSE_S = 10, 0.5
"""So many are read, each when nobody else waits; then there is a pause."""

log = structlog.get_logger(__name__)


class Canaries:
    """One night after another; what fails is tried again a minute later."""

    def __init__(
        self,
        doorway: Doorway,
        redactor: Redactor,
        floor: float,
        pause_s: float = PAUSE_S,
    ) -> None:
        self._doorway, self._redactor = doorway, redactor
        self._floor, self._pause_s = floor, pause_s

    async def run_forever(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            try:
                await self.look()
            except Exception as failure:
                log.warning("canaries not read", failure=type(failure).__name__)

    async def look(self) -> None:
        """Reads tonight's, if it is time and nobody has; and before the first night has
        its silence heard."""
        await self._doorway.run(canaries.begin)
        plan = await self._doorway.run(canaries.tonight)
        if plan is None:
            return
        caught = await self._read(plan)
        await self._doorway.run(
            lambda desk: canaries.done(desk, plan.night, caught, self._floor)
        )

    async def _read(self, plan: Tonight) -> list[Caught]:
        names, found = Counter[str](), Counter[str]()
        of_tonight = _messages(plan, plan.night)
        for number, canary in enumerate(of_tonight, 1):
            kept = await self._redactor.redact(
                canary.text, language=canary.language, who=AFTER_ALL
            )
            names[canary.language] += 1
            found[canary.language] += canary.is_found(kept.text)
            if number % AT_ONCE == 0:
                await asyncio.sleep(self._pause_s)
        return [
            Caught(language=each, names=names[each], found=found[each])
            for each in plan.languages
        ]


def _messages(plan: Tonight, night: date) -> list[messages.Canary]:
    """Others every night, and the same for whichever process reads them."""
    chance = random.Random(night.isoformat())  # no secret: names of nobody
    return messages.canaries(shares(plan.languages), plan.sites, chance)
