"""The rows of policies, and of what people say of drafts."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class PolicyRow(Kept, table=True):
    """One version; its words never change."""

    __tablename__ = "policy"
    __table_args__ = (UniqueConstraint("name", "version", "is_draft"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    version: str
    is_draft: bool
    text: RedactedText = Field(sa_type=Redacted)
    changed: RedactedText | None = Field(default=None, sa_type=Redacted)
    status: str
    until: date | None = None
    loaded_at: datetime = Field(sa_type=UtcDateTime)
    loaded_by: str = Field(foreign_key="person.id")


class PolicyCommentRow(Kept, table=True):
    """What somebody said of a draft."""

    __tablename__ = "policy_comment"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    policy: int = Field(foreign_key="policy.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText = Field(sa_type=Redacted)
