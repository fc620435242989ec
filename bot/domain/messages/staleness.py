"""What is let go when its turn comes too late, and why.

Only chatter is: a question that was answered, or that people have been sent to ask; a
picture of how things stood; a list that has come again. Never an alarm or anything said
about one, and never an answer that somebody waits for, however old.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.messages.lanes import Lane, Purpose
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import Status

LASTS = {Purpose.SCREEN: timedelta(hours=1), Purpose.DIGEST: timedelta(days=7)}
"""How long what was true when it was owed is worth saying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A message whose turn has come."""

    lane: Lane
    purpose: Purpose
    owed_at: datetime
    call: Status | None = None
    """How the check call that it asks for stands."""
    asked_again: bool = False
    """A newer message asks for the same call."""


def why_stale(late: Late, now: datetime) -> str | None:
    """The reason to let it go; None to send it."""
    if not late.lane.is_chatter:
        return None
    match late.purpose:
        case Purpose.PROMPT:
            return _prompt(late)
        case Purpose.SCREEN | Purpose.DIGEST:
            lasts = LASTS[late.purpose]
            return f"older than {lasts}" if now - late.owed_at >= lasts else None
        case (
            Purpose.ANSWER
            | Purpose.ALARM
            | Purpose.NOTICE
            | Purpose.PLACE
            | Purpose.FORM
            | Purpose.CARD
            | Purpose.ROLE
            | Purpose.ROLL
            | Purpose.ORIGINAL
            | Purpose.CLIENT
            | Purpose.MORNING
            | Purpose.INSTRUCTIONS
        ):
            return None


def _prompt(late: Late) -> str | None:
    if late.call is not None and late.call not in check_call.WAITING:
        return f"the call is {late.call}"
    return "asked again" if late.asked_again else None
