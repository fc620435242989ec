"""Where a rota has nobody.

A rota is a promise that somebody answers. Where it has nobody, the ladder rings every
holder of the role, as it does where there is no rota: ``missing`` finds that ahead.
Many a rota is of nights and week-ends alone, for by day the office answers: hours in
which a role never has anybody on such a day are not ``promised``, and nothing is
missing then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a time to a time, the end not in it."""

    start_at: datetime
    end_at: datetime


def missing(covered: Iterable[Span], promised: Iterable[Span]) -> Iterator[Span]:
    """What is promised and not covered, in order."""
    there = sorted(covered)
    for promise in _joined(promised):
        reached = promise.start_at
        for span in there:
            if span.end_at <= reached or span.start_at >= promise.end_at:
                continue
            if span.start_at > reached:
                yield Span(reached, span.start_at)
            reached = span.end_at
        if reached < promise.end_at:
            yield Span(reached, promise.end_at)


Times = tuple[timedelta, timedelta]
"""From and to, as they are long after midnight on the wall."""


def promised(
    rota: Iterable[Span], start: datetime, end: datetime, zone: ZoneInfo
) -> Iterator[Span]:
    """The hours between two times in which this rota has somebody on other days of
    that sort: Monday to Friday, or the week-end."""
    hours = {
        (_is_weekend(day), *times) for span in rota for day, times in _days(span, zone)
    }
    for day, (first, last) in _days(Span(start, end), zone):
        for sort, opens, closes in hours:
            if sort is _is_weekend(day) and max(opens, first) < min(closes, last):
                yield Span(
                    _instant(day, max(opens, first), zone),
                    _instant(day, min(closes, last), zone),
                )


def _is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def _days(
    span: Span, zone: ZoneInfo
) -> Iterator[tuple[date, tuple[timedelta, timedelta]]]:
    """Day by day on the wall."""
    first, last = (
        at.astimezone(zone).replace(tzinfo=None) for at in (span.start_at, span.end_at)
    )
    day = first.date()
    while (midnight := datetime.combine(day, time())) < last:
        yield day, (max(first - midnight, timedelta()), min(last - midnight, DAY))
        day += DAY


def _instant(day: date, after_midnight: timedelta, zone: ZoneInfo) -> datetime:
    wall = datetime.combine(day, time()) + after_midnight
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Those that meet, as one."""
    whole: Span | None = None
    for span in sorted(spans):
        if whole is not None and span.start_at <= whole.end_at:
            whole = Span(whole.start_at, max(whole.end_at, span.end_at))
            continue
        if whole is not None:
            yield whole
        whole = span
    if whole is not None:
        yield whole


def without(span: Span, away: Span | None) -> Iterator[Span]:
    """What is left of a span when somebody is away for a part of it."""
    if away is None or away.end_at <= span.start_at or span.end_at <= away.start_at:
        yield span
        return
    if span.start_at < away.start_at:
        yield Span(span.start_at, away.start_at)
    if away.end_at < span.end_at:
        yield Span(away.end_at, span.end_at)
