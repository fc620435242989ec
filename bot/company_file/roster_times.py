"""Days and times as spreadsheets and rota tools write them.

Most say by their shape which number is what: ``2026-11-21``, ``21 Nov 2026``,
``21.11.2026``. Only ``03/04/2026`` does not say which is the month: it keeps both
numbers, and the whole file decides.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WANTED = "the time on the site clock, such as 2026-11-21 22:00"

DAYS = tuple(
    re.compile(rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})[a-z]*\.? )?(?:{shape})")
    for shape in (
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\3(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})",
        r"(?P<first>\d{1,2})([-/])(?P<second>\d{1,2})\3(?P<year>\d{4}|\d{2})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -/]?(?P<named>[a-z]{3,9})\.?"
        r"[ -/]?(?P<year>\d{4}|\d{2})",
        r"(?P<named>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<year>\d{4})",
    )
)
TIMES = tuple(
    re.compile(rf"{shape}(?: ?(?P<half>[ap])\.?m\.?)?(?: ?hrs?)?(?: (?P<zone>[a-z]+))?")
    for shape in (
        r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?",
        r"(?P<hour>\d{2})(?P<minute>\d{2})",
        r"(?P<hour>\d{1,2})(?=h| ?[ap]\.?m)h?",
    )
)


class Order(StrEnum):
    """Which comes first in ``03/04/2026``."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A day of which it is not said which number is the month."""

    first: int
    second: int
    year: int

    @property
    def proves(self) -> Order | None:
        """What it says of its whole file: no month is over twelve."""
        if self.first > 12 >= self.second:
            return Order.DAY
        return Order.MONTH if self.second > 12 >= self.first else None

    @property
    def is_open(self) -> bool:
        """It may be either of two days."""
        return self.first != self.second and max(self.first, self.second) <= 12

    def read(self, order: Order) -> date:
        """``ValueError`` when the calendar has no such day."""
        if order is Order.DAY:
            return date(self.year, self.second, self.first)
        return date(self.year, self.first, self.second)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What one cell says: a day, a time, or both."""

    day: date | Numbers | None = None
    weekday: int | None = None
    minute: int | None = None
    """After midnight; 1440 for 24:00."""
    zone: str = ""
    """``BST`` or ``GMT``, where it is written out."""

    def date(self, order: Order) -> date:
        """``ValueError`` when there is none, or the weekday is another day's."""
        day = self.day.read(order) if isinstance(self.day, Numbers) else self.day
        if day is None:
            raise ValueError(f"its day too: {WANTED}")
        if self.weekday is not None and day.weekday() != self.weekday:
            raise ValueError(f"the weekday of {day}, which is a {day:%A}")
        return day


def stamp(text: str) -> Stamp:
    """The day and the time in a cell, in either order; ``ValueError`` for others."""
    words = unicodedata.normalize("NFKC", text).lower().strip(" '")
    parts = re.sub(r"(?<=\d)t(?=\d)|[\s,]+", " ", words).split()
    for cut in range(len(parts) + 1):
        left, right = " ".join(parts[:cut]), " ".join(parts[cut:])
        for day, at in ((left, right), (right, left)):
            found = _both(day, at)
            if found is not None:
                return found
    raise ValueError(WANTED)


def _both(day: str, at: str) -> Stamp | None:
    days = [found for shape in DAYS if (found := shape.fullmatch(day))]
    times = [found for shape in TIMES if (found := shape.fullmatch(at))]
    if bool(days) != bool(day) or bool(times) != bool(at) or not (day or at):
        return None
    try:
        said = _day(days[0]) if days else Stamp()
        minute = _minute(times[0]) if times else None
    except ValueError:
        return None
    zone = (times[0]["zone"] or "").upper() if times else ""
    return Stamp(day=said.day, weekday=said.weekday, minute=minute, zone=zone)


def _day(found: re.Match[str]) -> Stamp:
    named = found.groupdict()
    year = int(named["year"])
    year += 2000 if year < 100 else 0
    weekday = named["weekday"]
    nth = WEEKDAYS.index(weekday) if weekday else None
    if "first" in named:
        numbers = Numbers(int(named["first"]), int(named["second"]), year)
        low, high = sorted((numbers.first, numbers.second))
        if low > 12 or high > 31:
            raise ValueError("no such day")
        return Stamp(day=numbers, weekday=nth)
    word = named.get("named")
    month = MONTHS.index(word[:3]) + 1 if word else int(named["month"])
    return Stamp(day=date(year, month, int(named["day"])), weekday=nth)


def _minute(found: re.Match[str]) -> int:
    named = found.groupdict()
    hour, minute = int(named["hour"]), int(named.get("minute") or 0)
    if named["half"] and hour <= 12:
        hour = hour % 12 + (12 if named["half"] == "p" else 0)
    elif named["half"] == "a":
        raise ValueError("no such hour")
    if minute > 59 or hour * 60 + minute > 24 * 60:
        raise ValueError("no such time")
    return hour * 60 + minute


def wall(day: date, minute: int) -> datetime:
    """What the site clock shows; 24:00 is the start of the next day."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def instants(local: datetime, zone: ZoneInfo, name: str = "") -> tuple[datetime, ...]:
    """When the site clock shows it: once; twice in the hour that comes twice; never in
    the one that is left out, or where the zone goes by another name then."""
    both = [local.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    named = [each for each in both if name in ("", each.tzname())]
    found = {each.astimezone(UTC) for each in named}
    there = [i for i in found if i.astimezone(zone).replace(tzinfo=None) == local]
    return tuple(sorted(there))
