"""The row of how somebody calls for help in secret."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.database.types import SealedText, UtcDateTime


class DuressRow(SQLModel, table=True):
    """A hash of the word under a key of the person's own, both sealed: no word."""

    __tablename__ = "duress"

    person: str = Field(primary_key=True, foreign_key="person.id")
    key: str | None = Field(default=None, sa_type=SealedText)
    digest: str | None = Field(default=None, sa_type=SealedText)
    button: str | None = Field(default=None, sa_type=SealedText)
    set_at: datetime = Field(sa_type=UtcDateTime)
