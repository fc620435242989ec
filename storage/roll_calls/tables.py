"""The rows of roll calls, and of each officer who was called."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, UtcDateTime


class RollCallRow(SQLModel, table=True):
    __tablename__ = "roll_call"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    site: str = Field(foreign_key="site.code", index=True)
    kind: str
    exercise: bool
    started_by: str = Field(foreign_key="person.id", index=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = Field(default=None, foreign_key="person.id")


class RollCallEntryRow(SQLModel, table=True):
    __tablename__ = "roll_call_entry"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    roll_call: int = Field(foreign_key="roll_call.id", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    role: str
    told_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cannot_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    silent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
