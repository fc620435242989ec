"""Which breach comes first on a list."""

from datetime import datetime
from enum import IntEnum

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.seventy_two_hours import is_settled


class Urgency(IntEnum):
    """The most urgent first."""

    HOUR = 0
    """Nobody has it: the hour runs, or is over."""
    CLOCK = 1
    """Somebody has it, or it is closed; the 72 hours run."""
    OPEN = 2
    """The regulator's question is settled, and it is not closed, or its client was not
    told."""
    CLOSED = 3


def urgency(breach: Breach) -> Urgency:
    if breach.status is Status.REPORTED:
        return Urgency.HOUR
    if not is_settled(breach):
        return Urgency.CLOCK
    over = breach.status is Status.CLOSED and breach.whose.is_settled
    return Urgency.CLOSED if over else Urgency.OPEN


def order(breach: Breach) -> tuple[Urgency, bool, datetime]:
    """Among the equally urgent those that nobody ever had, then what ends first."""
    found = urgency(breach)
    ends_at = breach.dpo_by if found is Urgency.HOUR else breach.ico_by
    return found, breach.acknowledged_at is not None, ends_at
