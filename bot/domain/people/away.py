"""``/away`` as people type it: from when to when somebody is away, or that they are
back.

A day alone is all of it; ``until`` a day ends where that day begins, and where only the
end is said it begins now. A day without a year is the next one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.times import day_words
from bot.domain.times.clock_words import DAY as ONE_DAY
from bot.domain.times.clock_words import read_clock
from bot.domain.times.day_words import HALF_A_YEAR
from bot.domain.times.moments import instants_of, is_near, tokens_of

DAY = timedelta(days=1)
BACK = frozenset(
    {
        *("off", "back", "here", "end", "stop", "cancel", "im back", "i'm back"),
        *("wrocilem", "wrocilam", "jestem", "koniec", "am revenit", "inapoi", "gata"),
    }
)
UNTIL = ("until", "till", "til", "untill", "do", "pana")
FROM = ("from", "od", "starting")
BETWEEN = frozenset({"to", "-", "and", *UNTIL})
CLOCK = r"(\d{1,2}[:.]\d{2}|\d{4}|\d{1,2}(?::\d{2})?(?:am|pm))"
DAY_AND_MONTH = re.compile(r"\d{1,2}[/.-]\d{1,2}")
IN_ONE = re.compile(f"{CLOCK}-{CLOCK}")
DAYS_IN_ONE = re.compile(r"(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)-(\d{1,2}[/.].*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Between two instants."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Back:
    """Here again, from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    """One end; without minutes the whole day, without a day the next such time."""

    day: day_words.Named | None = None
    minutes: int | None = None

    @property
    def says_year(self) -> bool:
        return self.day is not None and self.day.year is not None


def read_away(words: str, now: datetime, zone: ZoneInfo) -> Away | Back | None:
    """What is meant; None where that cannot be told, or is over already."""
    tokens = _with_their_years(tuple(_parted(tokens_of(words))), now.year)
    if " ".join(tokens) in BACK:
        return Back()
    away = _read(tokens, now, zone)
    return away if away is not None and away.start < away.end > now else None


def _parted(tokens: tuple[str, ...]) -> Iterator[str]:
    """``22:00-06:00`` and ``24/12-27/12`` are two ends each."""
    for token in tokens:
        found = IN_ONE.fullmatch(token) or DAYS_IN_ONE.fullmatch(token)
        yield from found.groups() if found else (token,)


def _with_their_years(tokens: tuple[str, ...], year: int) -> tuple[str, ...]:
    """``27/12 2026`` is one day, and not that day at 20:26."""
    joined: list[str] = []
    for token in tokens:
        if joined and DAY_AND_MONTH.fullmatch(joined[-1]) and is_near(token, year):
            joined[-1] += f"/{token}"
        else:
            joined.append(token)
    return tuple(joined)


def _read(tokens: tuple[str, ...], now: datetime, zone: ZoneInfo) -> Away | None:
    if tokens[:1] and tokens[0] in UNTIL:
        end = _point(tokens[1:])
        return None if end is None else _until(end, now, zone)
    if tokens[:1] and tokens[0] in FROM:
        tokens = tokens[1:]
    whole = day_words.read_named(tokens)
    if whole is not None:
        day = day_words.day_ahead(whole, now.astimezone(zone).date())
        return None if day is None else _between(day, 0, day + DAY, 0, zone)
    for place in range(1, len(tokens)):
        later = place + 1 if tokens[place] in BETWEEN else place
        start = _point(tokens[:place])
        end = _point(tokens[later:])
        if start is not None and end is not None:
            return _from(start, end, now, zone)
    return None


def _point(tokens: tuple[str, ...]) -> _Point | None:
    """A day, a time, or a day with a time after it."""
    day = day_words.read_named(tokens) if tokens else None
    if day is not None:
        return _Point(day=day)
    for place in range(len(tokens)):
        time = read_clock(tokens[place:], led=place > 0)
        day = day_words.read_named(tokens[:place]) if place else None
        if time is not None and (day is not None or not place):
            return _Point(day=day, minutes=time.minutes)
    return None


def _until(end: _Point, now: datetime, zone: ZoneInfo) -> Away | None:
    today = now.astimezone(zone).date()
    if end.day is not None:
        day = day_words.day_ahead(end.day, today)
        if day is None:
            return None
        return Away(start=now, end=instants_of(day, end.minutes or 0, zone)[0])
    assert end.minutes is not None
    first = instants_of(today, end.minutes, zone)[0]
    next_ = instants_of(today + DAY, end.minutes, zone)[0]
    return Away(start=now, end=first if first > now else next_)


def _from(start: _Point, end: _Point, now: datetime, zone: ZoneInfo) -> Away | None:
    """Of a day and a time alone it cannot be told what they are the ends of."""
    if start.minutes is None and end.day is None:
        return None
    if start.day is None and end.day is not None and end.minutes is None:
        return None
    today = now.astimezone(zone).date()
    first = today if start.day is None else day_words.day_ahead(start.day, today)
    if first is None:
        return None
    last = first if end.day is None else day_words.day_ahead(end.day, first)
    if last is None or (last - first > HALF_A_YEAR and not end.says_year):
        return None
    at, until = start.minutes or 0, end.minutes
    if until is None:
        until = ONE_DAY
    elif end.day is None and until <= at:
        last += DAY
    away = _between(first, at, last, until, zone)
    if away.end <= now and start.day is None and end.day is None:
        return _between(first + DAY, at, last + DAY, until, zone)
    return away


def _between(first: date, at: int, last: date, until: int, zone: ZoneInfo) -> Away:
    return Away(
        start=instants_of(first, at, zone)[0], end=instants_of(last, until, zone)[-1]
    )
