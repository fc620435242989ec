"""Updates that were seen, and forms that wait for words."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import Kept, Redacted, UtcDateTime


class SeenUpdateRow(SQLModel, table=True):
    """An update that has had its effect; its words are not here."""

    __tablename__ = "seen_update"

    key: str = Field(primary_key=True)
    kind: str
    outcome: str
    seen_at: datetime = Field(sa_type=UtcDateTime, index=True)


class FormRow(Kept, table=True):
    """What somebody was asked to type, and has not typed yet."""

    __tablename__ = "form"

    person: str = Field(primary_key=True, foreign_key="person.id")
    kind: str
    number: int | None = None
    started_at: datetime = Field(sa_type=UtcDateTime)
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
    """Typed already, and waiting for one press that says what they are."""


class MessageMarkRow(SQLModel, table=True):
    """A keyed mark of a message's last words: enough to see that they are the same."""

    __tablename__ = "message_mark"

    person: str = Field(primary_key=True, foreign_key="person.id")
    message_id: int = Field(primary_key=True, sa_type=BigInteger)
    mark: bytes
    at: datetime = Field(sa_type=UtcDateTime, index=True)
