"""The rows of what clients were told."""

from datetime import datetime

from sqlmodel import Field

from storage.database.types import Kept, SealedText, UtcDateTime


class ClientTellingRow(Kept, table=True):
    """A client was told of a breach, or was meant to be, once."""

    __tablename__ = "client_telling"

    id: int | None = Field(default=None, primary_key=True)
    breach: int = Field(foreign_key="breach.id", index=True)
    place: int
    client: str
    name: str = Field(sa_type=SealedText)
    way: str
    by: str
    asked_at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    failed: str
    from_here: bool
