"""A correction as a manager types it: ``SH-12 22:00 06:00 break 20``."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.refs import SHIFT, Ref
from bot.domain.times.clock_words import TimeOfDay, read_clock
from bot.domain.times.moments import ZONES, instants_of
from bot.domain.times.time_words import folded

DAY = timedelta(days=1)
SHIFT_NUMBER = re.compile(r"(?:sh)?[ #-]*(\d{1,15})\b(?![:.]\d)[ :]*")
"""Never a time: ``22:00 06:00`` says of no shift."""
NO_BREAK = re.compile(r"\b(?:no|without(?: a)?|bez|fara) (?:break|przerwy|pauza)\b")
BREAK = re.compile(r"\b(?:break|przerwa|pauza) ?[:=]? ?(\d{1,3}) ?(?:m\w*)?")
HALF = re.compile(r" (am|pm)\b")
BETWEEN = re.compile(r" ?(?:-|\b(?:from|od|de la|to|do|pana la|until|till)\b) ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time on the site's wall; ``zone`` where an hour that comes twice was named."""

    time: TimeOfDay
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was typed; no times where a shift alone was."""

    shift: Ref
    on: Clock | None = None
    off: Clock | None = None
    break_taken: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Twice(Exception):
    """The time came twice that night, and it was not said which is meant."""

    times: tuple[datetime, ...]


def read(words: str) -> Asked | None:
    """None: it is no correction."""
    said = " ".join(folded(words))
    number = SHIFT_NUMBER.match(said)
    if number is None:
        return None
    shift = Ref(SHIFT, int(number[1]))
    rest, pause = _break_in(said[number.end() :])
    clocks = _clocks(HALF.sub(r"\1", BETWEEN.sub(" ", rest)).split())
    if (
        clocks is None
        or len(clocks) not in (0, 2)
        or (pause is not None and not clocks)
    ):
        return None
    on, off = clocks or (None, None)
    return Asked(shift=shift, on=on, off=off, break_taken=pause)


def _break_in(rest: str) -> tuple[str, timedelta | None]:
    if found := NO_BREAK.search(rest):
        return rest[: found.start()] + rest[found.end() :], timedelta()
    if found := BREAK.search(rest):
        pause = timedelta(minutes=int(found[1]))
        return rest[: found.start()] + rest[found.end() :], pause
    return rest, None


def _clocks(tokens: list[str]) -> list[Clock] | None:
    """Each a token, with am, pm or the name of the clock behind it."""
    found: list[Clock] = []
    for token in tokens:
        if token in ZONES and found and not found[-1].zone:
            found[-1] = Clock(time=found[-1].time, zone=token)
            continue
        time = read_clock((token,), led=True)
        if time is None:
            return None
        found.append(Clock(time=time))
    return found


def placed(
    asked: Asked, near: datetime, zone: ZoneInfo
) -> tuple[datetime, datetime] | None:
    """From when to when: the start that is nearest to the shift's own, and the first
    such end after it. Raises :class:`Twice`."""
    if asked.on is None or asked.off is None:
        return None
    starts = _instants(asked.on, near, zone)
    on = min(starts, key=lambda each: abs(each - near), default=None)
    if on is None:
        return None
    _must_be_one(asked.on, on, starts)
    ends = [each for each in _instants(asked.off, on, zone) if each > on]
    off = min(ends, default=None)
    if off is None:
        return None
    _must_be_one(asked.off, off, ends)
    return on, off


def _must_be_one(clock: Clock, chosen: datetime, among: list[datetime]) -> None:
    twins = tuple(each for each in among if abs(each - chosen) <= timedelta(hours=1))
    if len(twins) > 1 and not clock.zone:
        raise Twice(twins)


def _instants(clock: Clock, around: datetime, zone: ZoneInfo) -> list[datetime]:
    """On the day, the one before and the one after it."""
    day = around.astimezone(zone).date()
    found = [
        instant
        for days in (-1, 0, 1)
        for instant in instants_of(day + days * DAY, clock.time.minutes, zone)
    ]
    named = [
        each
        for each in found
        if clock.zone in ("", (each.astimezone(zone).tzname() or "").casefold())
    ]
    return sorted(set(named))
