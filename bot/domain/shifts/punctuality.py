"""Early, on time or late: a fact on the record, by the planned start alone."""

from datetime import timedelta
from enum import StrEnum

from bot.domain.shifts.shift import Shift, Status

EARLY = timedelta(minutes=30)
"""Before the start: nobody has to be there sooner to be on time. Our own choice."""
MINUTE = timedelta(minutes=1)


class Arrival(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    NO_SHOW = "no_show"


def late_by(shift: Shift) -> timedelta:
    """Whole minutes after the planned start; below zero before it, zero where nobody
    booked on or nothing was planned."""
    if shift.booked_on_at is None or shift.start_at is None:
        return timedelta()
    return (shift.booked_on_at - shift.start_at) // MINUTE * MINUTE


def arrival(shift: Shift) -> Arrival | None:
    """None while the officer is awaited, and where nothing was planned."""
    if shift.status in (Status.NO_SHOW, Status.ABSENT):
        return Arrival.NO_SHOW
    if shift.booked_on_at is None or shift.start_at is None:
        return None
    late = late_by(shift)
    if late > timedelta():
        return Arrival.LATE
    return Arrival.EARLY if late < -EARLY else Arrival.ON_TIME
