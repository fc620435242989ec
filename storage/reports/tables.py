"""The rows of figures that were asked for in the chat."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, Envelope, UtcDateTime


class FiguresAskedRow(SQLModel, table=True):
    """A question that waits, is being read, or was answered within the last day."""

    __tablename__ = "figures_asked"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(index=True)
    first: date
    last: date
    site: str | None = None
    asked_at: datetime = Field(sa_type=UtcDateTime, index=True)
    tries: int = 0
    again_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    """When it may be taken to be read, by another if need be; null once answered."""
    file: str = ""
    content: bytes | None = Field(default=None, sa_type=Envelope)
    """What the file says, sealed: as it was read, and as it is sent."""
