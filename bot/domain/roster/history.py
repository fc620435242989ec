"""What became of a planned shift, version by version, and when its officer was told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.messages.channel import Channel
from bot.domain.refs import SiteCode, StaffId

NOTICE = "roster"
"""Before the instant at which a message about a roster was owed."""


class Change(StrEnum):
    """What made it another version."""

    PLANNED = "planned"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    """Site and times are those that it had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One planned shift, as it was from then on."""

    shift: int
    officer: StaffId
    site: SiteCode
    start_at: datetime
    end_at: datetime
    change: Change
    at: datetime
    by: str
    """The command line, or the staff number of whoever changed it."""
    owed_at: datetime | None = None
    """When a message that says it was owed to the officer; None where none was: for a
    first plan, for what was over, and where nothing reaches them."""
    told_at: datetime | None = None
    """When that message was accepted on its way to them."""
    channel: Channel | None = None
    """By which one."""


def notice(owed_at: datetime) -> str:
    """What a message about a roster is about: all that was changed for one officer at
    one instant, such as ``roster 2026-01-10T22:00:00+00:00``."""
    return f"{NOTICE} {owed_at.isoformat()}"


def notice_owed_at(about: str | None) -> datetime | None:
    """The same, read again; None where a message is about something else."""
    before, _, instant = (about or "").partition(" ")
    return datetime.fromisoformat(instant) if before == NOTICE and instant else None
