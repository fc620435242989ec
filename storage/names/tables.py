"""The rows that keep names out: photos held, words that are no name, and how often it
was close."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from storage.database.types import Envelope, UtcDateTime


class OrdinaryWordRow(SQLModel, table=True):
    """A word that somebody says is no name; erased when a manager says it is one."""

    __tablename__ = "ordinary_word"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    sealed_word: bytes | None = Field(default=None, sa_type=Envelope)
    asked_by: str = Field(foreign_key="person.id")
    asked_at: datetime = Field(sa_type=UtcDateTime)
    status: str = Field(index=True)
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class NameSlipRow(SQLModel, table=True):
    """How often a name came close on one day at one site; never which."""

    __tablename__ = "name_slip"

    day: date = Field(primary_key=True)
    site: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    count: int
