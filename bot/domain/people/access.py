"""A phone's access ends: what stands of a colleague's word, and what it still shows."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

TELEGRAM_DELETES_WITHIN = timedelta(hours=48)
"""Older messages cannot be taken off a phone. Source: Bot API, deleteMessage."""

WORD_STANDS_FOR = timedelta(hours=12)
"""A colleague's word that a phone is lost waits so long for a manager's yes; after a
shift it is asked for anew. Our own choice."""


class Shown(NamedTuple):
    """How many messages a phone shows that are taken off it, and that stay."""

    taken: int
    stays: int


def may_be_deleted(at: datetime, now: datetime) -> bool:
    """A minute before Telegram's limit: the deletion waits for its turn."""
    return now - at < TELEGRAM_DELETES_WITHIN - timedelta(minutes=1)


def shown(delivered: Iterable[datetime], now: datetime) -> Shown:
    """Of the messages that a chat was sent at these times."""
    times = list(delivered)
    taken = sum(may_be_deleted(at, now) for at in times)
    return Shown(taken, len(times) - taken)


def word_stands(
    said_at: datetime | None, linked_at: datetime | None, now: datetime
) -> bool:
    """It was said of the phone that is linked now, and not long ago."""
    if said_at is None or now - said_at >= WORD_STANDS_FOR:
        return False
    return linked_at is None or linked_at <= said_at
