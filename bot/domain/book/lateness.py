"""Whether an entry was written long after what it tells of: read from its own words."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.times.moments import instants_of

LATE = timedelta(minutes=30)
"""From what it tells of to its being written. Our own: nobody types on a round."""

LONGEST = timedelta(hours=12)
"""What would lie further back is a time to come: "next round 04:00"."""

DAY = timedelta(days=1)

CLOCK = re.compile(
    r"(?<![\d.,:/£€$-])(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?![\d/]|[.,:]\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b)?"
    r"|(?<![\d.,:/£€$-])(?P<four>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hrs?|hours)\b"
    r"|(?<![\d.,:/£€$-])(?P<whole>1[0-2]|0?[1-9])\s?(?P<side>[ap])\.?m\b",
    re.IGNORECASE,
)
"""02:10, 2.10, 2h10, 0210hrs, 2:10am, 2 am; neither a sum, a date nor a long number."""


def tells_of(words: str, written_at: datetime, zone: ZoneInfo) -> datetime | None:
    """The last time that an entry names, where it was written late; else None."""
    near = [
        written_at - at
        for minutes in _times(words)
        if (at := _latest(minutes, written_at, zone)) is not None
    ]
    gone = [ago for ago in near if ago <= LONGEST]
    if not gone or min(gone) <= LATE:
        return None
    return written_at - min(gone)


def _times(words: str) -> Iterator[int]:
    """Minutes after midnight, of each time that the words name."""
    for found in CLOCK.finditer(words):
        if four := found["four"]:
            yield int(four[:2]) * 60 + int(four[2:])
            continue
        hour = int(found["hour"] or found["whole"])
        half = (found["half"] or found["side"] or "").lower()
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        yield hour * 60 + int(found["minute"] or 0)


def _latest(minutes: int, before: datetime, zone: ZoneInfo) -> datetime | None:
    """The last such time on the clock of the site; of an hour that comes twice the
    later one that has passed."""
    today = before.astimezone(zone).date()
    passed = [
        at
        for day in (today, today - DAY)
        for at in instants_of(day, minutes, zone)
        if at <= before
    ]
    return max(passed, default=None)
