"""The rows of shifts and check calls."""

from datetime import datetime, timedelta

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, Span, UtcDateTime


class ShiftRow(SQLModel, table=True):
    __tablename__ = "shift"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str = Field(foreign_key="site.code", index=True)
    every: timedelta = Field(sa_type=Span)
    early: timedelta = Field(sa_type=Span)
    nudge: timedelta = Field(sa_type=Span)
    missed: timedelta = Field(sa_type=Span)
    late: timedelta = Field(sa_type=Span)
    off_late: timedelta = Field(sa_type=Span)
    start_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    end_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    status: str = Field(index=True)
    booked_on_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    booked_off_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    off_how: str | None = None
    planned_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    elsewhere_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    planned_for: str | None = None
    asked_off_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    overtime_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    overtime_by: str | None = None
    overtime_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CheckCallRow(SQLModel, table=True):
    __tablename__ = "check_call"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str = Field(foreign_key="site.code")
    due_at: datetime = Field(sa_type=UtcDateTime)
    every: timedelta = Field(sa_type=Span)
    early: timedelta = Field(sa_type=Span)
    nudge: timedelta = Field(sa_type=Span)
    missed: timedelta = Field(sa_type=Span)
    spread: timedelta | None = Field(default=None, sa_type=Span)
    status: str
    prompted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    missed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_late_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    planned_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    nudged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    processed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    asked_why_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    why: str | None = None
