"""The rows of handovers."""

from datetime import datetime, timedelta

from sqlalchemy import JSON
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    SealedJson,
    Span,
    UtcDateTime,
)


class HandoverRow(Kept, table=True):
    """It belongs to the shift of whoever goes, and ends with that one's record."""

    __tablename__ = "handover"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str = Field(foreign_key="site.code", index=True)
    within: timedelta = Field(sa_type=Span)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: str = Field(index=True)
    due_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    alarm_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cannot_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    relief: int | None = None
    handed: list[str] = Field(sa_type=JSON)
    missing: list[str] = Field(sa_type=SealedJson)
    handed_over_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = None
    why: str | None = None
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
