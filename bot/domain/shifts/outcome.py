"""How a check call came out: on time, late, or missed."""

from enum import StrEnum

from bot.domain.shifts.check_call import CheckCall, Status


class Outcome(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    """After the officer had to be reminded; nobody came looking."""
    MISSED = "missed"
    EXTRA = "extra"
    """No call was due."""


def outcome(call: CheckCall) -> Outcome | None:
    """None while it may still be answered, and of one that nobody waits for now."""
    if call.missed_at is not None:
        return Outcome.MISSED
    match call.status:
        case Status.EXTRA | Status.HEARD:
            return Outcome.EXTRA
        case Status.ANSWERED if call.answered_at is not None:
            late = call.answered_at >= call.nudge_at
            return Outcome.LATE if late else Outcome.ON_TIME
        case _:
            return None
