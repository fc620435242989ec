"""The rows of what is asked before a shift, and of shifts that need somebody else."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, UtcDateTime


class ConfirmationRow(SQLModel, table=True):
    """An officer was asked about a shift; no reason is ever kept."""

    __tablename__ = "confirmation"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str
    start_at: datetime = Field(sa_type=UtcDateTime, index=True)
    end_at: datetime = Field(sa_type=UtcDateTime)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    remind_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    tell_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: str = Field(index=True)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OpenShiftRow(SQLModel, table=True):
    __tablename__ = "open_shift"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str
    start_at: datetime = Field(sa_type=UtcDateTime)
    end_at: datetime = Field(sa_type=UtcDateTime)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    opened_by: str
    said_at: datetime = Field(sa_type=UtcDateTime)
    told: list[str] = Field(sa_type=JSON)
    status: str = Field(index=True)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = None


class OfferRow(SQLModel, table=True):
    __tablename__ = "shift_offer"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    open_shift: int = Field(foreign_key="open_shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    offered_by: str
    offered_at: datetime = Field(sa_type=UtcDateTime)
    answer: str
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SwapRow(SQLModel, table=True):
    __tablename__ = "shift_swap"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str
    start_at: datetime = Field(sa_type=UtcDateTime)
    end_at: datetime = Field(sa_type=UtcDateTime)
    asked: list[str] = Field(sa_type=JSON)
    declined: list[str] = Field(sa_type=JSON)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    incoming: str | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: str = Field(index=True)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = None
