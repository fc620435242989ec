"""Breaches, their assessments, and since when the company is aware of them."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    SealedJson,
    Span,
    UtcDateTime,
)


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
    is_dated: bool | None = None
    aware_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    clock_moved: bool | None = None
    whose: dict[str, Any] | None = Field(default=None, sa_type=SealedJson)
    """A document, with the client's name and address; ``storage.breach.whose_data``."""
    client_open: bool | None = None
    """Whose data it is, or that the client is told, is to be settled."""


class AwarenessRow(Kept, table=True):
    """Once that it was decided since when the company is aware of a breach."""

    __tablename__ = "awareness"

    id: int | None = Field(default=None, primary_key=True)
    breach: int = Field(foreign_key="breach.id", index=True)
    place: int
    at: datetime = Field(sa_type=UtcDateTime)
    by: str
    decided_at: datetime = Field(sa_type=UtcDateTime)
    because: RedactedText | None = Field(default=None, sa_type=Redacted)


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
