"""The rows of near misses."""

from datetime import datetime

from sqlmodel import Field

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class NearMissRow(Kept, table=True):
    """``hazard``: the table ``near_miss`` of older databases was something else."""

    __tablename__ = "hazard"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    officer: str = Field(foreign_key="person.id", index=True)
    site: str | None = None
    reported_at: datetime = Field(sa_type=UtcDateTime)
    text: RedactedText = Field(sa_type=Redacted)
    danger: str | None = None
    status: str
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
