"""What is done by the calendar: words whose time is up are erased."""

from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway

WORDS_LAST = timedelta(days=1)
"""A delivered message keeps its words this long, so that it can still be changed."""

UPDATES_LAST = timedelta(days=3)
"""Telegram repeats an update for at most 24 hours."""

DELIVERIES_LAST = timedelta(days=90)
"""Proof of delivery, without words."""


class Housekeeping:
    """Runs every night."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway

    async def tidy(self) -> None:
        await self._doorway.run(tidy)


def tidy(desk: Desk) -> None:
    """Erase what was kept only to be delivered."""
    desk.unit.outbox.erase_words(desk.now - WORDS_LAST)
    desk.unit.outbox.forget(desk.now - DELIVERIES_LAST)
    desk.unit.updates.forget(desk.now - UPDATES_LAST)
