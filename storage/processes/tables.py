"""Which process does what only one may do."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class LeaseRow(SQLModel, table=True):
    """What one process at a time may do, who does it, and until when: by the
    database's clock, which all of them share."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True)
    holder: str
    until: datetime = Field(sa_type=UtcDateTime)
