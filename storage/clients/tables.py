"""The rows of what clients were told: of breaches, and of their nights."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import (
    NEVER_REUSED,
    Envelope,
    Kept,
    SealedText,
    UtcDateTime,
)


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


class ClientMorningRow(SQLModel, table=True):
    """A client's report of a day and night, as it was sent."""

    __tablename__ = "client_morning"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    client: str = Field(index=True)
    site: str = Field(foreign_key="site.code", index=True)
    start_at: datetime = Field(sa_type=UtcDateTime)
    end_at: datetime = Field(sa_type=UtcDateTime, index=True)
    made_at: datetime = Field(sa_type=UtcDateTime)
    file: bytes = Field(sa_type=Envelope)
    sha256: str
    token_hash: str = Field(index=True)
    """Of the link in the newest e-mail; the token itself is in that e-mail alone."""
    link_until: datetime = Field(sa_type=UtcDateTime)
    status: str
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    times: int
    why: str
