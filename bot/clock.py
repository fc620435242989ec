"""The one place that reads the time, and the one place that shows it to people.

Inside the program every instant is an aware UTC ``datetime`` handed in as ``now``.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
LONDON = ZoneInfo("Europe/London")
ENGLISH = "en"


def utc_now() -> datetime:
    """The instant, aware, in UTC."""
    return datetime.now(UTC)


def wall_time(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """The time on the site clock, such as ``02:15``.

    An hour that comes twice, on the night the clocks go back, is named:
    ``01:30 BST`` and ``01:30 GMT``.
    """
    return _on_the_wall(moment, zone, "%H:%M")


def wall_seconds(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """The same to the second, such as ``02:15:07``: for a log of what was done."""
    return _on_the_wall(moment, zone, "%H:%M:%S")


def _on_the_wall(moment: datetime, zone: ZoneInfo, clock: str) -> str:
    local = moment.astimezone(zone)
    twin = local.replace(fold=1 - local.fold)
    name = f" {local:%Z}" if local.utcoffset() != twin.utcoffset() else ""
    return f"{local:{clock}}{name}"


def wall_date_time(
    moment: datetime, zone: ZoneInfo = LONDON, language: str = ENGLISH
) -> str:
    """Day and time on the site clock, such as ``Sat 21 Nov 02:15``."""
    return f"{named_day(moment.astimezone(zone), language)} {wall_time(moment, zone)}"


def wall_day(moment: datetime, zone: ZoneInfo = LONDON, language: str = ENGLISH) -> str:
    """The day on the site's calendar with its year, such as ``21 Nov 2026``."""
    return date_with_year(moment.astimezone(zone), language)


def named_day(day: date, language: str = ENGLISH) -> str:
    """Without its year, such as ``Sat 21 Nov``."""
    weekdays, months = _names(language)
    return f"{weekdays[day.weekday()]} {day:%d} {months[day.month - 1]}"


def date_with_year(day: date, language: str = ENGLISH) -> str:
    """Without its weekday, such as ``21 Nov 2026``."""
    _, months = _names(language)
    return f"{day:%d} {months[day.month - 1]} {day:%Y}"


@cache
def _names(language: str) -> tuple[list[str], list[str]]:
    """Short names, from Monday and from January. Source: Unicode CLDR.

    Without the full stop that some languages abbreviate by: at the end of a line it
    reads as the end of a sentence.
    """
    from babel import Locale

    locale = Locale.parse(language)
    weekdays, months = (
        names["format"]["abbreviated"] for names in (locale.days, locale.months)
    )
    return (
        [weekdays[nth].rstrip(".") for nth in range(7)],
        [months[nth].rstrip(".") for nth in range(1, 13)],
    )


def from_wall(local: datetime, zone: ZoneInfo = LONDON) -> datetime:
    """The instant of a naive wall-clock time; the first one where it comes twice."""
    return local.replace(tzinfo=zone).astimezone(UTC)


def minutes(span: timedelta) -> int:
    """Whole minutes, rounded up, never negative."""
    return max(-(-span // timedelta(minutes=1)), 0)
