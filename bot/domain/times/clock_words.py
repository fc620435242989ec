"""A time of day as people type it: 22:15, 2215, 10pm, quarter past ten, midnight."""

import re
from dataclasses import dataclass, replace

from bot.domain.times.time_words import (
    AFTERNOON,
    AT,
    EVENING,
    HALF,
    MORNING,
    NIGHT,
    NUMBERS,
    QUARTER,
)

DAY = 24 * 60
NOON = 12 * 60
AM_PM = r"(?: ?(am|pm))?"
HOURS = r"(?: ?(?:h|hrs?|hours))?"
WITH_COLON = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?" + HOURS + AM_PM
)
CLOSED_UP = re.compile(r"(\d{1,2})(\d{2})" + HOURS + AM_PM)
HOUR_ALONE = re.compile(r"(\d{1,2})(?: ?(am|pm)|h| ?hrs?| ?hours)")
O_CLOCK = re.compile(r"(\d{1,2}) ?(?:o'? ?clock|o'? ?r gloch|ish)")
TWO_NUMBERS = re.compile(r"([01]?\d|2[0-3]) ([0-5]\d)" + AM_PM)
BARE_HOUR = re.compile(r"(\d{1,2})")
PAST = re.compile(r"(.+?) ?(past|after|to|before) (.+?)" + AM_PM)
WORD_HOUR = re.compile(r"(\w+)(?: (am|pm)| o'? ?clock(?: (am|pm))?)")
NAMED = {
    **dict.fromkeys(
        ("noon", "midday", "12 noon", "poludnie", "w poludnie", "amiaza"), NOON
    ),
    **dict.fromkeys(("meio-dia", "meio dia", "hanner dydd"), NOON),
    **dict.fromkeys(
        ("midnight", "12 midnight", "polnoc", "o polnocy", "miezul noptii"), 0
    ),
    **dict.fromkeys(("meia-noite", "meia noite", "hanner nos"), 0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay:
    """Minutes after midnight; 1440 is the midnight at the day's end."""

    minutes: int
    either: bool = False
    """It may be twelve hours later as well: nobody said which half of the day."""
    half_said: bool = False
    """With am or pm."""


def read_clock(tokens: tuple[str, ...], *, led: bool = False) -> TimeOfDay | None:
    """The whole of the tokens; ``led``: something else says that a time follows, so
    that a lone hour is one."""
    while tokens and tokens[0] in AT:
        tokens, led = tokens[1:], True
    said = " ".join(tokens)
    if said in NAMED:
        return TimeOfDay(minutes=NAMED[said])
    for shape in (WITH_COLON, CLOSED_UP, TWO_NUMBERS):
        if found := shape.fullmatch(said):
            return _time(int(found[1]), int(found[2]), found[3])
    if found := HOUR_ALONE.fullmatch(said):
        return _time(int(found[1]), 0, found[2])
    found = O_CLOCK.fullmatch(said) or (BARE_HOUR.fullmatch(said) if led else None)
    if found:
        hour = int(found[1])
        return _either(hour, 0, None) or _time(hour, 0, None)
    return _in_words(said)


def in_part(time: TimeOfDay, part: str) -> TimeOfDay | None:
    """The same in a part of the day: ten in the evening is 22:00. None: it never is."""
    hour = time.minutes // 60
    if time.half_said or hour == 0 or hour > 12:
        return None if part == MORNING and hour > 12 else replace(time, either=False)
    later = {
        MORNING: False,
        AFTERNOON: hour < 12,
        EVENING: 3 <= hour < 12,
        NIGHT: 6 <= hour < 12,
    }[part]
    at_twelve = hour == 12 and part in (MORNING, NIGHT)
    moved = time.minutes + NOON * (later - at_twelve)
    return TimeOfDay(minutes=moved, half_said=True)


def _time(hour: int, minute: int, half: str | None) -> TimeOfDay | None:
    if half is not None and half != "":
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return TimeOfDay(
            minutes=(hour % 12 + 12 * (half == "pm")) * 60 + minute, half_said=True
        )
    minutes = hour * 60 + minute
    return TimeOfDay(minutes=minutes) if minute < 60 and minutes <= DAY else None


def _in_words(said: str) -> TimeOfDay | None:
    """Quarter past ten, ten to three, half ten, ten o'clock, ten pm."""
    if found := WORD_HOUR.fullmatch(said):
        return _either(NUMBERS.get(found[1]), 0, found[2] or found[3])
    if found := PAST.fullmatch(said):
        minutes = _minutes(found[1])
        if minutes is None:
            return None
        sign = 1 if found[2] in ("past", "after") else -1
        return _either(_hour(found[3]), sign * minutes, found[4])
    half, _, hour = said.partition(" ")
    if half == "half":
        return _either(_hour(hour), 30, None)
    return None


def _hour(said: str) -> int | None:
    return int(said) if BARE_HOUR.fullmatch(said) else NUMBERS.get(said)


def _minutes(said: str) -> int | None:
    """``quarter``, ``a quarter``, ``half``, ``ten``, ``20 minutes``."""
    word = said.removeprefix("a ").removesuffix(" minutes").removesuffix(" min")
    if word in QUARTER:
        return 15
    if word in HALF:
        return 30
    found = _hour(word)
    if found is None and len(parts := re.split("[ -]", word)) == 2:
        tens, ones = (NUMBERS.get(part, 0) for part in parts)
        found = tens + ones or None
    return found if found is not None and found < 60 else None


def _either(hour: int | None, minutes: int, half: str | None) -> TimeOfDay | None:
    if hour is None or not 1 <= hour <= 12:
        return None
    after = ((hour % 12) * 60 + minutes) % NOON
    if half:
        base = _time(hour, 0, half)
        assert base is not None
        return TimeOfDay(minutes=(base.minutes + minutes) % DAY, half_said=True)
    return TimeOfDay(minutes=after, either=True)
