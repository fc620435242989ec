"""The rows of incidents and their forms, SOS and welfare questions, and of the
occurrence book."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, false
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from storage.database.types import (
    NEVER_REUSED,
    Envelope,
    Kept,
    Redacted,
    RedactedPieces,
    Reference,
    SealedJson,
    SealedText,
    UtcDateTime,
)


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
    on_lost_phone: bool = Field(
        default=False, sa_column_kwargs={"server_default": false()}
    )
    raised_with: int | None = Field(default=None, sa_type=BigInteger)
    latitude: float | None = Field(default=None, sa_type=SealedJson)
    longitude: float | None = Field(default=None, sa_type=SealedJson)
    place_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    place_is_live: bool = Field(
        default=False, sa_column_kwargs={"server_default": false()}
    )
    place_is_still: bool = Field(
        default=False, sa_column_kwargs={"server_default": false()}
    )
    series: str | None = None
    """Of its number: a site's code, or what stands for none."""
    series_year: int | None = None
    series_number: int | None = None
    line: str = Field(
        default="ordinary", sa_column_kwargs={"server_default": "ordinary"}
    )
    """Who reads it: the duty managers first, or nobody below the directors."""


class ReportSeriesRow(SQLModel, table=True):
    """The last number of the reports of one site and year."""

    __tablename__ = "report_series"

    series: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    last_number: int


class AftercareRow(SQLModel, table=True):
    """Whether the officer of an incident wants to be rung; its number is the
    incident's."""

    __tablename__ = "aftercare"

    id: int = Field(primary_key=True, foreign_key="incident.id")
    status: str
    asked_at: datetime = Field(sa_type=UtcDateTime)
    asked: int
    wanted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    times: int
    """That whoever is to ring was told."""
    wake_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    rung_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    rung_by: str | None = Field(default=None, foreign_key="person.id")


class IncidentVersionRow(Kept, table=True):
    """One version of an incident's form; the newest holds, and none is changed."""

    __tablename__ = "incident_version"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    incident: int = Field(foreign_key="incident.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    by: str
    """A staff number, or the product."""
    what: str
    """Which line was changed, and to which answer; no words."""
    category: str | None = None
    severity: str | None = None
    words: Mapping[str, Sequence[RedactedText]] | None = Field(
        default=None, sa_type=RedactedPieces
    )
    why: RedactedText | None = Field(default=None, sa_type=Redacted)
    """Of an amendment."""
    rest: dict[str, Any] = Field(sa_type=SealedJson)
    """What was tapped, counted, asked and skipped."""


class FullReportRow(Kept, table=True):
    """How far the report of an incident has got; its number is the incident's."""

    __tablename__ = "full_report"

    id: int = Field(primary_key=True, foreign_key="incident.id")
    opened_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    chase_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    chased: int
    status: str = Field(index=True)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    completed_by: str | None = Field(default=None, foreign_key="person.id")
    note: RedactedText | None = Field(default=None, sa_type=Redacted)
    released_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    released_by: str | None = Field(default=None, foreign_key="person.id")
    released_version: int | None = None
    released_text: RedactedText | None = Field(default=None, sa_type=Redacted)


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
    added_to: Ref | None = Field(default=None, sa_type=Reference)
    number: int | None = None
    """In its site's own book; none of an entry that is older than the numbers."""
    received_late_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PhotoRow(SQLModel, table=True):
    """A photo that nobody has been shown: Telegram's id of it, and where it belongs."""

    __tablename__ = "photo"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    about: Ref = Field(sa_type=Reference, index=True)
    officer: str = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=UtcDateTime)
    sealed_file: bytes = Field(sa_type=Envelope)


class CoveredPhotoRow(SQLModel, table=True):
    """A copy of a photo, with the faces in it covered; its number is the photo's."""

    __tablename__ = "covered_photo"

    id: int = Field(primary_key=True, foreign_key="photo.id")
    status: str
    tries: int
    wake_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    faces: int
    sha256: str
    of_sha256: str
    """Of the file that it is a copy of."""
    why: str
    """There is none; no words of people."""
    file: bytes | None = Field(default=None, sa_type=Envelope)
    let_out_by: str | None = Field(default=None, foreign_key="person.id")
    let_out_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AlbumRow(SQLModel, table=True):
    """Photos that were sent as one album, and where they belong."""

    __tablename__ = "album"

    id: str = Field(primary_key=True)
    """Whose it is, and Telegram's ``media_group_id``."""
    person: str = Field(foreign_key="person.id")
    place: Ref | None = Field(default=None, sa_type=Reference)
    """What they are held with; None: nothing is known that they could be."""
    photos: list[object] = Field(sa_type=JSON)
    """The numbers of those that are held."""
    loose: str | None = Field(default=None, sa_type=SealedText)
    """Those that are held with nothing yet: Telegram's ids, one a line."""
    at: datetime = Field(sa_type=UtcDateTime, index=True)
