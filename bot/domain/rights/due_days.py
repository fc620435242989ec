"""By when somebody must be answered who asks about their own data: days, not hours.

The policy and the law each name a day, and the earlier one counts. The law lets a month
end on the next working day and begin when proof of identity has come; the policy gives
neither, so neither is taken.
"""

from calendar import monthrange
from datetime import date, timedelta

POLICY_DAYS = timedelta(days=28)
"""Source: data-protection policy, "SAR: … response within 28 days"."""

POLICY_MONTHS_EXTENDED = 3
"""In all. Source: the same, "or 3 months for complex requests"."""

LAW_MONTHS, LAW_MONTHS_MORE = 1, 2
"""Source: UK GDPR, Article 12(3): one month of receipt, and two further months."""


def answer_by(received: date, *, extended: bool) -> date:
    """The earlier of the two days."""
    return min(
        policy_by(received, extended=extended), law_by(received, extended=extended)
    )


def policy_by(received: date, *, extended: bool) -> date:
    if extended:
        return months_after(received, POLICY_MONTHS_EXTENDED)
    return received + POLICY_DAYS


def law_by(received: date, *, extended: bool) -> date:
    """The two further months begin where the first one ended."""
    first = months_after(received, LAW_MONTHS)
    return months_after(first, LAW_MONTHS_MORE) if extended else first


def months_after(day: date, months: int) -> date:
    """The same day of a later month; its last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
