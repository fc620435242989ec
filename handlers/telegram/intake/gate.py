"""Where an update goes before it is read: strangers, floods and calls for help apart.

    on the books   a call for help, a sign of life    overtakes
                   within what one person may send    waits in the chat's own line
                   more than that                     told so now and then, or dropped
    a stranger     a link, a few behind it, or the
                   first in a minute                  the strangers' one line
                   more than that                     dropped

What is dropped here had no effect and is not recorded. Nothing here decides who
somebody is: the desk looks that up for each update that it handles.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from bot.desk.doorway import Doorway, overtaking
from bot.desk.people import reception
from bot.domain import limits
from bot.domain.limits import Allowance, Limit, Tally, full
from handlers.telegram.intake.outline import Outline, Rank, rank_of

LOOKED_UP_EVERY = timedelta(seconds=1)
"""Who is on the books, when somebody unknown writes."""

MOST_STRANGERS = 500
"""Chats that may wait in the strangers' line; nobody's link is dropped."""

FORGET_OVER = 10_000
"""Chats of strangers that are remembered."""


class Place(StrEnum):
    """Where an update goes."""

    AHEAD = "ahead"
    STANDS_IN = "stands_in"
    """Ahead, for itself and what still waits there."""
    LINE = "line"
    FLOOD = "flood"
    STRANGERS = "strangers"
    DROPPED = "dropped"


class Gate:
    """Remembers what each chat has used up, in this process."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway
        self._known: frozenset[int] = frozenset()
        self._looked_at: datetime | None = None
        self._looking = asyncio.Lock()
        self._sent: dict[int, Allowance] = {}
        self._called: dict[int, Allowance] = {}
        self._told: dict[int, Tally] = {}
        self._strangers: dict[int, Tally] = {}

    async def look_up(self, outlines: Sequence[Outline]) -> None:
        """Who is on the books now, where one of these may be new there."""
        if all(each.chat in self._known or not each.chat for each in outlines):
            return
        async with self._looking:  # nobody is a stranger before it is known
            now, looked_at = self._doorway.now, self._looked_at
            if looked_at is None or abs(now - looked_at) >= LOOKED_UP_EVERY:
                with overtaking():
                    self._known = await self._doorway.run(reception.linked_chats)
                self._looked_at = now

    def look_anew(self) -> None:
        """Somebody may have been linked just now."""
        self._looked_at = None

    def place_of(self, outline: Outline, *, strangers: int) -> tuple[Place, Rank]:
        """``strangers``: how many chats wait in their line."""
        if outline.chat not in self._known:
            return self._place_of_stranger(outline, strangers), Rank.REST
        rank = rank_of(outline, in_a_flood=not self._is_calm(outline.chat))
        if rank in (Rank.HELP, Rank.ALIVE):
            most, a_second = limits.CALLS_AT_ONCE, limits.CALLS_A_SECOND
            within = self._spend(self._called, outline.chat, most, a_second)
            return Place.AHEAD if within else Place.STANDS_IN, rank
        most, a_second = limits.UPDATES_AT_ONCE, limits.UPDATES_A_SECOND
        if self._spend(self._sent, outline.chat, most, a_second):
            return Place.LINE, rank
        is_said = self._count(self._told, outline.chat, limits.FLOOD_SAID)
        return Place.FLOOD if is_said else Place.DROPPED, rank

    def _is_calm(self, chat: int) -> bool:
        """It may still send something; a flood is only glanced at."""
        left = self._sent.get(chat)
        return left is None or left.at_hand(self._doorway.now) >= 1

    def _place_of_stranger(self, outline: Outline, waiting: int) -> Place:
        if not outline.is_sound or not outline.chat:
            return Place.STRANGERS
        if outline.opens_link:
            limit, chat = limits.GUESSES, -outline.chat
        elif -outline.chat in self._strangers:  # on the books in a moment, perhaps
            limit, chat = limits.BEHIND_A_LINK, outline.chat
        elif waiting >= MOST_STRANGERS:
            return Place.DROPPED
        else:
            limit, chat = limits.STRANGERS_ANSWER, outline.chat
        counted = self._count(self._strangers, chat, limit, one_more=outline.opens_link)
        return Place.STRANGERS if counted else Place.DROPPED

    def _spend(
        self, spent: dict[int, Allowance], chat: int, most: float, a_second: float
    ) -> bool:
        """What was refused counts as well: who floods on has nothing back meanwhile."""
        now = self._doorway.now
        left = spent.get(chat) or full(most, a_second, now)
        spent[chat] = left.charge(1, now)
        return left.at_hand(now) >= 1

    def _count(
        self, tallies: dict[int, Tally], who: int, limit: Limit, one_more: bool = False
    ) -> bool:
        """``one_more`` is let in to be told that it was too much."""
        if len(tallies) > FORGET_OVER:
            tallies.clear()
        after, allowed = limits.count(tallies.get(who), limit, self._doorway.now)
        tallies[who] = after
        return allowed or (one_more and after.count == limit.most + 1)
