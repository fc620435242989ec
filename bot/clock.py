"""The one place that reads the time, and the one place that shows it to people.

Inside the program every instant is an aware UTC ``datetime`` handed in as ``now``.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
LONDON = ZoneInfo("Europe/London")
YEAR = timedelta(days=366)


def utc_now() -> datetime:
    """The instant, aware, in UTC."""
    return datetime.now(UTC)


def wall_time(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """The time on the site clock, such as ``02:15``.

    An hour that comes twice, on the night the clocks go back, is named:
    ``01:30 BST`` and ``01:30 GMT``.
    """
    local = moment.astimezone(zone)
    twin = local.replace(fold=1 - local.fold)
    name = f" {local:%Z}" if local.utcoffset() != twin.utcoffset() else ""
    return f"{local:%H:%M}{name}"


def wall_date_time(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """Day and time on the site clock, such as ``Sat 21 Nov 02:15``."""
    return f"{moment.astimezone(zone):%a %d %b} {wall_time(moment, zone)}"


def wall_day(moment: datetime, zone: ZoneInfo = LONDON) -> str:
    """The day on the site's calendar with its year, such as ``21 Nov 2026``."""
    return f"{moment.astimezone(zone):%d %b %Y}"


def from_wall(local: datetime, zone: ZoneInfo = LONDON) -> datetime:
    """The instant of a naive wall-clock time; the first one where it comes twice."""
    return local.replace(tzinfo=zone).astimezone(UTC)


def passed(words: str, now: datetime, zone: ZoneInfo = LONDON) -> tuple[datetime, ...]:
    """When ``21:40``, or ``20/11 21:40``, was last; two instants where it came twice.

    Empty when the words are no time. Without a day it is today's or yesterday's.
    """
    day, _, time = words.strip().rpartition(" ")
    today = now.astimezone(zone)
    try:
        at = datetime.strptime(time.replace(".", ":"), "%H:%M").time()  # noqa: DTZ007 - wall time
        if day:
            years = (today.year, today.year - 1)
            days = [datetime.strptime(f"{day}/{y}", "%d/%m/%Y").date() for y in years]  # noqa: DTZ007
        else:
            days = [today.date(), today.date() - timedelta(days=1)]
    except ValueError:
        return ()
    tried = (_instants(datetime.combine(each, at), zone) for each in days)
    gone = (tuple(i for i in instants if i <= now) for instants in tried)
    return next((instants for instants in gone if instants), ())


def past_day(words: str, now: datetime, zone: ZoneInfo = LONDON) -> date | None:
    """The day that ``20/11``, ``20/11/2026`` or ``2026-11-20`` was last; today counts.

    None when the words are no day, or none of the year up to now.
    """
    today = now.astimezone(zone).date()
    day = day_named(words.strip(), today, ahead=False)
    return day if day is not None and today - YEAR <= day <= today else None


def day_named(words: str, today: date, *, ahead: bool) -> date | None:
    """``14/03``, ``14/03/2027`` or ``2027-03-14``; None when the words are no day.

    Without a year it is the next such day, today included, or the last one.
    """
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(words, shape).date()  # noqa: DTZ007 - a day
    years = range(8) if ahead else range(0, -8, -1)  # 29 February may be far
    for year in years:
        with suppress(ValueError):
            named = f"{words}/{today.year + year}"
            day = datetime.strptime(named, "%d/%m/%Y").date()  # noqa: DTZ007 - a day
            if day == today or (day > today) is ahead:
                return day
    return None


def _instants(local: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """One; two in the hour that comes twice; in the one that is left out, the first."""
    folds = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    true = [i for i in folds if i.astimezone(zone).replace(tzinfo=None) == local]
    return tuple(sorted(true)) or (from_wall(local, zone),)


def minutes(span: timedelta) -> int:
    """Whole minutes, rounded up, never negative."""
    return max(-(-span // timedelta(minutes=1)), 0)
