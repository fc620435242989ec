"""The rows of Assignment Instructions, and of who has read them."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Envelope,
    Kept,
    Redacted,
    UtcDateTime,
)


class InstructionsRow(Kept, table=True):
    """One version; its words never change."""

    __tablename__ = "instructions"
    __table_args__ = (UniqueConstraint("site", "number"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    site: str = Field(foreign_key="site.code")
    number: int
    form: str
    text: RedactedText = Field(sa_type=Redacted)
    said: RedactedText | None = Field(default=None, sa_type=Redacted)
    loaded_at: datetime = Field(sa_type=UtcDateTime)
    loaded_by: str
    review_on: date | None = None
    told_on: date | None = None


class InstructionsPieceRow(SQLModel, table=True):
    """A piece of a version's file: whole, it would hold up whatever goes by rows."""

    __tablename__ = "instructions_piece"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    version: int = Field(foreign_key="instructions.id", index=True)
    sealed: bytes = Field(sa_type=Envelope)


class InstructionsReceiptRow(SQLModel, table=True):
    """Somebody was told of a version, and may have confirmed it."""

    __tablename__ = "instructions_receipt"
    __table_args__ = (UniqueConstraint("version", "person"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    version: int = Field(foreign_key="instructions.id")
    person: str = Field(foreign_key="person.id", index=True)
    shown_at: datetime = Field(sa_type=UtcDateTime)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: str = Field(index=True)
