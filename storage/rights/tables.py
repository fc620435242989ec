"""The rows of requests about somebody's own data, and of what each waited for."""

from datetime import date, datetime

from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class RightsRequestRow(Kept, table=True):
    """One line of the Individual Rights Register; no name, and no answer's content."""

    __tablename__ = "rights_request"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    right: str
    asker: str
    staff: str | None = Field(default=None, foreign_key="person.id", index=True)
    division: str
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
    file: RedactedText | None = Field(default=None, sa_type=Redacted)
    received_on: date
    logged_by: str
    logged_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    checked_how: str | None = None
    checked_by: str | None = None
    checked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    extended_by: str | None = None
    extended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    extended_on: date | None = None
    extension: RedactedText | None = Field(default=None, sa_type=Redacted)
    ended_by: str | None = None
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answer: str | None = None
    ground: str | None = None
    reminded_on: date


class RightsPauseRow(Kept, table=True):
    """What was asked for before it could be answered, and when it came."""

    __tablename__ = "rights_pause"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    request: int = Field(foreign_key="rights_request.id", index=True)
    waits_for: str
    asked_on: date
    received_on: date | None = None
    taken_back: bool
    by: str | None = None
    at: datetime = Field(sa_type=UtcDateTime)
