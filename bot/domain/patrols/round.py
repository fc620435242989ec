"""One round: due in its time, gone in part, finished, or missed.

    OPEN   ── Scanned or Unreached, the last point ─▶ DONE   told if something is odd
    OPEN   ── Woken, shortly before its end ────────▶ OPEN   who is on site is reminded
    OPEN   ── Woken, its end, points left ──────────▶ MISSED told
    OPEN   ── Woken, its end, nobody was there ─────▶ UNMANNED
    MISSED, UNMANNED ── the last point, scanned in time and received late ─▶ DONE  told

Woken on any other changes nothing. Which points are left, which came out of order and
what was too quick to be true is seen from the scans alone, by their own times.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.domain.names.redacted_text import RedactedText
from bot.domain.patrols.plan import Route
from bot.domain.refs import PATROL, Ref, SiteCode, StaffId

REMINDED = timedelta(minutes=15)
"""Before its end, or a quarter of its time if that is shorter. Our own choice: time for
a point or two, and no earlier than somebody would have gone by themselves."""

TWICE = timedelta(minutes=1)
"""The same point again so soon is the same scan: a thumb that was not sure."""


class Status(StrEnum):
    OPEN = "open"
    DONE = "done"
    MISSED = "missed"
    UNMANNED = "unmanned"
    """Nobody was booked on there for half of its time."""


class Proof(StrEnum):
    """How we know that somebody was there."""

    TAG = "tag"
    """It signs each reading anew."""
    CODE = "code"
    """Printed: whoever has a picture of it can scan it anywhere."""


class Deed(StrEnum):
    SCANNED = "scanned"
    UNREACHED = "unreached"
    """Its officer said that they cannot get there."""
    COPIED = "copied"
    """A reading of its tag that had been used before: refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What came in about one point."""

    id: int = 0
    round: int | None
    """None: at a time when no round goes there."""
    site: SiteCode
    point: str
    deed: Deed = Deed.SCANNED
    proof: Proof = Proof.CODE
    officer: StaffId | None
    """None: a copy, which nobody signs."""
    shift: int | None
    at: datetime
    received_at: datetime
    answer: str = ""
    text: RedactedText | None = None
    """Why it cannot be reached."""

    @property
    def received_late_at(self) -> datetime | None:
        return self.received_at if self.received_at - self.at > TWICE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time round a route, as the route was when its time began."""

    id: int = 0
    site: SiteCode
    route: Route
    start_at: datetime
    end_at: datetime
    status: Status = Status.OPEN
    reminded: bool = False
    shift: int | None = None
    """In which it was missed, where an alarm was rung for that."""

    @property
    def ref(self) -> Ref:
        return Ref(PATROL, self.id)

    @property
    def remind_at(self) -> datetime:
        return self.end_at - min(REMINDED, (self.end_at - self.start_at) / 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the visits of a round say."""

    left: tuple[str, ...]
    """Points of which nothing came in, as the route has them."""
    unreached: tuple[str, ...]
    out_of_order: tuple[str, ...]
    """Points that came after one that should have followed them."""
    too_quick: tuple[tuple[str, str], ...]
    """From the one to the other in less time than it takes."""

    @property
    def are_odd(self) -> bool:
        return bool(self.unreached or self.out_of_order or self.too_quick)


def look(route: Route, visits: Sequence[Visit]) -> Findings:
    """The first scan of each point counts; a copy counts nothing."""
    scanned: dict[str, datetime] = {}
    for visit in sorted(visits, key=lambda each: each.at):
        if visit.deed is Deed.SCANNED and visit.point in route.points:
            scanned.setdefault(visit.point, visit.at)
    said = {each.point for each in visits if each.deed is Deed.UNREACHED}
    return Findings(
        left=tuple(p for p in route.points if p not in scanned and p not in said),
        unreached=tuple(p for p in route.points if p in said and p not in scanned),
        out_of_order=_out_of_order(route, scanned) if route.ordered else (),
        too_quick=_too_quick(route, scanned),
    )


def _out_of_order(route: Route, scanned: dict[str, datetime]) -> tuple[str, ...]:
    there = [point for point in route.points if point in scanned]
    return tuple(
        point
        for place, point in enumerate(there)
        if any(scanned[later] < scanned[point] for later in there[place + 1 :])
    )


def _too_quick(
    route: Route, scanned: dict[str, datetime]
) -> tuple[tuple[str, str], ...]:
    """Scanned is in the order of time."""
    points = list(scanned)
    between = route.between or timedelta()
    found = [
        (one, other)
        for one, other in pairwise(points)
        if scanned[other] - scanned[one] < between
    ]
    whole, least = len(points) == len(route.points) > 1, route.least or timedelta()
    if whole and scanned[points[-1]] - scanned[points[0]] < least:
        found.append((points[0], points[-1]))
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Came:
    """Something came in about a point of it."""


@dataclass(frozen=True, slots=True)
class Woken:
    """Its time for a reminder, or its end."""

    manned: bool
    """Somebody was there for half of its time."""


class Effect(StrEnum):
    REMIND = "remind"
    TELL = "tell"


def decide(
    before: Round, event: Came | Woken, findings: Findings, now: datetime
) -> tuple[Round, Effect | None]:
    """Every rule about a round; who was late is told as who was missed was."""
    match before.status, event:
        case Status.OPEN | Status.MISSED | Status.UNMANNED, Came() if not findings.left:
            done = replace(before, status=Status.DONE)
            tells = findings.are_odd or before.status is Status.MISSED
            return done, Effect.TELL if tells else None
        case Status.OPEN, Woken(manned=manned) if before.end_at <= now:
            if manned:
                return replace(before, status=Status.MISSED), Effect.TELL
            return replace(before, status=Status.UNMANNED), None
        case Status.OPEN, Woken() if before.remind_at <= now and not before.reminded:
            return replace(before, reminded=True), Effect.REMIND
        case _:
            return before, None


def wake_at(round: Round) -> datetime | None:
    if round.status is not Status.OPEN:
        return None
    return round.end_at if round.reminded else round.remind_at
