"""The rows of what became of planned shifts."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class RosterVersionRow(SQLModel, table=True):
    """It belongs to its shift, and goes where that goes."""

    __tablename__ = "roster_version"
    __table_args__ = (
        Index("ix_roster_version_notice", "officer", "owed_at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    officer: str = Field(foreign_key="person.id")
    site: str = Field(foreign_key="site.code")
    start_at: datetime = Field(sa_type=UtcDateTime)
    end_at: datetime = Field(sa_type=UtcDateTime)
    change: str
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    by: str
    owed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    channel: str | None = None
