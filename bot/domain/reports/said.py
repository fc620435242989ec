"""Which days somebody means who asks for figures: ``last week``, ``November 2026``.

A week, a month or a year without a word before it is the last one that is over; a month
without a year is the last one that has begun.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from bot.domain.reports.days import (
    DAY,
    Days,
    last_month,
    last_week,
    last_year,
    month_of,
    week_of,
    year_of,
)
from bot.domain.times.moments import last_day
from bot.domain.times.time_words import LITTLE, MONTHS, folded

LAST = frozenset(
    {
        *("last", "past", "previous", "prev", "whole", "ostatni", "zeszly", "ubiegly"),
        *("poprzedni", "trecut", "trecuta", "ultima", "ultimul"),
        *("ostatniego", "zeszlego", "ubieglego"),
    }
)
THIS = frozenset(
    {"this", "current", "ten", "biezacy", "tego", "asta", "aceasta", "acest", "curenta"}
)

Span = Callable[[date], Days]


def _named(words: str, last: Span, this: Span) -> dict[str, tuple[Span, Span]]:
    return dict.fromkeys(words.split(), (last, this))


SPANS: Mapping[str, tuple[Span, Span]] = {
    **_named(
        "week weekly wk tydzien tygodnia saptamana saptamanii", last_week, week_of
    ),
    **_named("month monthly mth miesiac miesiaca luna lunii", last_month, month_of),
    **_named("year yearly rok roku an anul anului", last_year, year_of),
}

MONTH_FIRST = re.compile(r"(\d{1,2})[/.-](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})")
YEAR = re.compile(r"20\d{2}")


def days_said(words: str, today: date) -> Days | None:
    """None where they are not understood; what is meant may be still to come."""
    said = folded(words)
    this = bool(THIS.intersection(said))
    tokens = [t for t in said if t not in LITTLE | LAST | THIS]
    match tokens:
        case [word] if word in SPANS:
            last_one, this_one = SPANS[word]
            return this_one(today) if this else last_one(today)
        case [word] if found := MONTH_FIRST.fullmatch(word):
            return _month(int(found[1]), int(found[2]))
        case [word] if found := YEAR_FIRST.fullmatch(word):
            return _month(int(found[2]), int(found[1]))
        case [word] if YEAR.fullmatch(word):
            return year_of(date(int(word), 1, 1))
        case [word] if word in MONTHS:
            first = date(today.year, MONTHS[word], 1)
            return month_of(first if first <= today else first.replace(today.year - 1))
        case [word, year] if word in MONTHS and YEAR.fullmatch(year):
            return _month(MONTHS[word], int(year))
        case [year, word] if word in MONTHS and YEAR.fullmatch(year):
            return _month(MONTHS[word], int(year))
    day = last_day(words, today)
    return None if day is None else Days(first=day, last=day)


def begun(days: Days, today: date) -> Days | None:
    """As far as they have come; None where the first is still to come."""
    if days.first > today:
        return None
    return Days(first=days.first, last=min(days.last, today))


def _month(month: int, year: int) -> Days | None:
    if not (1 <= month <= 12 and YEAR.fullmatch(str(year))):
        return None
    return month_of(date(year, month, 1))


def spelt(days: Days) -> str:
    """For a button: ``2026-11-01.2026-11-30``."""
    return f"{days.first}.{days.last}"


def read_spelt(words: str) -> Days | None:
    """None for what was never ours."""
    first, _, last = words.partition(".")
    try:
        days = Days(first=date.fromisoformat(first), last=date.fromisoformat(last))
    except ValueError:
        return None
    ours = all(YEAR.fullmatch(str(day.year)) for day in (days.first, days.last))
    return days if ours and DAY * 0 <= days.last - days.first <= 366 * DAY else None
