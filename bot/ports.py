"""The doors out of the program; tests hold the other side of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from bot.domain.messages.channel import Channel
from bot.domain.messages.lanes import Lane
from bot.domain.names.redacted_text import Kept


@dataclass(frozen=True, slots=True)
class File:
    """What goes with a message, to be kept by whoever gets it."""

    name: str
    write: Callable[[], bytes]
    """Takes a while: not on the event loop."""
    stays: bool = False
    """It is neither passed on nor saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One thing to do in one chat."""

    chat_id: int
    text: str = ""
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    """Rows of inline buttons: label and short typed id."""
    keyboard: tuple[tuple[str, ...], ...] | None = None
    """The keyboard under the chat; an empty one takes it away."""
    edits: int | None = None
    """The message to change instead of sending a new one."""
    deletes: int | None = None
    """The message to delete instead."""
    silent: bool = False
    file: File | None = None
    """The text is its caption."""
    times: tuple[tuple[str, datetime], ...] = ()
    """Deadlines, as they stand in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to say where there are no chats and no buttons."""

    channel: Channel
    to: str
    """The address, as the company file has it; empty for the DPO's webhook."""
    text: str
    number: int
    """The same at each try, so that a repeat is known for one."""
    at: datetime
    """Now: a signature is worth nothing without it."""
    sender: str = "Checkcall"
    """Who sends it, by name."""
    file: File | None = None
    """What goes with an e-mail."""
    callback: str = ""
    """Where a telephone gateway asks what to say, and brings the key."""
    language: str = ""
    """Of the words, where a machine speaks them."""
    lane: Lane = Lane.REPLY
    """How soon, where one has to wait for another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMessage:
    """One that came in; whose it is, is not known yet."""

    number: str = field(repr=False)
    words: str = field(repr=False)
    id: str
    """Of whoever brings it, the same when it is brought again; empty without one."""
    sent_at: datetime | None
    """None where nobody says, or says what is no time."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """Whoever is next on the way has it; this proves acceptance, not reading."""

    message_id: int | None
    """Theirs, by which it is changed, or reported on, later."""


@dataclass(frozen=True, slots=True)
class Flooded:
    """Too much for this chat: it, and nobody else, waits."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly did not arrive: try again with back-off."""

    why: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have arrived."""

    why: str


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """It never will arrive."""

    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has a new id."""

    chat_id: int


Outcome = Accepted | Flooded | NotSent | Unknown | Undeliverable | Moved


Parcel = TypeVar("Parcel", contravariant=True)


class Courier(Protocol[Parcel]):
    async def deliver(self, letter: Parcel, /) -> Outcome:
        """Try once, and say what came of it; never raises."""


class Redactor(Protocol):
    async def redact(
        self, raw: str, *, language: str = "en", who: str = "", urgent: bool = False
    ) -> Kept:
        """The words with names turned into initials; off the event loop.

        ``language`` is the writer's own. ``who`` wrote them: each person's words have
        their own turn, the urgent first.
        """
