"""When something was, as people type it: one reader for every time that is asked for.

Words are read as a span (``20 minutes ago``), or as a time of day with a day before or
after it (``22.15 wczoraj``). Without a day it is the last such time that has passed.
Of a day without a year the nearest is meant; where that is still to come, so is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.times import day_words
from bot.domain.times.clock_words import NOON, TimeOfDay, in_part, read_clock
from bot.domain.times.spans import added, passed
from bot.domain.times.time_words import (
    EVENING,
    LAST_NIGHT,
    LITTLE,
    NIGHT,
    NOW,
    OFFSETS,
    PARTS,
    WEEKDAYS,
    folded,
)

ZONES = frozenset({"gmt", "bst", "cet", "cest", "eet", "eest"})
MOST_TOKENS = 6
"""In a time of day."""

DAY = timedelta(days=1)
ONE_DAY = 24 * 60
YEAR = timedelta(days=366)
YEAR_LIKE = re.compile(r"2\d{3}")
ISO = re.compile(r"(\d{4}-\d\d-\d\d)t(\d\d:\d\d(?::\d\d)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What words about a time mean; nothing at all where they are not understood."""

    times: tuple[datetime, ...] = ()
    """When it was: two instants in the hour that comes twice."""
    to_come: datetime | None = None
    """They are understood, and it has not come yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A time of day, and what was said of the day."""

    time: TimeOfDay
    day: day_words.Named | None = None
    last_night: bool = False
    zone: str = ""


def read_past(words: str, now: datetime, zone: ZoneInfo) -> Moment:
    """When it was, seen from ``now``."""
    tokens = tokens_of(words)
    gone = _span(tokens)
    if gone is not None:
        return Moment(times=(now - gone,)) if gone <= YEAR else Moment()
    for said in readings(tokens, now.year):
        moment = _placed(said, now, zone)
        if moment.times or moment.to_come:
            return moment
    return Moment()


def last_day(words: str, today: date) -> date | None:
    """The last such day, today included; one with its year may be to come."""
    named = day_words.read_named(folded(words))
    return next(iter(day_words.days_gone(named, today)), None) if named else None


def past_day(words: str, today: date) -> date | None:
    """The same, where it lies in the year up to now."""
    day = last_day(words, today)
    return day if day is not None and today - YEAR <= day <= today else None


def day_to_come(words: str, today: date) -> date | None:
    """The next day that words mean; one with a year, or ``yesterday``, may be past."""
    named = day_words.read_named(folded(words))
    return day_words.day_ahead(named, today) if named else None


def tokens_of(words: str) -> tuple[str, ...]:
    """As they are read; ``2026-11-27T22:15`` is a day and a time."""
    found = (ISO.fullmatch(token) or token for token in folded(words))
    return tuple(
        part
        for token in found
        for part in ((token,) if isinstance(token, str) else token.groups())
    )


def _span(tokens: tuple[str, ...]) -> timedelta | None:
    """How long ago; None where no span was typed."""
    if " ".join(tokens) in NOW:
        return timedelta()
    gone = passed(tokens)
    return None if gone is None else added(gone)


def readings(tokens: tuple[str, ...], year: int) -> Iterator[Said]:
    """Each way to tell a time of day from its day: the longest time first, then the
    one that stands last."""
    zone = next((token for token in tokens if token in ZONES), "")
    tokens = tuple(token for token in tokens if token != zone)
    for length in range(min(MOST_TOKENS, len(tokens)), 0, -1):
        for start in range(len(tokens) - length, -1, -1):
            rest = tokens[:start] + tokens[start + length :]
            if _is_year(tokens[start], rest, year):
                continue
            found = _reading(tokens[start : start + length], rest)
            if found is not None:
                yield replace(found, zone=zone)


def is_near(token: str, year: int) -> bool:
    """It may be a year: this one, the last or the next."""
    return bool(YEAR_LIKE.fullmatch(token)) and abs(int(token) - year) <= 1


def _is_year(token: str, rest: tuple[str, ...], year: int) -> bool:
    """``27 Nov 2026`` is a day without a time; 20:26 of that day is typed so, too, and
    less often."""
    if not is_near(token, year):
        return False
    day = day_words.read_named(rest)
    return day is not None and day.month is not None and day.year is None


def _reading(clock: tuple[str, ...], rest: tuple[str, ...]) -> Said | None:
    led = any(token in OFFSETS or token in WEEKDAYS for token in rest)
    time = read_clock(clock, led=led or any(token in PARTS for token in rest))
    if time is None:
        return None
    said = " ".join(rest)
    night = next((name for name in LAST_NIGHT if name in said), "")
    if night:
        part = EVENING if night == "aseara" else NIGHT
        rest = tuple(said.replace(night, "", 1).split())
    else:
        part = next((PARTS[token] for token in rest if token in PARTS), "")
        rest = tuple(t for t in rest if t not in PARTS)
    at = in_part(time, part) if part else time
    day = day_words.read_named(rest) if _is_day(rest) else None
    if at is None or (day is None and _is_day(rest)) or (night and day is not None):
        return None
    return Said(time=at, day=day, last_night=bool(night))


def _is_day(rest: tuple[str, ...]) -> bool:
    return any(token not in LITTLE for token in rest)


def _placed(said: Said, now: datetime, zone: ZoneInfo) -> Moment:
    today = now.astimezone(zone).date()
    choices = list(_instants(said, today, zone))
    gone = [[i for i in each if i <= now] for each in choices]
    if said.time.either:
        past = [each for each in gone if each]
        found = max(past, default=[])
    else:
        found = next((each for each in gone if each), [])
    if found:
        return Moment(times=tuple(found))
    ahead = [each[0] for each in choices if each]
    return Moment(to_come=min(ahead, default=None))


def _instants(said: Said, today: date, zone: ZoneInfo) -> Iterator[list[datetime]]:
    """The instants of each day, and half of the day, that may be meant."""
    minutes = said.time.minutes
    for more in (0, NOON) if said.time.either else (0,):
        for day in _days(said, minutes + more, today):
            at = instants_of(day, minutes + more, zone)
            yield [i for i in at if said.zone in ("", _name(i, zone))]


def _days(said: Said, minutes: int, today: date) -> tuple[date, ...]:
    if said.last_night:
        return (today - DAY if minutes >= NOON else today,)
    if said.day is None:
        return (today, today - DAY)
    return day_words.days_back(said.day, today)


def _name(instant: datetime, zone: ZoneInfo) -> str:
    return (instant.astimezone(zone).tzname() or "").casefold()


def instants_of(day: date, minutes: int, zone: ZoneInfo) -> tuple[datetime, ...]:
    """One; two in the hour that comes twice; in the one that is left out, the first."""
    days, left = divmod(minutes, ONE_DAY)
    at = time(left // 60, left % 60)
    local = datetime.combine(day + days * DAY, at)
    folds = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    true = [i for i in folds if i.astimezone(zone).replace(tzinfo=None) == local]
    return tuple(sorted(true)) or (local.replace(tzinfo=zone).astimezone(UTC),)
