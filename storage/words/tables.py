"""The rows of words that are kept sealed: unread, or worth more than what was read."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.domain.refs import Ref
from storage.database.types import Envelope, Reference, UtcDateTime


class SealedWordsRow(SQLModel, table=True):
    """What somebody wrote, as it was written; nobody reads it here without a key."""

    __tablename__ = "sealed_words"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    """Of the update that brought them, or the reference that they are kept for; never
    with a colon, since buttons carry it."""
    person: str = Field(foreign_key="person.id")
    purpose: str
    number: int | None = None
    about: Ref | None = Field(default=None, sa_type=Reference, index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Erased then; None: not before they have been read."""
    sealed: bytes = Field(sa_type=Envelope)
    envelope: bytes | None = Field(default=None, sa_type=Envelope)
    """What came with the message, sealed: it is heard again as it was sent."""
    why: str
    next_try_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    """When the redactor is asked again; None: it is not to read them."""
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Then the duty manager heard that they are not read yet."""
    escalated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Then the administrator heard that they cannot be read."""
