"""The queue of updates that waits for the bot, and what has been confirmed of it."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from rehearsal.calls.refusal import Json

KEPT_FOR = timedelta(hours=24)
"""An update that nobody fetches is forgotten. Source: Bot API, "Getting updates"."""

REMEMBERED = 10_000
"""Updates, delivered ones included, that can still be repeated."""

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
)
"""Kinds of update. Source: Bot API, ``Update``."""

BY_DEFAULT = frozenset(KINDS) - {
    "chat_member",
    "message_reaction",
    "message_reaction_count",
}
"""Sent when ``allowed_updates`` was never given. Source: getUpdates."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An update on its way; ``again`` if it comes although it was confirmed."""

    update: Json
    made_at: datetime
    again: bool = False

    @property
    def update_id(self) -> int:
        """The update's identifier."""
        return int(self.update["update_id"])


class Updates:
    """Updates in order, each kept until it is confirmed or a day old."""

    def __init__(self, first_id: int) -> None:
        self._next_id = first_id
        self._queue: list[Waiting] = []
        self._made: OrderedDict[int, Json] = OrderedDict()
        self.allowed: frozenset[str] = BY_DEFAULT
        self.confirmed_offset = 0

    def allow(self, kinds: list[str]) -> None:
        """Which kinds are queued from now on; an empty list means the default.

        Kinds that Telegram does not know are passed over.
        """
        known = frozenset(kinds) & frozenset(KINDS)
        self.allowed = known or BY_DEFAULT

    def add(self, kind: str, body: Json, now: datetime) -> int | None:
        """Queues an update and gives its id; ``None`` if the bot wants no such kind."""
        if kind not in self.allowed:
            return None
        return self.add_raw({kind: body}, now)

    def add_raw(self, update: Json, now: datetime) -> int:
        """Queues an update as it is, numbering it unless it is numbered already."""
        update = {"update_id": self._next_id, **update}
        update_id = int(update["update_id"])
        self._next_id = max(self._next_id, update_id + 1)
        self._made[update_id] = update
        if len(self._made) > REMEMBERED:
            self._made.popitem(last=False)
        self._queue.append(Waiting(update=update, made_at=now))
        return update_id

    def repeat(self, update_id: int, now: datetime) -> None:
        """Queues an update once more. Raises ``KeyError`` if there never was one."""
        again = Waiting(update=self._made[update_id], made_at=now, again=True)
        self._queue.insert(0, again)

    def confirm(self, offset: int) -> None:
        """Forgets what lies below ``offset``; negative keeps that many from the end.

        Source: getUpdates, ``offset``.
        """
        if offset < 0:
            self._queue = self._queue[offset:]
            return
        self._queue = [
            item for item in self._queue if item.again or item.update_id >= offset
        ]
        self.confirmed_offset = max(self.confirmed_offset, offset)

    def forget_old(self, now: datetime) -> None:
        """Forgets what nobody fetched for a day."""
        self._queue = [i for i in self._queue if i.made_at + KEPT_FOR > now]

    def forget_all(self) -> None:
        """Drops everything that waits. Source: ``drop_pending_updates``."""
        self._queue = []

    def first(self, most: int) -> list[Json]:
        """Up to ``most`` updates in order; a repeated one is given this once only."""
        given, rest = self._queue[:most], self._queue[most:]
        self._queue = [item for item in given if not item.again] + rest
        return [item.update for item in given]

    def taken(self, update_id: int) -> None:
        """A webhook took the first update of that id."""
        for item in self._queue:
            if item.update_id == update_id:
                self._queue.remove(item)
                break
        self.confirmed_offset = max(self.confirmed_offset, update_id + 1)

    @property
    def waiting(self) -> list[Json]:
        """What has not been confirmed yet, in order."""
        return [item.update for item in self._queue]
