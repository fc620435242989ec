"""The row of a corrective action."""

from datetime import datetime

from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    Reference,
    UtcDateTime,
)


class CorrectiveActionRow(Kept, table=True):
    __tablename__ = "corrective_action"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    about: Ref = Field(sa_type=Reference, index=True)
    site: str | None = Field(default=None, index=True)
    text: RedactedText = Field(sa_type=Redacted)
    owner: str = Field(foreign_key="person.id", index=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    day_chosen: bool
    added_by: str = Field(foreign_key="person.id")
    added_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    reminded_at: datetime = Field(sa_type=UtcDateTime)
    reasons: RedactedText | None = Field(default=None, sa_type=Redacted)
    ended_by: str | None = Field(default=None, foreign_key="person.id")
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    verified_by: str | None = Field(default=None, foreign_key="person.id")
    verified_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
