"""Whether anybody watched, and when nobody did."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class WatchRow(SQLModel, table=True):
    """What is known of the line to Telegram; one row for all processes."""

    __tablename__ = "watch"

    id: int = Field(primary_key=True)
    heard_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    watched_from: datetime = Field(sa_type=UtcDateTime)
    watched_at: datetime = Field(sa_type=UtcDateTime)


class OutageRow(SQLModel, table=True):
    """One time in which officers could not be heard, or not be told anything."""

    __tablename__ = "outage"

    id: int | None = Field(default=None, primary_key=True)
    unheard_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    untaken_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lost_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    back_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    over_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    told: list[str] = Field(sa_type=JSON)
