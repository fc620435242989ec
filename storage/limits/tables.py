"""The rows that count what is limited."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class TallyRow(SQLModel, table=True):
    """How often somebody did one thing lately."""

    __tablename__ = "tally"

    person: str = Field(primary_key=True)
    """A staff number, or the chat of somebody who is not on the books."""
    what: str = Field(primary_key=True)
    since: datetime = Field(sa_type=UtcDateTime)
    times: int
