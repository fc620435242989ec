"""What must happen in the world because of a decision: facts, never sentences."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.domain.refs import StaffId

if TYPE_CHECKING:
    from bot.domain.alarms.alarm import AlarmKind, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """Ask the officer for the check call; the early window is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """Remind the officer: the due time has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """Turn the prompt on the officer's phone into the time of the answer."""

    at: datetime
    received_late_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandDown:
    """Take the prompt off the officer's phone: the shift is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNext:
    """Plan the check call that follows this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseAlarm:
    """Start the ladder of this kind."""

    kind: "AlarmKind"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAlarm:
    """The ladder that runs for this officer's shift hears of one more missed call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regain:
    """The officer answered after the alarm: tell the ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellRung:
    """Tell the people of one rung, with buttons."""

    to: tuple[StaffId, ...]
    again: bool
    skipped: tuple[str, ...]
    """Rungs passed over because they hold nobody who can be told."""
    unreached_by: StaffId | None
    """Who tried before and got no answer from the officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellEveryone:
    """The ladder is exhausted: every duty manager and director hears it."""

    skipped: tuple[str, ...]
    except_for: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOwner:
    """Ask the owner whether the alarm is still in hand."""

    to: StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayRelieved:
    """Tell a silent owner that the ladder goes on without them."""

    to: StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class SayTakenUp:
    """Tell those told so far who has it."""

    by: StaffId
    to: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SayRegained:
    """Tell those told so far that the officer is heard again."""

    to: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SayClosed:
    """Tell those told so far that it is over, and why."""

    by: StaffId
    to: tuple[StaffId, ...]
    reason: "Reason"


CallEffect = (
    Prompt | Nudge | Settle | StandDown | PlanNext | RaiseAlarm | JoinAlarm | Regain
)
Effect = (
    TellRung
    | TellEveryone
    | AskOwner
    | SayRelieved
    | SayTakenUp
    | SayRegained
    | SayClosed
)
"""What a running ladder asks for."""
