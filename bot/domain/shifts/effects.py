"""What a step of a check call, or of a shift, asks for."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.alarms.kinds import AlarmKind


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
class Regain:
    """The officer answered after the alarm: tell the ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAlarm:
    """The ladder that runs for this officer's shift hears of one more missed call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskIfStillHere:
    """The shift is over and the officer has not booked off: ask them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellStillHere:
    """The officer stays after the end: ask a manager for overtime."""


CallEffect = (
    Prompt | Nudge | Settle | StandDown | PlanNext | RaiseAlarm | JoinAlarm | Regain
)
