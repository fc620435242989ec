"""The rows of timed activities, and of phones that were to be silent."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    Reference,
    UtcDateTime,
)


class TimedActivityRow(Kept, table=True):
    __tablename__ = "timed_activity"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    kind: str | None = None
    started_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText | None = Field(default=None, sa_type=Redacted)
    status: str
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    back_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    missed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_late_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OutOfReachRow(SQLModel, table=True):
    __tablename__ = "out_of_reach"

    id: int | None = Field(default=None, primary_key=True)
    officer: str = Field(foreign_key="person.id", index=True)
    about: Ref = Field(sa_type=Reference, index=True)
    why: str
    said_at: datetime = Field(sa_type=UtcDateTime)
