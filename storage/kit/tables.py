"""The rows of requests for uniform and equipment."""

from datetime import datetime

from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    SealedText,
    UtcDateTime,
)


class KitRequestRow(Kept, table=True):
    __tablename__ = "kit_request"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    text: RedactedText = Field(sa_type=Redacted)
    written_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    kind: str = Field(default="", sa_type=SealedText)
    handler: str | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    why: RedactedText | None = Field(default=None, sa_type=Redacted)
