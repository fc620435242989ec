"""The rows of corrections."""

from datetime import datetime, timedelta

from sqlmodel import Field, SQLModel

from storage.database.types import NEVER_REUSED, Span, UtcDateTime


class CorrectionRow(SQLModel, table=True):
    """It hangs on its shift, and ends with it."""

    __tablename__ = "timesheet_correction"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    booked_on_at: datetime = Field(sa_type=UtcDateTime)
    booked_off_at: datetime = Field(sa_type=UtcDateTime)
    break_taken: timedelta | None = Field(default=None, sa_type=Span)
    why: str
    corrected_by: str = Field(foreign_key="person.id", index=True)
    corrected_at: datetime = Field(sa_type=UtcDateTime)
