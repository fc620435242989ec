"""How far the sealing of what is kept has come."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import (
    UtcDateTime,
)


class SealingRow(SQLModel, table=True):
    """Which keys are needed to open everything, by their marks; the newest first."""

    __tablename__ = "sealing"

    id: int = Field(primary_key=True)
    marks: str
    since: datetime = Field(sa_type=UtcDateTime)
