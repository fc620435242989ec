"""What one person worked in all: added up in minutes, and only what counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.refs import StaffId
from bot.domain.timesheets.line import Line

ZERO = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Of one person."""

    officer: StaffId
    shifts: int = 0
    """Ended, with hours."""
    corrected: int = 0
    running: int = 0
    """They have no hours yet, and are in no sum."""
    worked: timedelta = ZERO
    breaks: timedelta = ZERO
    net: timedelta = ZERO
    overtime: timedelta = ZERO
    unagreed: timedelta = ZERO

    def with_line(self, line: Line) -> "Total":
        return Total(
            officer=self.officer,
            shifts=self.shifts + bool(line.worked),
            corrected=self.corrected + (line.correction is not None),
            running=self.running + line.is_running,
            worked=self.worked + line.worked,
            breaks=self.breaks + line.break_taken,
            net=self.net + line.net,
            overtime=self.overtime + line.overtime,
            unagreed=self.unagreed + line.unagreed,
        )


def totals(lines: Iterable[Line]) -> list[Total]:
    """By staff number; of whoever worked nothing there is none."""
    found: dict[StaffId, Total] = {}
    for line in lines:
        if line.counts and (line.worked or line.is_running):
            of = line.shift.officer
            found[of] = found.get(of, Total(officer=of)).with_line(line)
    return [found[each] for each in sorted(found)]
