"""The rows of the rota of those on call."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class DutyRow(SQLModel, table=True):
    __tablename__ = "on_call"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    role: str
    person: str = Field(foreign_key="person.id", index=True)
    planned_for: str = Field(foreign_key="person.id")
    start_at: datetime = Field(sa_type=UtcDateTime)
    end_at: datetime = Field(sa_type=UtcDateTime, index=True)
    stage: str
