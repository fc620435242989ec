"""The rows of briefings, and of who has read them."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class BriefingRow(Kept, table=True):
    """What one was sent with never changes."""

    __tablename__ = "briefing"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    sender: str = Field(foreign_key="person.id", index=True)
    written_at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText = Field(sa_type=Redacted)
    status: str
    audience: str | None = None
    policy: int | None = Field(default=None, foreign_key="policy.id")
    urgent: bool = False
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class BriefingReceiptRow(SQLModel, table=True):
    """Somebody is to read a briefing, and may have."""

    __tablename__ = "briefing_receipt"
    __table_args__ = (UniqueConstraint("briefing", "person"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    briefing: int = Field(foreign_key="briefing.id")
    person: str = Field(foreign_key="person.id", index=True)
    status: str
    given_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    read_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
