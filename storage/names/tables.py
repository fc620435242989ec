"""The rows that keep names out: words that are no name, names that are known, how often
it was close, and how good the redactor was found to be."""

from datetime import date, datetime

from sqlalchemy import LargeBinary
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


class KnownNameListRow(SQLModel, table=True):
    """Names that a company told us of, hashed; ``of`` is a site, a client, or ``-``."""

    __tablename__ = "known_name_list"

    of: str = Field(primary_key=True)
    names: int
    digests: bytes = Field(sa_type=LargeBinary)
    sealed_key: bytes = Field(sa_type=Envelope)
    loaded_at: datetime = Field(sa_type=UtcDateTime)


class CanaryNightRow(SQLModel, table=True):
    """How many made-up names the redactor found on one night, in one language."""

    __tablename__ = "canary_night"

    night: date = Field(primary_key=True)
    language: str = Field(primary_key=True)
    names: int
    found: int
    done_at: datetime = Field(sa_type=UtcDateTime)
