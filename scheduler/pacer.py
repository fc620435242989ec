"""Lets messages out at Telegram's pace, together with every other process.

The rule is in :mod:`bot.domain.messages.telegram_pace`; what it has to know is one row
of the database, read and kept in the transaction that takes the messages. So a restart,
or a second process, sends nothing too soon.
"""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.messages.telegram_pace import Pace
from bot.ports import Accepted, Flooded, NotSent
from scheduler.taking import AT_ONCE, Landed
from storage.messages.message import Deed, Owed

AHEAD = timedelta(milliseconds=100)
"""A message is taken so long before it may leave: writing that down takes a while."""

REMEMBERED = 1_000
ENOUGH = 100
"""Answers before the quickest of them says how long the way is: the first ones also
waited for their connection."""


class Pacer:
    """One for each process: how quick the way to Telegram is, is its own."""

    def __init__(self, ahead: timedelta = AHEAD) -> None:
        self._ahead = ahead
        self._took: deque[timedelta] = deque(maxlen=REMEMBERED)

    def opens(self, desk: Desk, landed: Iterable[Landed]) -> "Gate":
        """For one transaction."""
        before = desk.unit.paces.at(desk.now)
        pace = before
        for one in landed:
            pace = self._after(pace, one, desk.now)
        return Gate(desk, before, pace, self._ahead)

    def _after(self, pace: Pace, landed: Landed, now: datetime) -> Pace:
        owed, outcome = landed.owed, landed.outcome
        if isinstance(outcome, Flooded):
            wait = timedelta(seconds=outcome.seconds)
            return pace.refused(owed.id, owed.chat_id, now, wait)
        if isinstance(outcome, Accepted):
            self._took.append(landed.took)
        quickest = min(self._took) if len(self._took) >= ENOUGH else timedelta()
        return pace.answered(
            owed.id,
            owed.chat_id,
            landed.left_at,
            max(landed.took - quickest, timedelta()),
            counts=_counts(owed) and not isinstance(outcome, NotSent),
        )


class Gate:
    """Telegram's pace in one transaction: it is closed when all are out."""

    def __init__(self, desk: Desk, before: Pace, pace: Pace, ahead: timedelta) -> None:
        self._desk, self._before, self._pace = desk, before, pace
        self._until = desk.now + ahead
        self._ahead = ahead
        self._shut = pace.closed_chats(self._until)
        self.room = pace.room(self._until)
        """How many may leave soon, at most."""
        waits = [*self._shut.values(), *([] if self.room else [pace.free_at])]
        self._opens_at = min((at for at in waits if at is not None), default=None)

    @property
    def shut_chats(self) -> tuple[int, ...]:
        """They have had their share for now."""
        return tuple(self._shut)

    def lets_out(self, owed: Owed) -> datetime | None:
        """When it may leave; None when that is not soon, nor for any that is less
        urgent."""
        evenly = owed.lane.is_chatter
        at = self._pace.leaves_at(owed.chat_id, self._desk.now, evenly=evenly)
        if at > self._until:
            self._opens_at = min(self._opens_at or at, at)
            return None
        self._pace = self._pace.left(
            owed.id, owed.chat_id, at, evenly=evenly, counts=_counts(owed)
        )
        return at

    def closes(self) -> datetime | None:
        """Keep what changed; when it may open for those who were not let out."""
        if self._pace != self._before:
            self._desk.unit.paces.keep(self._pace)
        return None if self._opens_at is None else self._opens_at - self._ahead


class Open:
    """Nobody sets a pace: where time is moved by hand, it would stand still."""

    shut_chats = ()
    room = AT_ONCE

    def __init__(self, desk: Desk) -> None:
        self._now = desk.now

    def lets_out(self, _: Owed) -> datetime | None:
        """At once."""
        return self._now

    def closes(self) -> datetime | None:
        """Never."""
        return None


def _counts(owed: Owed) -> bool:
    """As a message to its chat; Telegram speaks of sending only."""
    return owed.deed is Deed.SEND
