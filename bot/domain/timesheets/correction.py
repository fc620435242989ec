"""A manager's correction of what was booked: beside it, never instead of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import SHIFT, Ref, StaffId
from bot.domain.shifts.shift import Shift, Status

LONGEST = timedelta(hours=24)
"""No shift that was worked by one person is longer; a longer one is a slip."""
APART = timedelta(hours=24)
"""A corrected start is no further from the shift's own."""


class Why(StrEnum):
    """Reasons, so that no words, and no name in them, are kept."""

    FORGOT_ON = "forgot_on"
    FORGOT_OFF = "forgot_off"
    PHONE = "phone"
    """Flat, lost, or without a signal."""
    BREAK = "break"
    """Taken, or not, otherwise than it was counted."""
    AGREED = "agreed_times"
    """Agreed with the officer, who was there at other times than were booked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was worked, as a manager says; the newest of a shift counts."""

    id: int = 0
    shift: int
    booked_on_at: datetime
    booked_off_at: datetime
    break_taken: timedelta | None = None
    """None: as the rules say."""
    why: Why
    by: StaffId
    at: datetime

    @property
    def about(self) -> Ref:
        return Ref(SHIFT, self.shift)

    def says_as(self, other: "Correction") -> bool:
        """The same, whoever said it when."""
        return self == replace(other, id=self.id, by=self.by, at=self.at)


class Wrong(StrEnum):
    """Why something cannot be a correction."""

    RUNNING = "running"
    TO_COME = "to_come"
    TOO_LONG = "too_long"
    ELSEWHEN = "elsewhen"
    BREAK_TOO_LONG = "break_too_long"


CAN_BE = frozenset({Status.OFF, Status.NO_SHOW, Status.ABSENT, Status.ROSTERED})
"""A shift that was never booked on to may have been worked: the phone was flat."""


def begins(shift: Shift) -> datetime | None:
    """To which time, and so to which day, a shift belongs: the planned start, or the
    book-on where nothing was planned."""
    return shift.start_at or shift.booked_on_at


def what_is_wrong(shift: Shift, correction: Correction) -> Wrong | None:
    """None: it can be kept."""
    on, off = correction.booked_on_at, correction.booked_off_at
    own = begins(shift)
    if shift.status not in CAN_BE:
        return Wrong.RUNNING
    if off > correction.at:
        return Wrong.TO_COME
    if not timedelta() < off - on <= LONGEST:
        return Wrong.TOO_LONG
    if own is not None and abs(on - own) > APART:
        return Wrong.ELSEWHEN
    if correction.break_taken is not None and correction.break_taken > off - on:
        return Wrong.BREAK_TOO_LONG
    return None


def corrected(shift: Shift, correction: Correction) -> Shift:
    """The shift as it is paid."""
    return replace(
        shift,
        status=Status.OFF,
        booked_on_at=correction.booked_on_at,
        booked_off_at=correction.booked_off_at,
    )
