"""The row of a signing key."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, Envelope, UtcDateTime


class SigningKeyRow(SQLModel, table=True):
    """One Ed25519 key of the company; the newest signs."""

    __tablename__ = "signing_key"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    since: datetime = Field(sa_type=UtcDateTime)
    public: str
    """Base64 of its 32 bytes."""
    private: bytes | None = Field(default=None, sa_type=Envelope)
    """Sealed; None of one that was replaced: it signs nothing any more."""
