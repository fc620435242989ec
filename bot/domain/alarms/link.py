"""The link in an alarm's e-mail: for one person and one alarm, and for one press.

    OPEN ── pressed by its person ──▶ USED     the alarm is theirs
    OPEN ── twelve hours ───────────▶ EXPIRED

What the alarm itself says goes first: whoever has it, or that it is over.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto

from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.refs import StaffId

LASTS = timedelta(hours=12)
"""A long night; whoever is told again is sent another. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmLink:
    """Somebody may take the alarm up by it."""

    person: StaffId
    alarm: int
    issued_at: datetime
    used_at: datetime | None = None


class Standing(StrEnum):
    """What is so when its page is opened."""

    OPEN = auto()
    """Nobody has the alarm: the button is there."""
    YOURS = auto()
    STILL = auto()
    """Yours, and you are asked whether it still is: the button says so."""
    TAKEN = auto()
    """By somebody else."""
    OVER = auto()
    USED = auto()
    """And the alarm rings again."""
    EXPIRED = auto()


def standing(link: AlarmLink, alarm: Alarm, now: datetime) -> Standing:
    """Of the alarm first, and then of the link."""
    if alarm.status is Status.CLOSED:
        return Standing.OVER
    if alarm.owner is not None and alarm.owner != link.person:
        return Standing.TAKEN
    in_time = now < link.issued_at + LASTS
    if alarm.owner is not None:
        asks = alarm.asked and in_time and link.used_at is None
        return Standing.STILL if asks else Standing.YOURS
    if link.used_at is not None:
        return Standing.USED
    return Standing.OPEN if in_time else Standing.EXPIRED


HAS_BUTTON = frozenset({Standing.OPEN, Standing.STILL})
