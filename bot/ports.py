"""The doors out of the program; tests hold the other side of each."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.redacted import Kept


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


@dataclass(frozen=True, slots=True)
class Accepted:
    """Telegram has it; this proves acceptance, not reading."""

    message_id: int | None


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


class Courier(Protocol):
    async def deliver(self, letter: Letter) -> Outcome:
        """Try once, and say what came of it; never raises."""


class Redactor(Protocol):
    async def redact(self, raw: str) -> Kept:
        """The words with names turned into initials; off the event loop."""
