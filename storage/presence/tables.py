"""The rows of presence. There is no column for a place: it has nowhere to be kept."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, UtcDateTime


class PresenceRow(SQLModel, table=True):
    """It hangs on its shift, and ends with it."""

    __tablename__ = "presence"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    check_call: int | None = None
    officer: str = Field(foreign_key="person.id", index=True)
    site: str
    radius_m: int
    asked_at: datetime = Field(sa_type=UtcDateTime)
    status: str
    distance_m: int | None = None
    accuracy_m: int | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
