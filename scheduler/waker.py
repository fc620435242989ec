"""Acts on every deadline that is due: claim, recheck, move, owe, in one commit.

Every recorded deadline is acted on. Its state change and the notices it owes are
committed together, exactly once. While the process and the database are up, action
starts within 2 seconds of the due time; after an outage at once on return, recorded
as late.
"""

import time
from datetime import datetime

import structlog

from bot.desk.deadlines import wake
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from storage.database.engine import is_away
from storage.deadlines.deadlines import Deadline

BATCH = 50
LONGEST_S = 0.03
"""After so long a batch is committed as it is: whoever calls for help waits for it, and
an alarm that climbs costs as much as ten questions."""
MOST_BATCHES = 200
"""A deadline that never moves on must not hold the loop for ever."""

log = structlog.get_logger(__name__)


class Waker:
    """Called by the alarm clock and, should that fail, by the sweep each second."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway

    async def sweep(self) -> int:
        """Act on what is due; returns how many deadlines that were."""
        acted_on = 0
        for _ in range(MOST_BATCHES):
            found = await self._doorway.run(act_on_due)
            acted_on += found
            if found == 0:
                break
        return acted_on

    async def next_at(self) -> datetime | None:
        """When the next deadline comes."""
        return await self._doorway.run(lambda desk: desk.unit.deadlines.next_at())


def act_on_due(desk: Desk) -> int:
    """One batch; a deadline that fails is put off and does not stop the rest. Returns
    how many were acted on."""
    due, acted_on, began = desk.unit.deadlines.due(desk.now, BATCH), 0, time.monotonic()
    try:
        for deadline in due:
            wake(desk, deadline)
            acted_on += 1
            if time.monotonic() - began > LONGEST_S:
                break
        desk.unit.flush()
    except Exception as failure:  # it is told, and logged, when it fails alone
        if is_away(failure):
            raise
        desk.unit.start_over()
        due = desk.unit.deadlines.due(desk.now, BATCH)
        for deadline in due:
            _act_on_alone(desk, deadline)
        acted_on = len(due)
    return acted_on


def _act_on_alone(desk: Desk, deadline: Deadline) -> None:
    """A savepoint for each: dear, and therefore not the first try."""
    try:
        with desk.unit.savepoint():
            wake(desk, deadline)
    except Exception as failure:
        if is_away(failure):  # SQLite has undone the whole transaction by itself
            raise
        log.exception(
            "a deadline could not be acted on",
            subject=deadline.subject,
            id=deadline.id,
            failure=type(failure).__name__,
        )
        desk.unit.deadlines.put_off(deadline, desk.now)
