"""What comes once a day, at an hour of the company's clock."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.times.moments import instants_of

DAY = timedelta(days=1)


def next_after(at: time, now: datetime, zone: ZoneInfo) -> datetime:
    """The next such hour on the clock of the site; of one that comes twice the first,
    and of one that is left out what stands in its place."""
    today = now.astimezone(zone).date()
    days = (today + n * DAY for n in range(3))
    return next(due for day in days if (due := _on(at, day, zone)) > now)


def last_before(at: time, now: datetime, zone: ZoneInfo) -> datetime:
    """The newest such hour that has come."""
    today = now.astimezone(zone).date()
    days = (today - n * DAY for n in range(3))
    return next(due for day in days if (due := _on(at, day, zone)) <= now)


def _on(at: time, day: date, zone: ZoneInfo) -> datetime:
    return instants_of(day, at.hour * 60 + at.minute, zone)[0]
