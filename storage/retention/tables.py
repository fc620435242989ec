"""The rows of retention: due dates, what is in quarantine, and certificates."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from storage.database.types import Envelope, UtcDateTime


class RetentionRow(SQLModel, table=True):
    """When one record expires, and what people decided about it; no word of it."""

    __tablename__ = "retention"

    ref: str = Field(primary_key=True)
    kind: str
    counts_from_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    owner: str | None = None
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    let_go_by: str | None = None
    let_go_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    held_by: str | None = None
    held_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    held_for: str | None = None
    quarantined_at: datetime | None = Field(
        default=None, sa_type=UtcDateTime, index=True
    )


class QuarantineRow(SQLModel, table=True):
    """An expired record, sealed: it stands in no other table any more."""

    __tablename__ = "quarantine"

    ref: str = Field(primary_key=True)
    sealed: bytes = Field(sa_type=Envelope)


class CertificateRow(SQLModel, table=True):
    """What was deleted, by whom and when; references, and no content."""

    __tablename__ = "certificate"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    deleted_at: datetime = Field(sa_type=UtcDateTime)
    deleted_by: str
    count: int
    undecided: int
    """How many of them expired without anybody's decision."""
    refs: list[str] = Field(sa_type=JSON)
    backups_until: datetime = Field(sa_type=UtcDateTime)
    """By then the last backup that still holds them is gone, too."""
