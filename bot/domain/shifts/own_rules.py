"""What a company, or a site, says otherwise than is usual of its shifts."""

from dataclasses import dataclass, fields, replace
from datetime import time, timedelta
from typing import Any

from bot.domain.shifts.rhythm import (
    BeforeShiftRules,
    BookOnRules,
    CheckCallRules,
    Hours,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCheckCalls:
    """The rhythm as a file says it; None where the file leaves a rule to others."""

    every: timedelta | None = None
    early: timedelta | None = None
    nudge: timedelta | None = None
    missed: timedelta | None = None
    every_paired: timedelta | None = None
    """While two or more are booked on there."""
    hours: tuple[Hours, ...] = ()
    """Another rhythm, or none, from one time of day to another."""
    home_safe: timedelta | None = None
    """So long after book-off they are to be home; zero: they are not asked."""
    call: bool | None = None
    """Officers who have not answered are telephoned once before the ladder starts."""
    by_text_when_down: bool | None = None
    """While Telegram is away they are asked by text message, which costs one each."""
    reason: str | None = None
    """Why it is so: what the risk assessment says."""
    risk_assessment: str | None = None
    """What that is called. Source: BS 7499, the interval follows from a documented,
    reviewed risk assessment."""

    def over(self, usual: CheckCallRules) -> CheckCallRules:
        """These, and the usual ones where nothing is said."""
        said = {
            name: rule for name, rule in _said(self).items() if hasattr(usual, name)
        }
        return replace(usual, **said)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBookOn:
    """The same of booking on and off."""

    late: timedelta | None = None
    off_late: timedelta | None = None

    def over(self, usual: BookOnRules) -> BookOnRules:
        return replace(usual, **_said(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBeforeShift:
    """The same of asking officers whether they will be there."""

    ask: time | None = None
    again: timedelta | None = None
    tell: timedelta | None = None

    def over(self, usual: BeforeShiftRules) -> BeforeShiftRules:
        return replace(usual, **_said(self))


Own = OwnCheckCalls | OwnBookOn | OwnBeforeShift


def _said(own: Own) -> dict[str, Any]:  # Any: spans, and one time of day
    rules = {each.name: getattr(own, each.name) for each in fields(own)}
    return {name: rule for name, rule in rules.items() if rule is not None}
