"""One line of a timesheet: what was worked, in elapsed time, to the minute that the
clock showed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.shifts.shift import OPEN, Shift
from bot.domain.timesheets.breaks import BreakRules, break_of
from bot.domain.timesheets.correction import Correction, corrected

NOTHING = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A shift as it was booked, or as a manager corrected it."""

    shift: Shift
    correction: Correction | None = None
    counts: bool = True
    """It is what is paid; a line that was corrected stands beside its correction."""
    breaks: BreakRules
    with_others: timedelta = NOTHING
    """The longest time in which somebody else was there."""

    @property
    def is_running(self) -> bool:
        return self.shift.status in OPEN

    @property
    def planned(self) -> timedelta:
        start, end = self.shift.start_at, self.shift.end_at
        return end - start if start and end else NOTHING

    @property
    def worked(self) -> timedelta:
        """From book-on to book-off: elapsed, so that a night over the clock change is
        as long as it was; none while the shift is running."""
        on, off = self.shift.booked_on_at, self.shift.booked_off_at
        return to_minute(off) - to_minute(on) if on and off else NOTHING

    @property
    def break_taken(self) -> timedelta:
        if self.correction is not None and self.correction.break_taken is not None:
            return self.correction.break_taken
        return break_of(self.worked, self.with_others, self.breaks)

    @property
    def net(self) -> timedelta:
        """Worked without the break."""
        return self.worked - self.break_taken

    @property
    def overtime(self) -> timedelta:
        """After the planned end, as far as a manager agreed to it."""
        until = self.shift.overtime_until
        return (
            min(self._after_end, max(until - self._end, NOTHING)) if until else NOTHING
        )

    @property
    def unagreed(self) -> timedelta:
        """After the planned end, and nobody agreed to it."""
        return self._after_end - self.overtime

    @property
    def basic(self) -> timedelta:
        """Net, up to the planned end; never below zero."""
        return max(self.net - self.overtime - self.unagreed, NOTHING)

    @property
    def early(self) -> timedelta:
        """Booked on before the planned start."""
        start, on = self.shift.start_at, self.shift.booked_on_at
        return max(start - to_minute(on), NOTHING) if start and on else NOTHING

    @property
    def left_early(self) -> timedelta:
        """Booked off before the planned end."""
        end, off = self.shift.end_at, self.shift.booked_off_at
        return max(end - to_minute(off), NOTHING) if end and off else NOTHING

    @property
    def _after_end(self) -> timedelta:
        off = self.shift.booked_off_at
        if self.shift.end_at is None or off is None or not self.worked:
            return NOTHING
        return max(to_minute(off) - self._end, NOTHING)

    @property
    def _end(self) -> datetime:
        """The planned end; not before somebody was there at all."""
        end, on = self.shift.end_at, self.shift.booked_on_at
        assert end is not None
        return max(end, to_minute(on)) if on else end


def to_minute(moment: datetime) -> datetime:
    """As the clock shows it: who reads 22:00 and 06:00 counts eight hours."""
    return moment.replace(second=0, microsecond=0)


def lines_of(booked: Line, corrections: Sequence[Correction]) -> Iterator[Line]:
    """As booked, then each correction; the newest of them counts."""
    yield replace(booked, counts=not corrections)
    for correction in corrections:
        yield replace(
            booked,
            shift=corrected(booked.shift, correction),
            correction=correction,
            counts=correction is corrections[-1],
        )
