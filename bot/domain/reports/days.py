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


def last_week(today: date) -> Days:
    """The last one that is over, from Monday to Sunday."""
    sunday = today - timedelta(days=today.isoweekday())
    return Days(first=sunday - 6 * DAY, last=sunday)


def last_month(today: date) -> Days:
    """The last one that is over."""
    last = today.replace(day=1) - DAY
    return Days(first=last.replace(day=1), last=last)
