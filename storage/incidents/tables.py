"""The rows of incidents, SOS and welfare questions, and of the occurrence book."""

from datetime import datetime

from sqlalchemy import BigInteger, false
from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.tables import NEVER_REUSED, Kept
from storage.database.types import Redacted, SealedJson, UtcDateTime


class IncidentRow(Kept, table=True):
    __tablename__ = "incident"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    officer: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    reported_at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText | None = Field(default=None, sa_type=Redacted)
    services: str
    status: str
    briefed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    typed: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    raised_with: int | None = Field(default=None, sa_type=BigInteger)
    latitude: float | None = Field(default=None, sa_type=SealedJson)
    longitude: float | None = Field(default=None, sa_type=SealedJson)
    place_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OccurrenceRow(Kept, table=True):
    """One entry of a site's occurrence book; an edit is a new entry that amends."""

    __tablename__ = "occurrence"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id", index=True)
    site: str = Field(foreign_key="site.code", index=True)
    officer: str = Field(foreign_key="person.id", index=True)
    written_at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText = Field(sa_type=Redacted)
    chat_message: int | None = Field(default=None, sa_type=BigInteger, index=True)
    amends: int | None = Field(default=None, foreign_key="occurrence.id", index=True)
    added_to: str | None = None
