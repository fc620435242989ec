"""How often somebody must be heard from, and how soon silence is told."""

from dataclasses import dataclass
from datetime import time, timedelta

MINUTE = timedelta(minutes=1)
DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCallRules:
    """The rhythm of check calls. Defaults: domain report, "suggested defaults"."""

    every: timedelta = 60 * MINUTE
    early: timedelta = 10 * MINUTE
    """From this long before due an answer counts."""
    nudge: timedelta = 5 * MINUTE
    """After due: the officer is reminded."""
    missed: timedelta = 15 * MINUTE
    """After due: the ladder starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """From one time of the site's clock to another, over midnight or not."""

    start: time
    end: time
    every: timedelta | None
    """None: no calls, and no phone that buzzes."""
    reason: str = ""
    """Why there are none: somebody who may sleep in is not woken every hour."""

    @property
    def minutes(self) -> frozenset[int]:
        """Of the day, after midnight: those that it covers."""
        start, end = (at.hour * 60 + at.minute for at in (self.start, self.end))
        length = (end - start) % DAY
        return frozenset((start + passed) % DAY for passed in range(length))

    @property
    def is_quiet(self) -> bool:
        return self.every is None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookOnRules:
    """When a rostered shift that does not start, or does not end, is an alarm."""

    late: timedelta = 10 * MINUTE
    off_late: timedelta = 30 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeShiftRules:
    """When an officer is asked whether they will be there, and silence is told.

    Our own choice: on the evening before people still plan, and somebody else can be
    found; nobody is woken for it.
    """

    ask: time = time(18)
    """The evening before, on the company's clock."""
    again: timedelta = 120 * MINUTE
    """After that: asked once more."""
    tell: timedelta = 180 * MINUTE
    """After that: the duty manager hears who has not answered."""
