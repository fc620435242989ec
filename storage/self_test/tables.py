"""The rows of the daily self-tests."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class SelfTestRow(SQLModel, table=True):
    """One day's; ``failed`` names the parts that did, between spaces."""

    __tablename__ = "self_test"

    day: date = Field(primary_key=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    woken_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    failed: str = ""
