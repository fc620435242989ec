"""Days and times as spreadsheets and rota tools write them.

Most say by their shape which number is what: ``2026-11-21``, ``21 Nov 2026``,
``21.11.2026``. Only ``03/04/2026`` does not say which is the month: it keeps both
numbers, and the whole file decides. A day without a year is the next such day.
"""

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.roster.doubts import LONG_PAST
from bot.domain.times.time_words import MONTHS, WEEKDAYS

WANTED = "the time on the site clock, such as 2026-11-21 22:00"

YEAR = r"(?P<year>20\d{2}|\d{2})"
NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
MONTH = r"(?P<named>[a-z]{3,12})\.?"


def _shapes(*shapes: str) -> tuple[re.Pattern[str], ...]:
    weekday = r"(?:(?P<weekday>[a-z]{2,12})\.? )?"
    return tuple(re.compile(f"{weekday}(?:{shape})") for shape in shapes)


DAYS = _shapes(
    r"(?P<year>20\d{2})([-/.])(?P<month>\d{1,2})\3(?P<day>\d{1,2})",
    rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{YEAR}",
    rf"(?P<first>\d{{1,2}})([-/])(?P<second>\d{{1,2}})\3{YEAR}",
    rf"{NTH}[ -/]?{MONTH}[ -/]?{YEAR}",
    rf"{MONTH} {NTH} (?P<year>20\d{{2}})",
)
DAYS_OF_ANY_YEAR = _shapes(
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})", rf"{NTH}[ -]?{MONTH}", rf"{MONTH} {NTH}"
)
"""Looked for only where no year is found: ``21 Nov 2026`` is no 20:26."""
TIMES = tuple(
    re.compile(rf"{shape}(?: ?(?P<half>[ap])\.?m\.?)?(?: ?hrs?)?(?: (?P<zone>[a-z]+))?")
    for shape in (
        r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?",
        r"(?P<hour>\d{2})(?P<minute>\d{2})",
        r"(?P<hour>\d{1,2})(?=h| ?[ap]\.?m)h?",
    )
)
SERIAL = re.compile(r"[3-6]\d{4}(?:[.,]\d+)?|0?[.,]\d+")
"""Days since 1900, and the part of a day that is over."""
Day = date
"""A :class:`Stamp` has a method of that name."""
YEARS = 8
"""A 29 February may be as far away."""


class Order(StrEnum):
    """Which comes first in ``03/04/2026``."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class NoYear:
    """A day of any year."""

    month: int
    day: int

    def read(self, today: date | None) -> date:
        """The first such day that is not long over. ``ValueError`` where there is none,
        or nobody says what day it is."""
        for year in range(today.year - 1, today.year + YEARS) if today else ():
            with suppress(ValueError):
                day = date(year, self.month, self.day)
                if today is not None and day >= today - LONG_PAST:
                    return day
        raise ValueError("no such day")


@dataclass(frozen=True, slots=True)
class Numbers:
    """A day of which it is not said which number is the month."""

    first: int
    second: int
    year: int | None

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

    def read(self, order: Order, today: date | None) -> date:
        """``ValueError`` when the calendar has no such day."""
        day, month = self.first, self.second
        if order is Order.MONTH:
            day, month = month, day
        if self.year is None:
            return NoYear(month, day).read(today)
        return date(self.year, month, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What one cell says: a day, a time, or both."""

    day: date | Numbers | NoYear | None = None
    weekday: int | None = None
    minute: int | None = None
    """After midnight; 1440 for 24:00."""
    zone: str = ""
    """``BST`` or ``GMT``, where it is written out."""

    @property
    def has_year(self) -> bool:
        """Or no day at all."""
        open_ = isinstance(self.day, Numbers) and self.day.year is None
        return not open_ and not isinstance(self.day, NoYear)

    def date(self, order: Order, today: Day | None = None) -> Day:
        """``ValueError`` when there is none, or the weekday is another day's."""
        match self.day:
            case Numbers():
                day = self.day.read(order, today)
            case NoYear():
                day = self.day.read(today)
            case None:
                raise ValueError(f"its day too: {WANTED}")
            case _:
                day = self.day
        if self.weekday is not None and day.weekday() != self.weekday:
            raise ValueError(f"the weekday of {day}, which is a {day:%A}")
        return day


@lru_cache(maxsize=10_000)
def stamp(text: str) -> Stamp:
    """The day and the time in a cell, in either order; ``ValueError`` for others.

    A year of shifts has the same few thousand cells again and again."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    words = "".join(each for each in letters if not unicodedata.combining(each))
    parts = re.sub(r"(?<=\d)t(?=\d)|[\s,]+", " ", words.strip(" '")).split()
    for shapes in (DAYS, DAYS_OF_ANY_YEAR):
        for cut in range(len(parts) + 1):
            left, right = " ".join(parts[:cut]), " ".join(parts[cut:])
            for day, at in ((left, right), (right, left)):
                found = _both(day, at, shapes)
                if found is not None:
                    return found
    raise ValueError(WANTED)


def read(value: object, wanted: str) -> Stamp:
    """The same of a cell; ``ValueError`` for what is no ``wanted``."""
    if isinstance(value, str):
        with suppress(ValueError):
            return stamp(value)
        if SERIAL.fullmatch(value.strip()):
            raise ValueError(
                f"{wanted}; a spreadsheet shows its own number for it: format the "
                "column as a date, and save it again"
            )
    raise ValueError(wanted)


def _both(day: str, at: str, shapes: tuple[re.Pattern[str], ...]) -> Stamp | None:
    days = [found for shape in shapes if (found := shape.fullmatch(day))]
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
    year = int(named["year"]) % 100 + 2000 if "year" in named else None
    nth = _known(named["weekday"], WEEKDAYS) if named["weekday"] else None
    if "first" in named:
        numbers = Numbers(int(named["first"]), int(named["second"]), year)
        low, high = sorted((numbers.first, numbers.second))
        if low > 12 or high > 31:
            raise ValueError("no such day")
        return Stamp(day=numbers, weekday=nth)
    word = named.get("named")
    month = _known(word, MONTHS) if word else int(named["month"])
    number = int(named["day"])
    if year is None:
        date(2024, month, number)  # the longest year: whether there is such a day
        return Stamp(day=NoYear(month, number), weekday=nth)
    return Stamp(day=date(year, month, number), weekday=nth)


def _known(word: str, words: Mapping[str, int]) -> int:
    if word not in words:
        raise ValueError(f"{word} is no day and no month")
    return words[word]


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


@lru_cache(maxsize=10_000)
def instants(local: datetime, zone: ZoneInfo, name: str = "") -> tuple[datetime, ...]:
    """When the site clock shows it: once; twice in the hour that comes twice; never in
    the one that is left out, or where the zone goes by another name then."""
    both = [local.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    named = [each for each in both if name in ("", each.tzname())]
    found = {each.astimezone(UTC) for each in named}
    there = [i for i in found if i.astimezone(zone).replace(tzinfo=None) == local]
    return tuple(sorted(there))
