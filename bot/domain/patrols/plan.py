"""What a site's rounds are, as the company file says it: points, routes and windows.

Which rounds a day has is seen from the wall clock at both ends of a window; rounds that
come ``every`` so often are counted from midnight, and what is left of the day belongs
to the last one. So no round is ever shorter than it says, on the nights on which the
clocks change too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A place that is scanned; it may ask one question there."""

    code: str
    name: str
    ask: str = ""
    answers: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    """The answers that are well; any other is told."""
    tag: str = ""
    """The number of its NTAG 424 DNA, seven bytes in hexadecimal; none without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From a wall-clock time to the next such time: ``22:00-02:00`` ends tomorrow."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Points that one round takes in; it has windows, or comes every so often."""

    name: str
    points: tuple[str, ...]
    ordered: bool = False
    windows: tuple[Window, ...] = ()
    every: timedelta | None = None
    least: timedelta | None = None
    """From the first point to the last: quicker than this cannot be true."""
    between: timedelta | None = None
    """The same between any two points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagKeys:
    """A site's keys of its NTAG 424 DNA, sixteen bytes each, in hexadecimal."""

    read: str = field(repr=False)
    """Opens the tag's number and counter: the SDM meta read key."""
    sign: str = field(repr=False)
    """Signs them: the SDM file read key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patrols:
    """All of one site's."""

    checkpoints: tuple[Checkpoint, ...] = ()
    routes: tuple[Route, ...] = ()
    tag_keys: TagKeys | None = None

    def point(self, code: str) -> Checkpoint | None:
        return next((each for each in self.checkpoints if each.code == code), None)

    @property
    def words(self) -> tuple[str, ...]:
        """What is in people's own words."""
        points = self.checkpoints
        return (
            *(word for p in points for word in (p.name, p.ask, *p.answers) if word),
            *(route.name for route in self.routes),
        )

    def said(self, say: Callable[[str], str]) -> "Patrols":
        """The same, each of those words put in another way."""
        points = tuple(
            replace(
                point,
                name=say(point.name),
                ask=say(point.ask),
                answers=tuple(map(say, point.answers)),
                wanted=tuple(map(say, point.wanted)),
            )
            for point in self.checkpoints
        )
        routes = tuple(replace(r, name=say(r.name)) for r in self.routes)
        return replace(self, checkpoints=points, routes=routes)


Span = tuple[datetime, datetime]


def spans(route: Route, first: date, last: date, zone: ZoneInfo) -> Iterator[Span]:
    """When its rounds are that begin on these days, from the first to the last."""
    day = first
    while day <= last:
        yield from sorted(_of_day(route, day, zone))
        day += DAY


def _of_day(route: Route, day: date, zone: ZoneInfo) -> Iterator[Span]:
    if route.every is not None:
        midnights = _at(day, time(), zone), _at(day + DAY, time(), zone)
        yield from _each(route.every, *midnights)
    for window in route.windows:
        ends = day if window.end > window.start else day + DAY
        start, end = _at(day, window.start, zone), _at(ends, window.end, zone)
        if start < end:
            yield start, end


def _each(every: timedelta, start: datetime, end: datetime) -> Iterator[Span]:
    while start + 2 * every <= end:
        yield start, start + every
        start += every
    yield start, end


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Of an hour that comes twice the first; one that is left out begins after it."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def beginning(
    route: Route, after: datetime, until: datetime, zone: ZoneInfo
) -> Iterator[Span]:
    """Rounds that begin after the one and not after the other."""
    first, last = (each.astimezone(zone).date() for each in (after, until))
    for start, end in spans(route, first, last, zone):
        if after < start <= until:
            yield start, end


def running(route: Route, now: datetime, zone: ZoneInfo) -> Iterator[Span]:
    """Rounds whose time it is."""
    today = now.astimezone(zone).date()
    for start, end in spans(route, today - DAY, today, zone):
        if start <= now < end:
            yield start, end


def next_start(route: Route, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the next round begins."""
    today = now.astimezone(zone).date()
    ahead = (start for start, _ in spans(route, today, today + 2 * DAY, zone))
    return next((start for start in ahead if start > now), None)
