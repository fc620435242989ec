"""People, their links, and which rules they accepted."""

from datetime import date, datetime, timedelta

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.database.types import NOTHING, Envelope, SealedText, Span, UtcDateTime


class PersonRow(SQLModel, table=True):
    """Somebody on the books. Names and ways to reach them are opened when wanted."""

    __tablename__ = "person"

    id: str = Field(primary_key=True)
    initials: str
    sealed_name: bytes = Field(sa_type=Envelope)
    sealed_phone: bytes = Field(sa_type=Envelope)
    sealed_email: bytes = Field(sa_type=Envelope)
    roles: str
    division: str
    language: str
    chosen_language: str | None = None
    """The person's own choice, before the company's default."""
    deputy: str | None = None
    licence: str = Field(sa_type=SealedText)
    licence_expires: date | None = None
    left_on: date | None = None
    home_safe: timedelta | None = Field(default=None, sa_type=Span)
    check_calls_every: timedelta | None = Field(default=None, sa_type=Span)
    active: bool = True
    chat_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    lost_chat_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    """Of the phone that was reported lost last: an SOS from it is still heard."""
    accepted_policy: str | None = None
    channels: str = Field(default="", sa_column_kwargs={"server_default": NOTHING})
    away_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    away_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class InvitationRow(SQLModel, table=True):
    """A single-use link; only the hash of its token is kept."""

    __tablename__ = "invitation"

    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    person: str = Field(foreign_key="person.id", index=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PolicyAcceptanceRow(SQLModel, table=True):
    """Proof that somebody accepted a version of the acceptable-use policy."""

    __tablename__ = "policy_acceptance"

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    version: str
    accepted_at: datetime = Field(sa_type=UtcDateTime)
