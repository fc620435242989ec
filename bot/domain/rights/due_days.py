"""By when somebody must be answered who asks about their own data: days, not hours.

The policy and the law each name a day, and the stricter one leads: that is the
policy's, always. It counts from the day on which the request came, waits for nothing,
and 28 days are no longer than a month. The law's month begins
when the last has come of the request, what was asked for to know who asks, and a fee;
days that wait for a clarification do not count; and where it ends on a day on which
nobody works, it ends on the next on which somebody does.
Source: UK GDPR, Article 12A, in force since 5 February 2026 (SI 2026/82): seen in the
wording of its twin, section 54 of the Data Protection Act 2018. Weekends and holidays:
the regulator's guidance on the right of access, "How long do we have to comply?".
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.rights.pauses import Pauses, WaitsFor, standing

DAY = timedelta(days=1)
SATURDAY = 5

POLICY_DAYS = timedelta(days=28)
"""Source: data-protection policy, "SAR: … response within 28 days"."""

POLICY_MONTHS_EXTENDED = 3
"""In all. Source: the same, "or 3 months for complex requests"."""

LAW_MONTHS, LAW_MONTHS_MORE = 1, 2
"""Source: UK GDPR, Article 12A: one month, and two further months by notice, with the
reasons, inside the first."""

IsHoliday = Callable[[date], bool]


def policy_by(received: date, told_on: date | None = None) -> date:
    """``told_on`` is when the person heard that it takes longer; after the 28 days that
    mends nothing. Of two readings of three months, the earlier day."""
    usual = received + POLICY_DAYS
    if told_on is None or told_on > usual:
        return usual
    in_all = months_after(received, POLICY_MONTHS_EXTENDED)
    return min(in_all, _two_months_more(months_after(received, LAW_MONTHS)))


def law_begins_on(received: date, pauses: Pauses) -> date | None:
    """The latest of the three; None while one of them has not come."""
    needed = [p for p in standing(pauses) if p.waits_for is not WaitsFor.CLARIFICATION]
    came = [pause.received_on for pause in needed]
    if None in came:
        return None
    return max([received, *(day for day in came if day is not None)])


def notice_by(received: date, pauses: Pauses) -> date | None:
    """The last day of the law's first month, on which somebody can still be told that
    it takes longer; None while the clock waits. No weekend is added: the law gives
    the answer a next working day, as the regulator reads it, and not the notice."""
    begins = law_begins_on(received, pauses)
    if begins is None:
        return None
    return _run_out(begins, months_after(begins, LAW_MONTHS), pauses)


def law_month_ends(
    received: date, pauses: Pauses, told_on: date | None = None
) -> date | None:
    """The last day of the law's month or months, whatever day it is; None while the
    clock waits. Told after the first month that it takes longer, it does not."""
    begins = law_begins_on(received, pauses)
    first = notice_by(received, pauses)
    in_time = told_on is not None and (first is None or told_on <= first)
    if begins is None or not in_time:
        return first
    month = months_after(begins, LAW_MONTHS)
    return _run_out(begins, _two_months_more(month), pauses)


def working_day(day: date, is_holiday: IsHoliday) -> date:
    """This day, or the next on which somebody works."""
    while day.weekday() >= SATURDAY or is_holiday(day):
        day += DAY
    return day


class Timeliness(StrEnum):
    """How the answer stands to both days."""

    IN_TIME = "in_time"
    LATE_BY_POLICY = "late_by_policy"
    """And in time by the law."""
    LATE = "late"
    """By both."""


def timeliness(on: date, policy: date, law: date | None) -> Timeliness:
    """Answered on this day, or not yet; ``law`` is None while the clock waits."""
    if on <= policy:
        return Timeliness.IN_TIME
    is_lawful = law is None or on <= law
    return Timeliness.LATE_BY_POLICY if is_lawful else Timeliness.LATE


def months_after(day: date, months: int) -> date:
    """The same day of a later month; its last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _two_months_more(first: date) -> date:
    """The two further months begin where the first one ended: after a short month a
    day or so before three months from the start, by which the regulator counts."""
    return months_after(first, LAW_MONTHS_MORE)


def _run_out(begins: date, last: date, pauses: Pauses) -> date | None:
    """The last day, moved by each day after the first that waited for a clarification:
    from the day on which it was asked for to the day on which it came, both of them
    out, and none of them twice. None where the clock stands in one that is open."""
    waits = [p for p in standing(pauses) if p.waits_for is WaitsFor.CLARIFICATION]
    covered = begins
    for pause in sorted(waits, key=lambda pause: pause.asked_on):
        first = max(pause.asked_on, covered + DAY)
        if first > last:
            break
        if pause.received_on is None:
            return None
        if pause.received_on >= first:
            last += pause.received_on - first + DAY
            covered = pause.received_on
    return last
