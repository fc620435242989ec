"""The company and its sites."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Field, SQLModel

from storage.database.types import SealedJson, SealedText, Span, UtcDateTime


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
    rhythm: dict[str, object] | None = Field(default=None, sa_type=SealedJson)
    """The rest that it says of check calls, reasons and all."""
    address: str = Field(sa_type=SealedText)
    latitude: float | None = Field(default=None, sa_type=SealedJson)
    longitude: float | None = Field(default=None, sa_type=SealedJson)
    radius_m: int | None = None
    phone: str = Field(sa_type=SealedText)
    instructions: str = Field(sa_type=SealedText)
    continuous_cover: bool
    break_after: timedelta | None = Field(default=None, sa_type=Span)
    break_length: timedelta | None = Field(default=None, sa_type=Span)
    break_when_alone: bool | None = None
    presence: str | None = None
    needs: list[str] | None = Field(default=None, sa_type=SealedJson)
    equipment: list[str] | None = Field(default=None, sa_type=SealedJson)
    patrols: dict[str, Any] | None = Field(default=None, sa_type=SealedJson)
