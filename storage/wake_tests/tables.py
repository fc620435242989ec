"""The rows of wake tests."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, UtcDateTime


class WakeChoiceRow(SQLModel, table=True):
    """That somebody was asked, and what they said: which hours, or none."""

    __tablename__ = "wake_choice"

    person: str = Field(primary_key=True, foreign_key="person.id")
    hours: str | None = None
    asked_at: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class WakeTestRow(SQLModel, table=True):
    """One that is planned, runs, or is over."""

    __tablename__ = "wake_test"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    rings: bool = False
    began_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    channel: str | None = None
    """Where it was pressed."""
