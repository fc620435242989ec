"""What became of an alarm: who had it after how long, and whether it was needed."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind, Reason

NEVER_NEEDED = frozenset({Reason.MISTAKE, Reason.TAKEN_BACK, Reason.CAME_IN})
ALL_WAS_WELL = frozenset({Reason.SAFE, Reason.GONE_HOME})
SILENCE = frozenset(
    {
        AlarmKind.MISSED_CHECK_CALL,
        AlarmKind.MISSED_BOOK_OFF,
        AlarmKind.TIMED_ACTIVITY,
        AlarmKind.HOME_SAFE,
    }
)
"""Nobody called for help: somebody was not heard."""

RUNG = re.compile(r"\brung (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """An alarm, and when somebody first had it; None where nobody took it up."""

    alarm: Alarm
    taken_up_at: datetime | None = None
    rung: int | None = None
    """How far it had climbed by then, counted from one."""
    calls: int = 0
    """How often telephones were made to ring for it."""


def is_false(alarm: Alarm) -> bool:
    """Nobody needed help, as whoever closed it says. Who called for help and is safe
    now needed it; who was only silent, and is safe, did not."""
    if alarm.closed_at is None or not alarm.kind.is_about_safety:
        return False
    silent = alarm.kind in SILENCE and alarm.reason in ALL_WAS_WELL
    return silent or alarm.reason in NEVER_NEEDED


def rung_in(state: str) -> int | None:
    """Out of what the journal says of an alarm: ``in_hand rung 2 owner D001``."""
    found = RUNG.search(state)
    return int(found[1]) if found else None
