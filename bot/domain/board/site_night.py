"""One site: its night, how its calls came out, what is planned, and its last weeks."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.board.picture import Eyes, Tonight
from bot.domain.book.line import Line, secret_of
from bot.domain.book.standing import Standing
from bot.domain.instructions.version import Version
from bot.domain.people.permissions import Action
from bot.domain.refs import Ref, SiteCode, StaffId

BEHIND, AHEAD = timedelta(hours=12), timedelta(hours=2)
"""The night that is drawn, around now."""

WEEKS = 4


class Mark(StrEnum):
    """How a check call stands on the line of the night."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"
    EXTRA = "extra"
    """A contact that no call was waiting for."""
    WAITS = "waits"
    """It is still to come, or may still be answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNow:
    """A check call of the night."""

    ref: Ref
    shift: int
    who: str
    due_at: datetime
    answered_at: datetime | None
    mark: Mark

    @property
    def at(self) -> datetime:
        """Where it stands: a contact when it was made, a call when it was due."""
        is_contact = self.mark is Mark.EXTRA and self.answered_at is not None
        return self.answered_at or self.due_at if is_contact else self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Somebody was there, or is."""

    shift: int
    who: str
    on_at: datetime
    off_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Somebody is planned."""

    shift: int
    officer: StaffId
    who: str
    start_at: datetime
    end_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """How the check calls of a day came out."""

    day: date
    on_time: int = 0
    late: int = 0
    missed: int = 0

    @property
    def all(self) -> int:
        return self.on_time + self.late + self.missed


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteNight:
    """Everything about it, before anybody looks."""

    of: Tonight
    code: SiteCode
    name: str
    continuous: bool = False
    """Nobody goes before somebody has taken over."""
    officers: tuple[tuple[int, StaffId], ...] = ()
    """Of each shift that is on: whose it is."""
    stays: tuple[Stay, ...] = ()
    calls: tuple[CallNow, ...] = ()
    coming: tuple[Coming, ...] = ()
    days: tuple[DayCount, ...] = ()
    """Of the last weeks, from a Monday on, each day with or without calls."""
    lines: tuple[Line, ...] = ()
    called: tuple[tuple[str, str], ...] = ()
    """Everybody, as they are written in the book."""
    standing: Standing | None = None
    instructions: Version | None = None

    @property
    def now(self) -> datetime:
        return self.of.now


def site_seen_by(eyes: Eyes, night: SiteNight) -> SiteNight:
    """Nothing but what they may see of it."""
    reads_book = Action.READ_BOOK in eyes.may
    reads_instructions = Action.READ_INSTRUCTIONS in eyes.may
    return replace(
        night,
        lines=tuple(each for each in night.lines if reads_book and _shows(eyes, each)),
        standing=night.standing if reads_book else None,
        instructions=night.instructions if reads_instructions else None,
    )


def _shows(eyes: Eyes, line: Line) -> bool:
    """Whoever called for help in secret is shown nothing of it."""
    caller = secret_of(line)
    return caller is None or caller != eyes.not_about
