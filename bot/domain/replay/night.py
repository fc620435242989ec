"""What a night was made of: who did what, and when. No word that anybody wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import Reason
from bot.domain.loads import Load
from bot.domain.refs import SiteCode, StaffId
from bot.domain.replay.course import Course
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift


class Deed(StrEnum):
    """What somebody can do that moves a shift, a check call or an alarm."""

    BOOKED_ON = "booked on"
    BOOKED_OFF = "booked off"
    WAS_HEARD = "was heard"
    STILL_HERE = "still on site"
    STAYS_UNTIL = "overtime agreed"
    AWAY = "away"
    BACK = "back"
    TOOK_UP = "took it up"
    COULD_NOT_REACH = "could not reach the officer"
    CLOSED = "closed it"
    WAS_UNREACHABLE = "could not be told"
    REGAINED = "was heard again"
    RELAPSED = "called again"


WAITS = frozenset(
    {Deed.TOOK_UP, Deed.COULD_NOT_REACH, Deed.CLOSED, Deed.WAS_UNREACHABLE}
)
"""Nobody does that before the alarm has reached them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that was done."""

    at: datetime
    """When it was taken in."""
    who: StaffId
    deed: Deed
    made_at: datetime | None = None
    """When it was done, where it came in late by our own fault."""
    came_late: bool = False
    officer: StaffId | None = None
    """Whose shift it was, where somebody else did it."""
    site: SiteCode | None = None
    until: datetime | None = None
    alarm: int = 0
    """Its number in that night."""
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From one instant up to another."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """All of it, from a company's own books."""

    start: datetime
    end: datetime
    """What was asked for."""
    begins: datetime
    """Shifts that ran at its start began then."""
    company: Load
    """As it stands now: initials in place of names, and nothing that was written."""
    shifts: tuple[Shift, ...]
    """As rosters planned them."""
    acts: tuple[Act, ...]
    calls: tuple[CheckCall, ...]
    """Those that were due, for what is assumed of other ones."""
    given: tuple[Alarm, ...]
    """Alarms that no silence raised: they are raised when they were."""
    down: tuple[Span, ...]
    """When nothing that was due was acted on."""
    courses: tuple[Course, ...]
    """What became of each alarm."""
    called: Mapping[StaffId, str]
    """Initials and staff number."""
    linked: frozenset[StaffId]
    """Who had a phone, as far as is known."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Deeds that are not played, and how many there were."""

    @property
    def covered(self) -> frozenset[SiteCode]:
        """Where nobody goes before somebody has taken over."""
        return frozenset(s.code for s in self.company.sites if s.continuous_cover)
