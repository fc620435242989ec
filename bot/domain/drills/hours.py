"""When a drill begins: at once, or at an hour that is drawn."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class When(StrEnum):
    """What whoever sets it chooses; the hour itself they do not learn."""

    NOW = "now"
    NIGHT = "night"
    """Some night of the next seven days."""
    WEEK = "week"
    """Some hour of the next seven days."""


WEEK = timedelta(days=7)
NIGHT_FROM, NIGHT_UNTIL = time(22), time(6)
"""On the company's clock: when offices are dark. Our own choice."""

Span = tuple[datetime, datetime]


def spans(when: When, now: datetime, zone: ZoneInfo) -> tuple[Span, ...]:
    """The stretches of time in which it may begin, in their order."""
    match when:
        case When.NOW:
            return ((now, now),)
        case When.NIGHT:
            return tuple(_nights(now, zone))
        case When.WEEK:
            return ((now, now + WEEK),)


def _nights(now: datetime, zone: ZoneInfo) -> Iterator[Span]:
    """What of each night is still ahead."""
    today = now.astimezone(zone).date()
    for days in range(-1, WEEK.days + 1):
        evening = today + timedelta(days=days)
        begins = datetime.combine(evening, NIGHT_FROM, zone).astimezone(UTC)
        morning = evening + timedelta(days=1)
        ends = datetime.combine(morning, NIGHT_UNTIL, zone).astimezone(UTC)
        begins, ends = max(begins, now), min(ends, now + WEEK)
        if begins < ends:
            yield begins, ends


def draw(when: When, now: datetime, zone: ZoneInfo, chance: float) -> datetime:
    """Each moment is as likely as any other; ``chance`` is drawn from 0 up to 1."""
    possible = spans(when, now, zone)
    into = sum((end - start for start, end in possible), timedelta()) * chance
    for start, end in possible:
        if into < end - start:
            return start + into
        into -= end - start
    return possible[-1][1]  # as good as 1, or now
