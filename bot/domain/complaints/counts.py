"""How many complaints about people's data came in a span, and what became of them.

Source: Data Protection Act 2018, section 164B: regulations may ask a controller to tell
the regulator how many it received.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import Outcome, Status

Month = tuple[int, int]
"""A year and a month of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Of those that were received in one span."""

    received: int = 0
    late: int = 0
    """Acknowledged after the last day, or not yet and the day is over."""
    open: int = 0
    withdrawn: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)


def counted(complaints: Iterable[Complaint], today: date) -> Counts:
    found = list(complaints)
    return Counts(
        received=len(found),
        late=sum(each.is_late(today) for each in found),
        open=sum(each.is_open for each in found),
        withdrawn=sum(each.status is Status.WITHDRAWN for each in found),
        outcomes=Counter(each.outcome for each in found if each.outcome is not None),
    )


def by_month(
    complaints: Iterable[Complaint], first: date, last: date, today: date
) -> dict[Month, Counts]:
    """Each month of the span by the day on which it came, those without any, too."""
    months: dict[Month, list[Complaint]] = {m: [] for m in _months(first, last)}
    for each in complaints:
        if first <= each.received_on <= last:
            months[each.received_on.year, each.received_on.month].append(each)
    return {month: counted(found, today) for month, found in months.items()}


def _months(first: date, last: date) -> list[Month]:
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    return [(month // 12, month % 12 + 1) for month in range(begin, end + 1)]
