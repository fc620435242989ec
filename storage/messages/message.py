"""A message owed: its lane, what is to be done with it, and how far it has got."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.messages.channel import Channel
from bot.domain.messages.lanes import Lane as Lane
from bot.domain.messages.lanes import Purpose as Purpose
from bot.domain.refs import About
from storage.database.rows import Found


class Deed(StrEnum):
    """What the courier does with a row."""

    SEND = "send"
    EDIT = "edit"
    DELETE = "delete"


class State(StrEnum):
    OWED = "owed"
    SENDING = "sending"
    """Taken by a dispatcher; past its lease the outcome is unknown."""
    UNSURE = "unsure"
    """Tried, and it may have arrived: owed again, to be marked as a repeat."""
    DELIVERED = "delivered"
    FAILED = "failed"
    """Permanently: the desk has been told."""
    DROPPED = "dropped"
    """Chatter that came too late, or whose outcome is unknown; an edit of nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """One thing to do in one chat; the columns of ``OutboxRow`` explain it."""

    lane: Lane
    channel: Channel = Channel.TELEGRAM
    chat_id: int = 0
    person: str | None = None
    deed: Deed = Deed.SEND
    purpose: Purpose = Purpose.ANSWER
    about: About | None = None
    alarm: int | None = None
    text: str | None = None
    buttons: list[object] | None = None
    keyboard: list[object] | None = None
    times: list[object] | None = None
    target: int | None = None
    silent: bool = False
    enclosure: str | None = None
    created_at: datetime
    second_at: datetime | None = None


FIELDS = tuple(field.name for field in fields(NewMessage))


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One row, on its way to the courier."""

    id: int
    lane: Lane
    channel: Channel
    chat_id: int
    person: str | None
    deed: Deed
    purpose: Purpose
    about: str | None
    alarm: int | None
    text: str
    buttons: list[list[tuple[str, str]]]
    keyboard: list[list[str]] | None
    times: list[tuple[str, datetime]]
    target: int | None
    silent: bool
    enclosure: str | None
    created_at: datetime
    attempts: int
    may_have_arrived: bool
    """An earlier try ended without an answer, or was never accounted for."""

    @property
    def must_arrive(self) -> bool:
        """Tried again when the outcome is unknown: all but a prompt, which a nudge
        follows anyway. Changing or deleting twice does no harm."""
        return self.lane is not Lane.PROMPT or self.deed is not Deed.SEND


@dataclass(frozen=True, slots=True)
class Delivered:
    """A message that stands in somebody's chat."""

    row: int
    message_id: int
    """Telegram's."""
    at: datetime


def owed(row: Found) -> Owed:
    """A row of the outbox, on its way to the courier."""
    return Owed(
        id=row.id,
        lane=Lane(row.lane),
        channel=Channel(row.channel),
        chat_id=row.chat_id,
        person=row.person,
        deed=Deed(row.deed),
        purpose=Purpose(row.purpose),
        about=row.about,
        alarm=row.alarm,
        text=row.text or "",
        buttons=_buttons(row.buttons or []),
        keyboard=_keyboard(row.keyboard),
        times=_times(row.times or []),
        target=row.target,
        silent=row.silent,
        enclosure=row.enclosure,
        created_at=row.created_at,
        attempts=row.attempts,
        may_have_arrived=row.state in (State.SENDING, State.UNSURE),
    )


def _buttons(stored: list[object]) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = []
    for line in stored:
        assert isinstance(line, list)
        rows.append([(str(label), str(press)) for label, press in line])
    return rows


def _keyboard(stored: list[object] | None) -> list[list[str]] | None:
    if stored is None:
        return None
    return [[str(key) for key in line] for line in stored if isinstance(line, list)]


def _times(stored: list[object]) -> list[tuple[str, datetime]]:
    times: list[tuple[str, datetime]] = []
    for each in stored:
        assert isinstance(each, list)
        words, unix = each
        times.append((str(words), datetime.fromtimestamp(int(unix), UTC)))
    return times
