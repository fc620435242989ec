"""The exchange: all that Telegram's side knows, and who may be written to."""

import itertools
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from rehearsal.bell import Bell
from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import (
    Json,
    Refusal,
    bad_request,
    forbidden,
    too_many_requests,
)
from rehearsal.chats import wire
from rehearsal.chats.chat import Alert, Chat, Kind, Message, Person, Standing
from rehearsal.chats.files import Files
from rehearsal.faults import Faults
from rehearsal.limits import Limits
from rehearsal.sky import Sky, Weather
from rehearsal.updates.updates import Updates
from rehearsal.updates.webhook import Webhook

Clock = Callable[[], datetime]

FLOOD_S = 5
"""So long a bot is told to wait, again and again, while Telegram limits it."""

CALLS_KEPT = 10_000
"""Calls in the log; older ones are forgotten."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call of the bot. ``result`` is a ``Refusal`` when it was refused."""

    method: str
    params: Json
    result: object
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Query:
    """A pressed button that waits for its answer."""

    person: Person
    asked_at: datetime


@dataclass(kw_only=True)
class Poll:
    """A getUpdates call, ``hanging`` or over; ``ended_by`` is what cut it short."""

    hanging: bool = False
    ended_by: str = ""


class Exchange:
    """Telegram's side of the line. Every change is made inside ``change()``."""

    def __init__(
        self, *, token: str, username: str, clock: Clock, limits: bool
    ) -> None:
        self.token = token
        self.clock = clock
        self.lock = threading.RLock()
        self.bell = Bell(self.lock)
        self.bot = Person(
            user_id=int(token.partition(":")[0]),
            first_name="Checkcall",
            username=username,
            is_bot=True,
        )
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates(first_id=int(clock().timestamp()))
        self.webhook: Webhook | None = None
        self.webhook_retry = timedelta(seconds=1)
        self.poll = Poll()
        self.queries: dict[str, Query] = {}
        self.query_ids = itertools.count(int(clock().timestamp()) << 24)
        self.commands: dict[str, list[Json]] = {}
        self.limits = Limits() if limits else None
        self.faults = Faults()
        self.call_log: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.sky = Sky()
        self.down_status: int | None = None
        self.closing = False

    @contextmanager
    def change(self) -> Iterator[datetime]:
        """Holds the lock for one change, gives the time and wakes all who wait."""
        with self.lock:
            yield self.clock()
            self.bell.ring()

    @property
    def is_down(self) -> bool:
        """Telegram is."""
        return self.sky.is_(Weather.TELEGRAM)

    def log(self, method: str, asked: Asked, result: object) -> None:
        """Notes the call for whoever asserts on it later."""
        called = Call(method=method, params=asked.given, result=result, at=self.clock())
        self.call_log.append(called)

    def chat_asked(self, asked: Asked) -> Chat:
        """The chat that ``chat_id`` names. Raises ``Refusal`` if there is none."""
        if not asked.has("chat_id"):
            raise bad_request("chat_id is empty")
        place = self.chats.get(asked.whole("chat_id"))
        if place is None:
            raise bad_request("chat not found")
        if place.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=place.migrated_to,
            )
        return place

    def chat_to_write(self, asked: Asked) -> Chat:
        """The chat named, if the bot may write to it; else raises ``Refusal``."""
        place = self.chat_asked(asked)
        refusal = self._closed_door(place)
        if refusal is not None:
            raise refusal
        return place

    def count_message(self, place: Chat) -> None:
        """Counts a message against the flood limits; raises ``Refusal`` 429."""
        if self.sky.is_(Weather.FLOOD):
            raise too_many_requests(FLOOD_S)
        if self.limits is None:
            return
        wait = self.limits.wait(place.chat_id, self.clock())
        if wait:
            raise too_many_requests(wait)

    def told(self, place: Chat, sent: Message) -> Json:
        """The message as a Bot API object."""
        return wire.message(place, self.people.get(place.chat_id), sent)

    def queue(self, kind: str, body: Json) -> int | None:
        """Queues an update for the bot, unless it did not ask for that kind."""
        return self.updates.add(kind, body, self.clock())

    def end_poll(self, ended_by: str) -> Poll:
        """Cuts short the getUpdates call in progress and stands a new one in line."""
        self.poll.ended_by = ended_by
        self.poll = Poll()
        return self.poll

    def show_alert(self, person: Person, text: str, in_a_box: bool) -> None:
        """Shows the answer to a press on that person's phone."""
        person.alerts.append(Alert(text=text, in_a_box=in_a_box, at=self.clock()))

    def _closed_door(self, place: Chat) -> Refusal | None:
        if place.kind is Kind.PRIVATE:
            return _closed_phone(self.people[place.chat_id])
        noun = "group" if place.kind is Kind.GROUP else place.kind.value
        match place.bot_is:
            case Standing.KICKED:
                return forbidden(f"bot was kicked from the {noun} chat")
            case Standing.LEFT:
                return forbidden(f"bot is not a member of the {noun} chat")
            case Standing.MEMBER:
                return None


def _closed_phone(person: Person) -> Refusal | None:
    if person.deactivated:
        return forbidden("user is deactivated")
    if person.blocked:
        return forbidden("bot was blocked by the user")
    if not person.started:
        return forbidden("bot can't initiate conversation with a user")
    return None
