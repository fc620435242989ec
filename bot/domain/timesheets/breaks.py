"""Unpaid breaks: when one is taken off somebody's hours, and from whom never."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta

Span = tuple[datetime, datetime]
"""From when to when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRules:
    """None is taken off unless a company says so: pay is a matter of its contracts.

    Who works for more than six hours is entitled to an uninterrupted break of twenty
    minutes, spent away from the workstation. Source: Working Time Regulations 1998,
    regulation 12(1) and (3).
    """

    after: timedelta = timedelta(hours=6)
    """Whoever works for longer has a break."""
    length: timedelta = timedelta()
    alone: bool = False
    """It is taken off a lone officer, too, who cannot leave the site for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBreaks:
    """The same as a file says it; None where it leaves a rule to others."""

    after: timedelta | None = None
    length: timedelta | None = None
    alone: bool | None = None

    def over(self, usual: BreakRules) -> BreakRules:
        """These, and the usual ones where nothing is said."""
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(
            usual, **{k: rule for k, rule in said.items() if rule is not None}
        )


def break_of(
    worked: timedelta, longest_with_others: timedelta, rules: BreakRules
) -> timedelta:
    """How much of the time worked was an unpaid break."""
    if worked <= rules.after:
        return timedelta()
    relieved = rules.alone or longest_with_others >= rules.length
    return min(rules.length, worked) if relieved else timedelta()


def longest_with_others(own: Span, others: Iterable[Span]) -> timedelta:
    """The longest stretch of ``own`` in which somebody else was there without a gap."""
    begin, end = own
    longest = timedelta()
    since = until = begin
    for start, stop in sorted(others):
        start, stop = max(start, begin), min(stop, end)
        if start >= stop:
            continue
        since = start if start > until else since
        until = max(until, stop)
        longest = max(longest, until - max(since, begin))
    return longest
