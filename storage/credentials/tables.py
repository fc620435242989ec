"""The rows of certificates, of a manager's word that somebody works without one, and
of what was rehearsed."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, SealedText, UtcDateTime


class CredentialRow(SQLModel, table=True):
    """``certificate`` is the table of what was deleted."""

    __tablename__ = "credential"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    source: str
    kind: str
    of: str = Field(sa_type=SealedText)
    number: str = Field(sa_type=SealedText)
    expires: date | None = Field(default=None, index=True)
    reminded: int | None = None
    """At how many days before its end it was said last."""
    kept_at: datetime = Field(sa_type=UtcDateTime)


class WaiverRow(Kept, table=True):
    """For one shift: a manager has seen proof, and says so."""

    __tablename__ = "waiver"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str
    given_by: str = Field(foreign_key="person.id")
    given_at: datetime = Field(sa_type=UtcDateTime)
    until: datetime = Field(sa_type=UtcDateTime)
    reason: str
    words: RedactedText | None = Field(default=None, sa_type=Redacted)


class TrainingRunRow(Kept, table=True):
    """A run in the rehearsal room that somebody vouched for."""

    __tablename__ = "training_run"
    __table_args__ = (UniqueConstraint("number"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    number: str
    """The run's own: the same file is taken once."""
    person: str = Field(foreign_key="person.id", index=True)
    course: str = Field(sa_type=SealedText)
    ran_at: datetime = Field(sa_type=UtcDateTime)
    took_s: int
    tasks: int
    met: int
    missed: RedactedText | None = Field(default=None, sa_type=Redacted)
    """What they were to do, a line each."""
    vouched_by: str = Field(foreign_key="person.id")
    kept_at: datetime = Field(sa_type=UtcDateTime)
