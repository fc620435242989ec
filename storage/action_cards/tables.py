"""The rows of action cards: a card, and each answer to it as it was given."""

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


class ActionCardRow(Kept, table=True):
    __tablename__ = "action_card"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    incident: int = Field(foreign_key="incident.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    category: str
    started_at: datetime = Field(sa_type=UtcDateTime)
    heard_at: datetime = Field(sa_type=UtcDateTime)
    status: str
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ActionCardAnswerRow(Kept, table=True):
    """Never changed: who answers again adds a row."""

    __tablename__ = "action_card_answer"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    card: int = Field(foreign_key="action_card.id", index=True)
    ask: str
    at: datetime = Field(sa_type=UtcDateTime)
    tap: str | None = Field(default=None, sa_type=SealedText)
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
