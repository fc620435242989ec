"""The rows that keep the promise: deadlines, outbox, seen updates, journal."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.database.types import SealedJson, SealedText, UtcDateTime

NOT_ACCEPTED = text("second_at IS NOT NULL")
WAITING = text("channel = 'telegram' AND next_try_at IS NOT NULL")
ELSEWHERE = text("channel <> 'telegram' AND next_try_at IS NOT NULL")
"""Few rows of very many: looked for every second, each by an index of its own. They
are written out, for an index of a part is not used for what is bound later."""


class OutboxRow(SQLModel, table=True):
    """A message owed; its words are erased when it is done and its time is up.

    They are sealed until then: among them are links that let somebody in.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_ready",
            "lane",
            "id",
            "next_try_at",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        Index(
            "ix_outbox_chat",
            "chat_id",
            "lane",
            "id",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        Index("ix_outbox_about", "about", "purpose"),
        Index(
            "ix_outbox_second",
            "second_at",
            sqlite_where=NOT_ACCEPTED,
            postgresql_where=NOT_ACCEPTED,
        ),
        Index(
            "ix_outbox_elsewhere",
            "next_try_at",
            sqlite_where=ELSEWHERE,
            postgresql_where=ELSEWHERE,
        ),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    lane: int
    channel: str = Field(
        default="telegram", sa_column_kwargs={"server_default": "telegram"}
    )
    chat_id: int = Field(sa_type=BigInteger)
    """0 on any channel but Telegram: the address is looked up when it is sent."""
    person: str | None = None
    deed: str
    purpose: str
    about: str | None = None
    alarm: int | None = None
    text: str | None = Field(default=None, sa_type=SealedText)
    buttons: list[object] | None = Field(default=None, sa_type=SealedJson)
    keyboard: list[object] | None = Field(default=None, sa_type=SealedJson)
    times: list[object] | None = Field(default=None, sa_type=SealedJson)
    """Deadlines among the words: how each is written, and its Unix time."""
    target: int | None = Field(default=None, sa_type=BigInteger)
    """For an edit the outbox row it changes; for a deletion the chat's message; for a
    telephone call its own row."""
    silent: bool = False
    enclosure: str | None = None
    """The file that goes with it, by its kind: it is written when it is sent."""
    state: str = "owed"
    attempts: int = 0
    created_at: datetime = Field(sa_type=UtcDateTime)
    next_try_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    second_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Not accepted by then, it goes out on the person's next channel too; null once
    it has, once it is over, and where there is no other channel."""


class AttemptRow(SQLModel, table=True):
    """One try at delivering, and what came of it."""

    __tablename__ = "attempt"

    id: int | None = Field(default=None, primary_key=True)
    outbox: int = Field(foreign_key="outbox.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    outcome: str
    detail: str = Field(default="", sa_type=SealedText)
    """A mail server may repeat an address."""


class PaceRow(SQLModel, table=True):
    """Telegram's pace: one row, which all who send share."""

    __tablename__ = "pace"

    id: int | None = Field(default=None, primary_key=True)
    places: dict[str, float] = Field(sa_type=JSON)
    """By the number of the message: when its place is free again."""
    chats: dict[str, float] = Field(sa_type=JSON)
    """When a chat's burst is whole again."""
    even_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
