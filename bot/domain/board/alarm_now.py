"""A running alarm on the board: who has it, and how they are being reached."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.channel import Channel
from bot.domain.refs import Ref, SiteCode, StaffId


class Told(IntEnum):
    """How far a message, or a call, to somebody has got."""

    WAITS = 0
    """It is owed, and nobody has taken it."""
    RINGS = 1
    ACCEPTED = 2
    """The channel has it; nobody says that it was read."""
    HEARD = 3
    """The call was picked up."""
    ANSWERED = 4
    """A key was pressed."""
    FAILED = 5

    @property
    def is_failure(self) -> bool:
        return self is Told.FAILED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One person, on one channel."""

    who: str
    channel: Channel
    told: Told
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmNow:
    """An alarm that is not closed."""

    number: int
    kind: AlarmKind
    ref: Ref
    status: Status
    site: SiteCode | None
    where: str
    officer: StaffId
    who: str
    raised_at: datetime
    rung: int
    """From 1; 0 before the first was told."""
    rungs: int
    next_at: datetime | None
    """When the next rung is told, or its owner is asked."""
    owner: str = ""
    reached: tuple[Reach, ...] = ()
    do_not_ring: bool = False
    """Its officer is watched, and has called for help in secret."""

    @property
    def is_ringing(self) -> bool:
        return self.status is Status.RINGING
