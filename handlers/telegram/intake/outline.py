"""What can be seen of an update before it is read: whose it is, and how urgent.

Nothing here raises, whatever was sent: Telegram gives again what was not taken.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from bot.desk.incoming.inbox import Sender
from bot.domain.errors import Stale
from bot.texts.keyboard import Key, key_of
from bot.texts.message import Verb, read_press
from bot.texts.words.spoken import (
    command_of,
    is_urgent,
    starts_all_well,
    token_in,
)
from handlers.telegram.sender import KINDS
from handlers.update_body import Raw

LARGEST = 2**63 - 1
"""Numbers past it fit into no column. Source: Bot API, "at most 52
significant bits"."""

ENDLESS = 2**36
"""Seconds since 1970; past the year 4000."""

LOOKED_AT = 120
"""Signs of a message: a command or a call for help begins it."""

GLANCED_AT = 24
"""In a flood nothing longer is looked at, but for a command."""


class Rank(StrEnum):
    """Where somebody's update goes among those that wait."""

    HELP = "help"
    """Overtakes everything."""
    ALIVE = "alive"
    """All is well: overtakes everything but a booking on."""
    BOOKS_ON = "books_on"
    """What is said after it is said on shift."""
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Of one update."""

    number: int | None
    """The update's own; None where it has none that can be confirmed."""
    key: str
    """It is recorded under this."""
    kind: str
    chat: int = 0
    """That orders it among others; a press is the presser's. 0: it has none."""
    is_private: bool = False
    is_sound: bool = True
    """False: an id is none, or what should be words is something else."""
    sent_at: datetime | None = None
    words: str = field(default="", repr=False)
    press: str = ""

    @property
    def is_spoken(self) -> bool:
        """Somebody wrote, or pressed, to us alone."""
        return self.is_private and self.kind in (
            "message",
            "edited_message",
            "callback_query",
        )

    @property
    def opens_link(self) -> bool:
        """``/start TOKEN``, or the whole link: a newcomer, perhaps."""
        is_said = self.kind == "message" and self.is_private
        return is_said and token_in(self.words) != ""

    @property
    def sender(self) -> Sender:
        """As far as it is known without reading the update."""
        return Sender(update=self.key, kind=self.kind, chat_id=self.chat)


def outline_of(raw: Raw) -> Outline:
    """Of whatever was sent."""
    number = _number(raw.get("update_id"))
    kind = next((each for each in KINDS if each in raw), "other")
    key = str(number) if number is not None else _mark(raw)
    body = raw.get(kind, {})
    if number is None or not isinstance(body, dict):
        return Outline(number=number, key=key, kind=kind, is_sound=False)
    pressed = kind == "callback_query"
    message = body.get("message") if pressed else body
    message = message if isinstance(message, dict) else {}
    whose = body.get("from") if pressed else message.get("chat")
    chat = _number(whose.get("id")) if isinstance(whose, dict) else None
    words, sound = _words(message), _is_sound(body) and _is_sound(message)
    return Outline(
        number=number,
        key=key,
        kind=kind,
        chat=chat or 0,
        is_private=pressed or _is_private(whose),
        is_sound=sound and (whose is None or chat is not None),
        sent_at=_instant(message.get("date")),
        words="" if pressed else words,
        press=_text(body.get("data")) if pressed else "",
    )


def _number(found: object) -> int | None:
    if not isinstance(found, int) or isinstance(found, bool):
        return None
    return found if -LARGEST <= found <= LARGEST else None


def _mark(raw: Raw) -> str:
    """Of an update without a number: the same again is known for the same."""
    return f"no id {hashlib.sha256(repr(raw).encode()).hexdigest()[:16]}"


def _words(message: Mapping[str, Any]) -> str:
    return _text(message.get("text")) or _text(message.get("caption"))


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


def _is_sound(body: Mapping[str, Any]) -> bool:
    """What is there is what it should be, as far as it is ever looked at."""
    texts = (body.get(name, "") for name in ("text", "caption", "data"))
    numbers = (body.get(name, 0) for name in ("message_id", "date", "edit_date"))
    people = [body.get(name, {}) for name in ("chat", "from")]
    return (
        all(isinstance(each, str) for each in texts)
        and all(_number(each) is not None for each in numbers)
        and all(0 <= body.get(name, 0) < ENDLESS for name in ("date", "edit_date"))
        and all(isinstance(each, dict) for each in people)
        and all(_number(each.get("id", 0)) is not None for each in people)
    )


def _is_private(chat: object) -> bool:
    return isinstance(chat, dict) and chat.get("type") == "private"


def _instant(found: object) -> datetime | None:
    seconds = _number(found)
    if seconds is None or not 0 < seconds < ENDLESS:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def rank_of(outline: Outline, *, in_a_flood: bool = False) -> Rank:
    """Whether it overtakes; only the beginning of what was written is looked at."""
    if outline.press:
        return _rank_of_press(outline.press)
    if outline.kind != "message":
        return Rank.REST
    words = _beginning(outline.words)
    command = command_of(words)
    name = command.name if command is not None else key_of(words)
    if name == Key.BOOK_ON:
        return Rank.BOOKS_ON
    is_long = command is None and len(outline.words) > GLANCED_AT
    if (in_a_flood and is_long) or not is_urgent(words):
        return Rank.REST
    is_alive = name == Key.OK or (command is None and starts_all_well(words))
    return Rank.ALIVE if is_alive else Rank.HELP


def _beginning(words: str) -> str:
    """Some signs are many letters when they are read: those are cut short, too."""
    head = words[:LOOKED_AT]
    spelt = unicodedata.normalize("NFKD", head)
    return head if len(spelt) <= 2 * LOOKED_AT else spelt[:LOOKED_AT]


def _rank_of_press(data: str) -> Rank:
    try:
        press = read_press(data)
    except Stale:
        return Rank.REST
    match press.verb:
        case Verb.HELP:
            return Rank.HELP if press.choice == "yes" else Rank.ALIVE
        case Verb.OK:
            return Rank.ALIVE
        case Verb.SITE:
            return Rank.BOOKS_ON
        case _:
            return Rank.REST
