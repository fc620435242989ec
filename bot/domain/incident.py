"""An incident, or an SOS: somebody is told, takes it up, and ends it.

    REPORTED ── Briefed ─▶ BRIEFED    Telegram accepted the first notice
    REPORTED, BRIEFED
             ── TakenUp ─▶ TAKEN_UP
    TAKEN_UP ── TakenUp ─▶ TAKEN_UP   somebody higher takes over
    REPORTED, BRIEFED, TAKEN_UP
             ── Closed ──▶ CLOSED

Briefed later than that changes nothing, for a notice may be accepted after somebody
pressed the button; TakenUp and Closed on a CLOSED incident raise IllegalMove. Silence
is the ladder's business (``ladder``): an incident has no deadline of its own.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import IllegalMove
from bot.domain.redacted import RedactedText
from bot.domain.refs import INCIDENT, Ref, SiteCode, StaffId, ref


class Kind(StrEnum):
    INCIDENT = "incident"
    SOS = "sos"


class Status(StrEnum):
    REPORTED = "reported"
    BRIEFED = "briefed"
    TAKEN_UP = "taken_up"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What an officer reported, names taken out; an SOS may have no words."""

    id: int = 0
    kind: Kind
    officer: StaffId
    site: SiteCode | None
    reported_at: datetime
    text: RedactedText | None = None
    services: str = ""
    """Which emergency services were called, if the officer said so."""
    status: Status = Status.REPORTED
    briefed_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return ref(INCIDENT, self.id)


@dataclass(frozen=True, slots=True)
class Briefed:
    """The first notice was accepted for delivery."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A manager has it."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A manager ended it with a reason."""


Event = Briefed | TakenUp | Closed


def decide(incident: Incident, event: Event, now: datetime) -> Incident:
    """Every rule about incidents, in one place."""
    match incident.status, event:
        case Status.REPORTED, Briefed():
            return replace(incident, status=Status.BRIEFED, briefed_at=now)
        case _, Briefed():
            return incident
        case Status.REPORTED | Status.BRIEFED | Status.TAKEN_UP, TakenUp():
            return replace(incident, status=Status.TAKEN_UP)
        case Status.REPORTED | Status.BRIEFED | Status.TAKEN_UP, Closed():
            return replace(incident, status=Status.CLOSED, closed_at=now)
        case _:
            raise IllegalMove(incident.status, event)
