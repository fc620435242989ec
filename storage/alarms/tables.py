"""Alarms."""

from datetime import datetime, timedelta

from sqlalchemy import JSON
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    Reference,
    Span,
    UtcDateTime,
)


class AlarmRow(Kept, table=True):
    """A running ladder."""

    __tablename__ = "alarm"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    about: Ref = Field(sa_type=Reference, index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    raised_at: datetime = Field(sa_type=UtcDateTime)
    rungs: list[object] = Field(sa_type=JSON)
    status: str = Field(index=True)
    rung: int
    rung_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told: list[str] = Field(sa_type=JSON)
    owner: str | None = None
    asked: int
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    regained_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str | None = None
    owner_gets: timedelta | None = Field(default=None, sa_type=Span)
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
    """The closer's own words, when the reason is ``other``."""


class AlarmLinkRow(Kept, table=True):
    """A link that was sent in an alarm's e-mail; only the hash of its token is kept."""

    __tablename__ = "alarm_link"

    token_hash: str = Field(primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    alarm: int
    issued_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
