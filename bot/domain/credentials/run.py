"""A run in the rehearsal room: what somebody was to do, and how long it took them.

With nothing missed it is a training like any other, and good for a year; what was
missed is told to whoever trained, with what to do next time.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.credentials.certificate import Certificate, Kind, plain
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId

YEARS_GOOD = 1
"""Source: acceptable-use policy, annual refresher; data-protection policy, "induction
and annual training"."""

AHEAD = timedelta(days=1)
"""So far the clock of the room's machine may be before ours. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    what: str
    within: timedelta
    took: timedelta | None
    """None: it was not done in time."""
    next_time: str
    """What to do better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """As the room's file says it."""

    number: str
    """Drawn by lot: the same file again is the same run."""
    scenario: str
    person: StaffId
    initials: str
    ran_at: datetime
    took: timedelta
    tasks: tuple[Task, ...]

    @property
    def course(self) -> str:
        """What a site asks for: ``training:a-night-alone``."""
        return plain(self.scenario)

    @property
    def missed(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.took is None)

    @property
    def met(self) -> int:
        """How many were done in time."""
        return len(self.tasks) - len(self.missed)

    @property
    def passed(self) -> bool:
        return bool(self.tasks) and not self.missed

    def is_of(self, initials: str) -> bool:
        """Dots and blanks do not count."""
        return _letters(self.initials) == _letters(initials)

    def certificate(self, on: date) -> Certificate:
        """Of a run on that day that was passed."""
        return Certificate(kind=Kind.TRAINING, of=self.course, expires=good_until(on))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRun:
    """One that somebody vouched for."""

    number: str
    person: StaffId
    course: str
    ran_at: datetime
    took: timedelta
    tasks: int
    met: int
    missed: RedactedText | None
    """What they were to do, a line each."""
    vouched_by: StaffId
    kept_at: datetime


def good_until(on: date) -> date:
    """The last day on which it counts."""
    year = on.year + YEARS_GOOD
    leap_day = (on.month, on.day) == (2, 29)
    again = date(year, 3, 1) if leap_day else on.replace(year=year)
    return again - timedelta(days=1)


def _letters(words: str) -> str:
    return "".join(each for each in words if each.isalpha()).casefold()
