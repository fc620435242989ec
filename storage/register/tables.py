"""The rows of the breach register: entries, what was written, and reviews."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class RegisterEntryRow(Kept, table=True):
    """How far a breach has come in the register."""

    __tablename__ = "register_entry"

    id: int = Field(primary_key=True, foreign_key="breach.id")
    """The breach's."""
    board_on: date | None = None
    board_minute: RedactedText | None = Field(default=None, sa_type=Redacted)
    board_by: str | None = Field(default=None, foreign_key="person.id")
    board_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_by: str | None = Field(default=None, foreign_key="person.id")
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_despite: RedactedText | None = Field(default=None, sa_type=Redacted)
    reopened_by: str | None = Field(default=None, foreign_key="person.id")
    reopened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reopened_because: RedactedText | None = Field(default=None, sa_type=Redacted)


class RegisterTextRow(Kept, table=True):
    """One version of one text; only ever added to."""

    __tablename__ = "register_text"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    breach: int = Field(foreign_key="breach.id", index=True)
    part: str
    text: RedactedText = Field(sa_type=Redacted)
    by: str = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=UtcDateTime)


class ReviewRow(SQLModel, table=True):
    __tablename__ = "review"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    starts_on: date
    due_at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    signed: bool = Field(index=True)


class ReviewSignatureRow(Kept, table=True):
    __tablename__ = "review_signature"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    review: int = Field(foreign_key="review.id", index=True)
    line: int
    by: str = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=UtcDateTime)
    note: RedactedText = Field(sa_type=Redacted)
