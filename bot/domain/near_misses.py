"""A near miss: nobody came to harm, and somebody might have.

    REPORTED ── Seen ───▶ REPORTED   its reporter says whether the place is safe now
    REPORTED ── Closed ─▶ CLOSED

Closed on a CLOSED near miss raises IllegalMove; Seen then changes nothing. Who is told,
and when, is the ladder's business.

Source: HSE, HSG245, "Investigating accidents and incidents": "an event that, while not
causing harm, has the potential to cause injury or ill health". A dangerous occurrence
of the list in RIDDOR 2013, Schedule 2, is one that must be reported.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import NEAR_MISS, Ref, SiteCode, StaffId


class Danger(StrEnum):
    """How its reporter left the place."""

    MADE_SAFE = "made_safe"
    STILL_THERE = "still_there"


class Status(StrEnum):
    REPORTED = "reported"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """What an officer saw, names taken out."""

    id: int = 0
    officer: StaffId
    site: SiteCode | None
    reported_at: datetime
    text: RedactedText
    danger: Danger | None = None
    """None: not said."""
    status: Status = Status.REPORTED
    closed_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(NEAR_MISS, self.id)


@dataclass(frozen=True, slots=True)
class Seen:
    """Its reporter has looked."""

    danger: Danger


@dataclass(frozen=True, slots=True)
class Closed:
    """A manager ended it with a reason."""


Event = Seen | Closed


def decide(near_miss: NearMiss, event: Event, now: datetime) -> NearMiss:
    """Every rule about near misses."""
    match near_miss.status, event:
        case Status.REPORTED, Seen(danger=danger):
            return replace(near_miss, danger=danger)
        case Status.REPORTED, Closed():
            return replace(near_miss, status=Status.CLOSED, closed_at=now)
        case Status.CLOSED, Seen():
            return near_miss
        case _:
            raise IllegalMove(near_miss.status, event)
