"""The journal."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class JournalRow(SQLModel, table=True):
    """Who moved what and when. No free text; each entry seals the one before."""

    __tablename__ = "journal"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = Field(index=True)
    deed: str
    about: str = Field(index=True)
    before: str
    after: str
    late_s: int = 0
    """Seconds between the due time and the deed, when the product was down."""
    previous_hash: str
    hash: str
