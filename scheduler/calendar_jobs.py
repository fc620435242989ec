"""What is done by the calendar: words whose time is up are erased, and records whose
time is up go their way."""

import asyncio
from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.names import originals
from bot.desk.night import Round
from bot.desk.register import reviews
from bot.desk.retention import decisions
from bot.domain.reports.asked import FILE_LASTS
from bot.domain.retention.periods import Period
from bot.domain.web.session import Scope

WORDS_LAST = timedelta(days=1)
"""A delivered message keeps its words this long, so that it can still be changed."""

UPDATES_LAST = timedelta(days=3)
"""Telegram repeats an update for at most 24 hours, and lets people edit for 48."""

DELIVERIES_LAST = timedelta(days=90)
"""Proof of delivery, without words."""


TRACES_TRIES, TRACES_AGAIN_S = 60, 60.0


class Housekeeping:
    """Runs every night; the list of what is at risk goes out every week."""

    def __init__(self, doorway: Doorway, backups: Period | None = None) -> None:
        """``backups`` is how long the product keeps its own, if it makes any."""
        self._doorway, self._backups = doorway, backups

    async def tidy(self) -> None:
        await self._doorway.run(tidy)
        await self.dispose()

    async def dispose(self) -> Round:
        """One short transaction after another, with room for officers in between."""
        round_ = Round(backups=self._backups)
        while await self._doorway.run(round_.go_on):
            await asyncio.sleep(0)
        await self._leave_no_trace()
        return round_

    async def _leave_no_trace(self) -> None:
        """A backup or an export that reads just then ends within the hour."""
        for _ in range(TRACES_TRIES):
            if await self._doorway.leave_no_trace():
                return
            await asyncio.sleep(TRACES_AGAIN_S)

    async def remind(self) -> None:
        await self._doorway.run(decisions.remind)


def tidy(desk: Desk) -> None:
    """Erase what was kept only to be delivered; and see that the next reviews of the
    register are planned."""
    desk.unit.outbox.erase_words(desk.now - WORDS_LAST)
    desk.unit.outbox.forget(desk.now - DELIVERIES_LAST)
    desk.unit.calls.forget(desk.now - UPDATES_LAST)
    desk.unit.ring_tests.forget(desk.now - UPDATES_LAST)
    desk.unit.alarm_links.forget(desk.now - UPDATES_LAST)
    desk.unit.updates.forget(desk.now - UPDATES_LAST)
    desk.unit.tallies.forget(desk.now - UPDATES_LAST)
    desk.unit.marks.forget(desk.now - UPDATES_LAST)
    desk.unit.albums.forget(desk.now - WORDS_LAST)
    desk.unit.figures_asked.forget(desk.now - FILE_LASTS)
    desk.unit.monitoring.forget(desk.now - DELIVERIES_LAST)
    for scope in Scope:
        desk.unit.sign_ins.forget(desk.now - scope.longest, scope)
    desk.unit.sign_ins.forget_launches(desk.now - UPDATES_LAST)
    desk.unit.vault_links.forget(desk.now)
    originals.expire(desk)
    reviews.plan(desk)
