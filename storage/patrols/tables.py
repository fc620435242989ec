"""The rows of patrols: signs on walls, rounds, and what came in about their points."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import (
    NEVER_REUSED,
    Kept,
    Redacted,
    SealedJson,
    SealedText,
    UtcDateTime,
)


class SignRow(SQLModel, table=True):
    """What a sign's link says, so that it can be printed again."""

    __tablename__ = "patrol_sign"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    site: str = Field(foreign_key="site.code", index=True)
    point: str
    secret: str = Field(sa_type=SealedText)
    made_at: datetime = Field(sa_type=UtcDateTime)
    renewed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TagRow(SQLModel, table=True):
    """The last reading of a tag, and the link of one use that it gave."""

    __tablename__ = "patrol_tag"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    tag: str = Field(unique=True)
    counter: int
    secret: str = Field(sa_type=SealedText)
    read_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class RoundRow(SQLModel, table=True):
    __tablename__ = "patrol_round"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    site: str = Field(foreign_key="site.code", index=True)
    route: dict[str, Any] = Field(sa_type=SealedJson)
    start_at: datetime = Field(sa_type=UtcDateTime, index=True)
    end_at: datetime = Field(sa_type=UtcDateTime, index=True)
    status: str
    reminded: bool
    shift: int | None = Field(default=None, foreign_key="shift.id", index=True)


class VisitRow(Kept, table=True):
    """``round`` is no foreign key: a round has nobody's data and goes by itself, or
    with the shift that answers for it; a visit goes, and comes back, with its own."""

    __tablename__ = "patrol_visit"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    round: int | None = Field(default=None, index=True)
    site: str = Field(foreign_key="site.code")
    point: str
    deed: str
    proof: str
    officer: str | None = Field(default=None, foreign_key="person.id", index=True)
    shift: int | None = Field(default=None, foreign_key="shift.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    received_at: datetime = Field(sa_type=UtcDateTime)
    answer: str = Field(sa_type=SealedText)
    text: RedactedText | None = Field(default=None, sa_type=Redacted)
