"""The days that a report is of: a whole week, a whole month, or any others."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.times.moments import instants_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Both are included; on the company's calendar."""

    first: date
    last: date

    def span(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From its first midnight to before the one after it: a week in which the
        clocks change is an hour longer, or shorter."""
        start, *_ = instants_of(self.first, 0, zone)
        end, *_ = instants_of(self.last + DAY, 0, zone)
        return start, end


def week_of(day: date) -> Days:
    """From Monday to Sunday."""
    monday = day - (day.isoweekday() - 1) * DAY
    return Days(first=monday, last=monday + 6 * DAY)


def month_of(day: date) -> Days:
    first = day.replace(day=1)
    next_one = (first + 31 * DAY).replace(day=1)
    return Days(first=first, last=next_one - DAY)


def year_of(day: date) -> Days:
    return Days(first=date(day.year, 1, 1), last=date(day.year, 12, 31))


def last_week(today: date) -> Days:
    """The last one that is over."""
    return week_of(today - 7 * DAY)


def last_month(today: date) -> Days:
    """The last one that is over."""
    return month_of(today.replace(day=1) - DAY)


def last_year(today: date) -> Days:
    """The last one that is over."""
    return year_of(date(today.year, 1, 1) - DAY)


def before(days: Days) -> Days:
    """The whole week before a week, the month before a month, the year before a year,
    also of one that is not over yet; else as many days."""
    first, length = days.first, days.last - days.first + DAY
    if length > DAY and first == week_of(first).first and length <= 7 * DAY:
        return last_week(first)
    if length > DAY and first.day == 1 and days.last <= month_of(first).last:
        return last_month(first)
    if length > DAY and first == year_of(first).first and days.last.year == first.year:
        return last_year(first)
    return Days(first=first - length, last=days.last - length)
