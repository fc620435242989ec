"""The rows that say of a message in a chat what it was, and never what it said."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field, SQLModel

from storage.database.types import SealedText, UtcDateTime


class MessageMarkRow(SQLModel, table=True):
    """A keyed mark of a message's last words: enough to see that they are the same."""

    __tablename__ = "message_mark"

    person: str = Field(primary_key=True, foreign_key="person.id")
    message_id: int = Field(primary_key=True, sa_type=BigInteger)
    mark: bytes
    at: datetime = Field(sa_type=UtcDateTime, index=True)


class AlbumRow(SQLModel, table=True):
    """Photos that were sent as one album, and where they belong."""

    __tablename__ = "album"

    id: str = Field(primary_key=True)
    """Whose it is, and Telegram's ``media_group_id``."""
    person: str = Field(foreign_key="person.id")
    place: str | None = None
    """What they are held with; None: nothing is known that they could be."""
    photos: list[object] = Field(sa_type=JSON)
    """The numbers of those that are held."""
    loose: str | None = Field(default=None, sa_type=SealedText)
    """Those that are held with nothing yet: Telegram's ids, one a line."""
    at: datetime = Field(sa_type=UtcDateTime, index=True)
