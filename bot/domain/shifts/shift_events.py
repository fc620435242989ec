"""What may happen to a shift."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.alarms.kinds import Reason
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.rhythm import CheckCallRules


@dataclass(frozen=True, slots=True)
class BookedOn:
    """The officer is on site."""


class OffHow(StrEnum):
    """How a shift was ended: by whom."""

    OFFICER = "officer"
    RELIEF = "relief"
    """Who took it over."""
    MANAGER = "manager"
    """Who let them go, or closed an alarm: they have gone home."""
    SYSTEM = "system"
    """It ran on into the next one."""


@dataclass(frozen=True, slots=True)
class BookedOff:
    """The officer leaves."""

    how: OffHow = OffHow.OFFICER


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class AlarmClosed:
    """A manager closed an alarm about this shift, or about one of its calls."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class StillHere:
    """The officer says so, after the end."""


@dataclass(frozen=True, slots=True)
class OvertimeAgreed:
    """A manager agrees that the officer stays."""

    until: datetime
    by: StaffId


@dataclass(frozen=True, slots=True)
class RunsOn:
    """The officer stays on site from one shift into the next, which began ``at``."""

    at: datetime


@dataclass(frozen=True, slots=True)
class HeardElsewhere:
    """The officer is, or was until now, on duty at another shift and answering."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The officer is asked to end this shift, for another one of theirs began ``at``:
    who stays after all is missed like anybody who does not book off."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned:
    """Another roster plans it so."""

    site: SiteCode
    check_calls: CheckCallRules
    start_at: datetime
    end_at: datetime


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A roster that speaks for its time and site does not name it."""


@dataclass(frozen=True, slots=True)
class Released:
    """A manager sees to the site in another way: the officer is not awaited."""


Roster = RunsOn | HeardElsewhere | Expected | Replanned | Cancelled | Released
Overtime = StillHere | OvertimeAgreed
Event = BookedOn | BookedOff | Woken | AlarmClosed | Overtime | Roster
