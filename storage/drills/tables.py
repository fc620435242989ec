"""The rows of breach drills."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field

from storage.database.types import NEVER_REUSED, Kept, UtcDateTime


class DrillRow(Kept, table=True):
    """What is a drill's own; all else stands in ``breach``, under its number below
    zero."""

    __tablename__ = "drill"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    scenario: str
    chosen: str
    started_by: str = Field(foreign_key="person.id", index=True)
    set_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    asks_officer: bool
    reporter: str | None = Field(default=None, foreign_key="person.id", index=True)
    began_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    away: list[str] = Field(sa_type=JSON)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told_first: str | None = None
    taken_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    taken_by: str | None = None
    taken_rung: int
    looks: list[object] = Field(sa_type=JSON)
    """Of each: after how many seconds, and what was missing."""
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = None
    ending: str | None = None
    missing: list[str] = Field(sa_type=JSON)
