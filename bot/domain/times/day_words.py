"""A day as people type it: 27/11, 27 Nov, Friday, yesterday, wczoraj, ieri."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.times.spans import passed
from bot.domain.times.time_words import (
    DAYS,
    LITTLE,
    MONTHS,
    NUMBERS,
    OFFSETS,
    WEEKDAYS,
)

NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\.?")
YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
WITH_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]+)(?:[ -](\d{4}|\d{2}))?")
NAME_FIRST = re.compile(r"([a-z]+) ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")
OF_THE_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
WEEK = 7
HALF_A_YEAR = timedelta(days=183)
YEARS = 8
"""A 29 February may be as far away."""
TYPED_YEARS = range(1900, 2200)
"""A day of any other year is a slip, and is no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What was said of a day; which one it is, today decides."""

    offset: int | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    a_week_more: bool = False
    """``last Friday``, ``next Friday``: never today."""


def read_named(tokens: tuple[str, ...]) -> Named | None:
    """None: no day. ``last 7 days`` are several."""
    last = "last" in tokens or "next" in tokens
    said = " ".join(t for t in tokens if t not in LITTLE and t not in ("last", "next"))
    if said in OFFSETS:
        return Named(offset=OFFSETS[said])
    if said in WEEKDAYS:
        return Named(weekday=WEEKDAYS[said], a_week_more=last)
    if not last and (named := _days_away(said)):
        return named
    weekday, _, rest = said.partition(" ")
    if weekday in WEEKDAYS and (dated := _dated(rest)) is not None:
        return _on(dated, WEEKDAYS[weekday])
    return _dated(said)


def days_back(named: Named, today: date) -> tuple[date, ...]:
    """The days that it may have been, the likeliest first."""
    if named.offset is not None:
        return (today + timedelta(days=named.offset),)
    if named.day is None:
        assert named.weekday is not None
        since = (today.weekday() - named.weekday) % WEEK
        latest = today - timedelta(days=since)
        earlier = latest - timedelta(days=WEEK)
        return (earlier,) if named.a_week_more and since == 0 else (latest, earlier)
    near = sorted(_possible(named, today), key=lambda day: (abs(day - today), day))
    if named.weekday is not None and named.year is None:
        near = [day for day in near if abs(day - today) <= HALF_A_YEAR]
    return tuple(near[:1])


def days_gone(named: Named, today: date) -> tuple[date, ...]:
    """The same of a day that is past: without a year it is the last one."""
    if named.day is None:
        return days_back(named, today)
    known = named.year is not None
    days = (day for day in _possible(named, today) if known or day <= today)
    return tuple(sorted(days, reverse=True)[:1])


def day_ahead(named: Named, today: date) -> date | None:
    """The next such day, today included where it is not a weekday's name."""
    if named.offset is not None:
        return today + timedelta(days=named.offset)
    if named.day is None:
        assert named.weekday is not None
        until = (named.weekday - today.weekday() - 1) % WEEK + 1
        return today + timedelta(days=until)
    days = sorted(_possible(named, today))
    known = named.year is not None
    return next((day for day in days if known or day >= today), None)


def _days_away(said: str) -> Named | None:
    """``2 days ago``, ``3 dni temu``, ``acum 2 zile``, ``in 2 days``."""
    ahead = tuple(said.split())
    behind = passed(ahead)
    words, back = (ahead, 1) if behind is None else (behind, -1)
    if len(words) != 2 or words[1] not in DAYS:
        return None
    number = NUMBERS.get(words[0]) if not words[0].isdecimal() else int(words[0][:4])
    return None if number is None else Named(offset=back * number)


def _dated(said: str) -> Named | None:
    if found := NUMERIC.fullmatch(said):
        return _checked(int(found[1]), int(found[2]), _year(found[3]))
    if found := YEAR_FIRST.fullmatch(said):
        return _checked(int(found[3]), int(found[2]), int(found[1]))
    if (found := WITH_NAME.fullmatch(said)) and found[2] in MONTHS:
        return _checked(int(found[1]), MONTHS[found[2]], _year(found[3]))
    if (found := NAME_FIRST.fullmatch(said)) and found[1] in MONTHS:
        return _checked(int(found[2]), MONTHS[found[1]], _year(found[3]))
    if found := OF_THE_MONTH.fullmatch(said):
        return _checked(int(found[1]), None, None)
    return None


def _year(said: str | None) -> int | None:
    if said is None:
        return None
    return int(said) if len(said) == 4 else 2000 + int(said)


def _checked(day: int, month: int | None, year: int | None) -> Named | None:
    """A day that some year has."""
    if year is not None and year not in TYPED_YEARS:
        return None
    with suppress(ValueError):
        date(year or 2024, month or 1, day)
        return Named(day=day, month=month, year=year)
    return None


def _on(dated: Named, weekday: int) -> Named:
    return Named(day=dated.day, month=dated.month, year=dated.year, weekday=weekday)


def _possible(named: Named, today: date) -> list[date]:
    """In the years around today, or the months, where none was said."""
    years = range(today.year - YEARS, today.year + YEARS + 1)
    found = []
    for year in (named.year,) if named.year is not None else years:
        for month in (named.month,) if named.month is not None else range(1, 13):
            with suppress(ValueError):
                assert named.day is not None
                found.append(date(year, month, named.day))
    return [d for d in found if named.weekday in (None, d.weekday())]
