"""Who holds which role is looked through twice a year, until somebody says it is right.

Source: data-protection policy, "permission review 6-12 months / on leaving".
"""

from datetime import date, timedelta

MONTHS = 6
AGAIN = timedelta(days=7)
"""Between two times that it is asked for, while nobody has answered. Our own choice."""


def next_day(reviewed_on: date) -> date:
    """Six months later; where that month is shorter, its last day."""
    months = reviewed_on.month - 1 + MONTHS
    first = date(reviewed_on.year + months // 12, months % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    longest = (following - first).days
    return first.replace(day=min(reviewed_on.day, longest))
