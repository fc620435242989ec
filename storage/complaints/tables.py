"""The rows of complaints about people's data, and of each step on the way."""

from datetime import date, datetime

from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    SealedText,
    UtcDateTime,
)


class ComplaintRow(Kept, table=True):
    """One line of the register; no name, and the contact sealed until it is erased."""

    __tablename__ = "complaint"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    who: str
    staff: str | None = Field(default=None, foreign_key="person.id", index=True)
    proxy: str | None = None
    authority: str | None = None
    authority_by: str | None = None
    authority_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    division: str
    way: str
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
    contact: str | None = Field(default=None, sa_type=SealedText)
    language: str
    file: RedactedText | None = Field(default=None, sa_type=Redacted)
    received_on: date = Field(index=True)
    logged_by: str
    logged_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    acknowledged_on: date | None = None
    acknowledged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    acknowledged_by: str | None = None
    acknowledged_how: str | None = None
    enquired_on: date | None = None
    told_on: date | None = None
    outcome: str | None = None
    finding: RedactedText | None = Field(default=None, sa_type=Redacted)
    ended_how: str | None = None
    ended_by: str | None = None
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_on: date
    sent_as: str | None = Field(default=None, unique=True)
    """A hash of the form that it came by: pressed twice, it is one complaint."""


class ComplaintNoteRow(Kept, table=True):
    """One step on the way."""

    __tablename__ = "complaint_note"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    complaint: int = Field(foreign_key="complaint.id", index=True)
    kind: str
    at: datetime = Field(sa_type=UtcDateTime)
    by: str
    words: RedactedText = Field(sa_type=Redacted)
    way: str | None = None
