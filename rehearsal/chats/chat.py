"""Chats, the people in them and the messages that they hold."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from rehearsal.calls.refusal import Json


class Kind(StrEnum):
    """Kinds of chat. Source: Bot API, ``Chat.type``."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Standing(StrEnum):
    """What the bot is in a chat. Source: Bot API, ``ChatMember.status``."""

    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"


class Signal(StrEnum):
    """What a phone is reached by."""

    FULL = "on"
    NO_DATA = "without data"
    """Calls and text messages alone."""
    OFF = "off"


@dataclass(kw_only=True)
class Person:
    """Somebody with a phone, or the bot itself."""

    user_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    number: str = "+447700900000"
    latitude: float = 51.5074
    longitude: float = -0.1278
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    signal: Signal = Signal.FULL
    signal_since: datetime | None = None
    role: str = ""
    start_payload: str = ""
    alerts: list["Alert"] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Alert:
    """What a press was answered with: a toast, or a box when ``in_a_box``."""

    text: str
    in_a_box: bool
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Message:
    """One message as it stands now; an edit or a deletion makes a new one.

    ``content`` holds whatever else a Bot API ``Message`` carries: photo,
    document, contact, forward_origin and so on.
    """

    message_id: int
    chat_id: int
    sender: Person
    sent_at: datetime
    text: str | None = None
    entities: tuple[Json, ...] = ()
    content: Json = field(default_factory=dict)
    reply_to: int | None = None
    markup: Json | None = None
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    silent: bool = False
    protected: bool = False

    @property
    def words(self) -> str:
        """What is read on the screen: the text, or else the caption."""
        return self.text if self.text is not None else self.content.get("caption", "")


@dataclass(kw_only=True)
class Chat:
    """A private chat, a group or a channel, with all that was ever said in it."""

    chat_id: int
    kind: Kind
    title: str = ""
    bot_is: Standing = Standing.MEMBER
    bot_may_delete: bool = False
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    from_bot: list[Message] = field(default_factory=list)
    keyboard: Json | None = None
    last_id: int = 0
    doing: str = ""
    stopped_at: tuple[list[Message], list[Message]] | None = None
    """What stood on the screen, and had come from the bot, when the phone lost its
    data: all that came since waits at Telegram."""

    @property
    def on_screen(self) -> list[Message]:
        """In order, as far as it came through."""
        return self.stopped_at[0] if self.stopped_at else list(self.messages.values())

    @property
    def came(self) -> list[Message]:
        """Every version that the bot showed here."""
        return self.stopped_at[1] if self.stopped_at else self.from_bot

    def loses_data(self) -> None:
        if self.stopped_at is None:
            self.stopped_at = list(self.messages.values()), list(self.from_bot)

    def gets_data(self) -> None:
        self.stopped_at = None

    def next_id(self) -> int:
        """The next message_id: it only ever grows, chat by chat."""
        self.last_id += 1
        return self.last_id

    def put(self, message: Message) -> Message:
        """Keeps the message, in place of an earlier version of it."""
        before = self.messages.get(message.message_id)
        self.messages[message.message_id] = message
        if message.sender.is_bot and (before is None or before.words != message.words):
            self.from_bot.append(message)
        return message

    def delete(self, message_id: int, at: datetime) -> None:
        """Takes the message off everybody's screen."""
        message = self.messages[message_id]
        self.messages[message_id] = replace(message, deleted_at=at)

    def find(self, message_id: int) -> Message | None:
        """The message if it is there and not deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted_at else message
