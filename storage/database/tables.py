"""The rows of the trade. Rules live in ``bot.domain``; nothing here decides."""

from datetime import date, datetime, timedelta

from sqlalchemy import JSON, BigInteger, text
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    Envelope,
    Redacted,
    SealedJson,
    SealedText,
    Span,
    UtcDateTime,
)

NEVER_REUSED = {"sqlite_autoincrement": True}
NOTHING = text("''")


class Kept(SQLModel):
    """A row with columns that only the house's own column types understand."""

    model_config = SQLModelConfig(arbitrary_types_allowed=True)


class CompanyRow(SQLModel, table=True):
    """The company's settings and ladders, as loaded last: a document in JSON."""

    __tablename__ = "company"

    id: int = Field(primary_key=True)
    document: str = Field(sa_type=SealedText)
    loaded_at: datetime = Field(sa_type=UtcDateTime)


class SiteRow(SQLModel, table=True):
    __tablename__ = "site"

    code: str = Field(primary_key=True)
    name: str = Field(sa_type=SealedText)
    every: timedelta | None = Field(default=None, sa_type=Span)
    early: timedelta | None = Field(default=None, sa_type=Span)
    nudge: timedelta | None = Field(default=None, sa_type=Span)
    missed: timedelta | None = Field(default=None, sa_type=Span)
    address: str = Field(sa_type=SealedText)
    latitude: float | None = Field(default=None, sa_type=SealedJson)
    longitude: float | None = Field(default=None, sa_type=SealedJson)
    radius_m: int | None = None
    phone: str = Field(sa_type=SealedText)
    instructions: str = Field(sa_type=SealedText)
    continuous_cover: bool


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
    active: bool = True
    chat_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
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


class AlarmRow(Kept, table=True):
    """A running ladder."""

    __tablename__ = "alarm"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    about: str = Field(index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    raised_at: datetime = Field(sa_type=UtcDateTime)
    rungs: list[object] = Field(sa_type=JSON)
    status: str = Field(index=True)
    rung: int
    rung_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told: list[str] = Field(sa_type=JSON)
    owner: str | None = None
    asked: int
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    regained_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str | None = None
    owner_gets: timedelta | None = Field(default=None, sa_type=Span)
    words: RedactedText | None = Field(default=None, sa_type=Redacted)
    """The closer's own words, when the reason is ``other``."""


class BreachRow(Kept, table=True):
    __tablename__ = "breach"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    reporter: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    division: str
    text: RedactedText = Field(sa_type=Redacted)
    discovered_at: datetime = Field(sa_type=UtcDateTime)
    reported_at: datetime = Field(sa_type=UtcDateTime)
    status: str
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    kind: str | None = None
    happened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    off_site: bool | None = None
    system: str | None = None
    service: str | None = None
    late_reason: str | None = None
    done: list[str] | None = Field(default=None, sa_type=JSON)
    answered: list[str] | None = Field(default=None, sa_type=JSON)
    chased: int | None = None
    warned_after: timedelta | None = Field(default=None, sa_type=Span)
    regulator_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    regulator_ref: RedactedText | None = Field(default=None, sa_type=Redacted)
    not_reportable: bool | None = None


class AssessmentRow(Kept, table=True):
    """A breach as far as it has been assessed; under its own number."""

    __tablename__ = "assessment"

    id: int = Field(primary_key=True, foreign_key="breach.id")
    ticked: dict[str, object] = Field(sa_type=JSON)
    people: int | None = None
    people_about: bool
    records: int | None = None
    records_about: bool
    likelihood: str | None = None
    risk: dict[str, object] | None = Field(default=None, sa_type=JSON)
    risk_reason: RedactedText | None = Field(default=None, sa_type=Redacted)
    high: dict[str, object] | None = Field(default=None, sa_type=JSON)
    high_reason: RedactedText | None = Field(default=None, sa_type=Redacted)
    answered: list[str] = Field(sa_type=JSON)
    by: str | None = None
    at: datetime | None = Field(default=None, sa_type=UtcDateTime)
