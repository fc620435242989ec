"""The rows of what was told outside: to the regulator, and to people concerned."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import Kept, Redacted, UtcDateTime


class NotificationRow(Kept, table=True):
    """What was decided about telling, and why."""

    __tablename__ = "notification"

    id: int = Field(primary_key=True, foreign_key="breach.id")
    """The breach's."""
    who: list[str] = Field(sa_type=JSON)
    delay: RedactedText | None = Field(default=None, sa_type=Redacted)
    spared: RedactedText | None = Field(default=None, sa_type=Redacted)
    exemption: str | None = None
    exempt_because: RedactedText | None = Field(default=None, sa_type=Redacted)


class SubmissionRow(Kept, table=True):
    """The regulator was told, once."""

    __tablename__ = "submission"

    id: int | None = Field(default=None, primary_key=True)
    breach: int = Field(foreign_key="breach.id", index=True)
    phase: int
    sent_at: datetime = Field(sa_type=UtcDateTime)
    by: str | None = None
    reference: RedactedText | None = Field(default=None, sa_type=Redacted)
    way: str | None = None


class TellingRow(Kept, table=True):
    """Some of the people concerned were told, once."""

    __tablename__ = "telling"

    id: int | None = Field(default=None, primary_key=True)
    breach: int = Field(foreign_key="breach.id", index=True)
    place: int
    means: str
    told_at: datetime = Field(sa_type=UtcDateTime)
    by: str
    number: int | None = None
    number_about: bool
    what: RedactedText | None = Field(default=None, sa_type=Redacted)
