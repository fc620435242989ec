"""What a dispatcher and whoever takes rows for it say to each other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.desk.desk import Desk
from bot.ports import Outcome
from storage.messages.message import Owed

AT_ONCE = 16
"""Messages on their way at the same time, one a chat, and half of them kept for alarms:
the others carry thirty a second while Telegram answers within a quarter of one. With
sixteen others an update took an eighth more of the processor."""

Parcel = TypeVar("Parcel")


@dataclass(frozen=True, slots=True)
class Landed:
    """What came of one that left, and how long the answer took."""

    owed: Owed
    outcome: Outcome
    left_at: datetime
    took: timedelta


@dataclass(frozen=True, slots=True)
class Turn:
    """What a taker has to know."""

    room: int
    """At most so many."""
    busy: tuple[int, ...] = ()
    """Chats that are being told: none for them."""
    landed: tuple[Landed, ...] = ()
    """Since the last turn; written down in the same transaction."""


@dataclass(frozen=True, slots=True)
class Posted(Generic[Parcel]):
    """A row that was taken, and what the courier is to do with it."""

    owed: Owed
    letter: Parcel
    leaves_at: datetime | None = None
    """Not before then."""


@dataclass(frozen=True, slots=True)
class Taken(Generic[Parcel]):
    """What may leave, and when to look again if nothing happens before."""

    posted: list[Posted[Parcel]]
    again_at: datetime | None = None


Take = Callable[[Desk, Turn], Taken[Parcel]]
