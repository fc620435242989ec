"""Telegram's pace: when a message may leave, so that Telegram never has to refuse one.

There are thirty places. A message holds one from its leaving until a second after
Telegram must have counted it. That was between its leaving and its answer; if the
answer took longer than the quickest of late, it may have been counted as much later.
So no second of Telegram's ever sees a thirty-first, however slow the way there is, and
whoever holds the places: all processes share them.

A chat takes a few messages at once and then one after another. Replies, prompts and
digests leave evenly, and not thirty in one instant: there is a place for an SOS every
33 ms, not every second.

A refusal keeps its place for as long as Telegram asked. One chat that was told too much
costs a thirtieth of the pace; if Telegram refuses everything, thirty refusals close the
door.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

PLACES = 30
SPAN = timedelta(seconds=1)
"""As many messages in any such span, to all chats. Source: Bot FAQ, "My bot is hitting
limits"."""

MARGIN = timedelta(milliseconds=5)
"""The way there may once be quicker than the quickest way there and back tells."""

EVENLY = SPAN / PLACES
CATCH_UP = timedelta(milliseconds=250)
"""Who could not leave on time, or came together, may leave together: eight or so."""

IN_FLIGHT = timedelta(seconds=5)
"""A message without an answer holds its place so long: its process may be dead."""

LONGEST_REFUSAL = timedelta(seconds=10)
"""How long a refusal holds its place: less than the 20 s after which an alarm goes out
on another channel."""

LONGEST_SILENCE = timedelta(minutes=1)
"""How long a refusal closes its chat to everything else; the message itself waits as
long as Telegram asked."""

ABSURD = timedelta(seconds=1)
"""What lies further ahead than it can was written before the clock stepped back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """So many messages at once, and one more after each span."""

    burst: int
    every: timedelta

    @property
    def slack(self) -> timedelta:
        """How far ahead of its steady pace a chat may be."""
        return (self.burst - 1) * self.every


PRIVATE = Limit(burst=3, every=timedelta(seconds=1))
"""Source: Bot FAQ: one a second, "short bursts" aside."""

GROUP = Limit(burst=5, every=timedelta(seconds=3.75))
"""Twenty in the first minute and sixteen in each after it. Source: Bot FAQ: no more
than 20 a minute."""


def limit_of(chat_id: int) -> Limit:
    """Groups have negative ids."""
    return GROUP if chat_id < 0 else PRIVATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Who holds the places, and which chats have had their share."""

    places: Mapping[int, datetime] = field(default_factory=dict)
    """By the number of the message: when its place is free again."""
    chats: Mapping[int, datetime] = field(default_factory=dict)
    """When a chat's burst is whole again."""
    even_at: datetime | None = None
    """When the next message would leave if all left evenly."""

    def at(self, now: datetime) -> "Pace":
        """Without what is over, and what is absurd."""
        held = now + max(LONGEST_REFUSAL, IN_FLIGHT) + ABSURD
        even = self.even_at is not None and self.even_at <= now + SPAN + ABSURD
        return Pace(
            places={n: at for n, at in self.places.items() if now < at <= held},
            chats={c: at for c, at in self.chats.items() if _is_waiting(c, at, now)},
            even_at=self.even_at if even else None,
        )

    def leaves_at(self, chat_id: int, now: datetime, *, evenly: bool) -> datetime:
        """The earliest instant for one more message."""
        times = [now, self.free_at or now, self.ready_at(chat_id) or now]
        if evenly and self.even_at is not None:
            times.append(self.even_at - CATCH_UP)
        return max(times)

    @property
    def free_at(self) -> datetime | None:
        """When a place is free; None where one is."""
        held = sorted(self.places.values())
        return held[-PLACES] if len(held) >= PLACES else None

    def room(self, until: datetime) -> int:
        """How many places are free by then."""
        held = sum(free_at > until for free_at in self.places.values())
        return max(PLACES - held, 0)

    def ready_at(self, chat_id: int) -> datetime | None:
        """When this chat takes the next one; None where it never had any."""
        whole_at = self.chats.get(chat_id)
        return None if whole_at is None else whole_at - limit_of(chat_id).slack

    def closed_chats(self, until: datetime) -> dict[int, datetime]:
        """Those that take nothing before then, and when they do."""
        found = ((chat, self.ready_at(chat)) for chat in self.chats)
        return {chat: at for chat, at in found if at is not None and at > until}

    def left(
        self, number: int, chat_id: int, at: datetime, *, evenly: bool, counts: bool
    ) -> "Pace":
        """It is on its way. What only changes a message does not count for its chat."""
        left = replace(self, places={**self.places, number: at + IN_FLIGHT})
        if evenly:
            left = replace(left, even_at=max(self.even_at or at, at) + EVENLY)
        if counts:
            whole_at = max(self.chats.get(chat_id, at), at) + limit_of(chat_id).every
            left = replace(left, chats={**self.chats, chat_id: whole_at})
        return left

    def answered(
        self,
        number: int,
        chat_id: int,
        left_at: datetime,
        late: timedelta,
        *,
        counts: bool,
    ) -> "Pace":
        """It was counted no later than ``late`` after it left."""
        counted_by = left_at + late + MARGIN
        pace = replace(self, places={**self.places, number: counted_by + SPAN})
        if not counts:
            return pace
        alone = counted_by + limit_of(chat_id).every
        whole_at = max(self.chats.get(chat_id, alone), alone)
        return replace(pace, chats={**self.chats, chat_id: whole_at})

    def refused(
        self, number: int, chat_id: int, now: datetime, wait: timedelta
    ) -> "Pace":
        """Too many requests: nobody says whether for the chat or for all."""
        free_at = now + min(wait, LONGEST_REFUSAL)
        ready_at = now + min(wait, LONGEST_SILENCE)
        return replace(
            self,
            places={**self.places, number: free_at},
            chats={**self.chats, chat_id: ready_at + limit_of(chat_id).slack},
        )


def _is_waiting(chat_id: int, whole_at: datetime, now: datetime) -> bool:
    furthest = now + LONGEST_SILENCE + limit_of(chat_id).slack + ABSURD
    return now < whole_at <= furthest
