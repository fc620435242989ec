"""How often somebody must be heard from, and how soon silence is told."""

from dataclasses import dataclass
from datetime import timedelta

MINUTE = timedelta(minutes=1)


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
class BookOnRules:
    """When a rostered shift that does not start, or does not end, is an alarm."""

    late: timedelta = 10 * MINUTE
    off_late: timedelta = 30 * MINUTE
