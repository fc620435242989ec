"""What is waited for."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class DeadlineRow(SQLModel, table=True):
    """When silence moves something on: at most one row for each thing."""

    __tablename__ = "deadline"

    kind: str = Field(primary_key=True)
    subject: int = Field(primary_key=True)
    due_at: datetime = Field(sa_type=UtcDateTime, index=True)
    failures: int = 0
