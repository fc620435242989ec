"""A briefing: written, looked at by whoever wrote it, and sent; or thrown away.

    DRAFT ── Sent ────▶ SENT      to whom, and whether it can wait for their shift
    DRAFT ── Dropped ─▶ DROPPED
    SENT  ── Ended ───▶ ENDED     of a policy that another version replaced

Anything else raises IllegalMove: what was sent is never changed, and never called back.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.briefings.audience import Audience
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BRIEFING, Ref, StaffId


class Status(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    DROPPED = "dropped"
    ENDED = "ended"
    """Nobody is asked about it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    id: int = 0
    sender: StaffId
    written_at: datetime
    text: RedactedText
    status: Status = Status.DRAFT
    audience: Audience | None = None
    """None until it is sent."""
    policy: int | None = None
    """The number of what people are asked to accept, or to comment on."""
    urgent: bool = False
    """It does not wait for the next shift."""
    sent_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(BRIEFING, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    audience: Audience
    urgent: bool


@dataclass(frozen=True, slots=True)
class Dropped:
    """Whoever wrote it does not want it sent."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Another version is in force."""


Event = Sent | Dropped | Ended


def decide(briefing: Briefing, event: Event, now: datetime) -> Briefing:
    """Every rule about a briefing itself."""
    match briefing.status, event:
        case Status.DRAFT, Sent(audience=audience, urgent=urgent):
            return replace(
                briefing,
                status=Status.SENT,
                audience=audience,
                urgent=urgent,
                sent_at=now,
            )
        case Status.DRAFT, Dropped():
            return replace(briefing, status=Status.DROPPED)
        case Status.SENT, Ended():
            return replace(briefing, status=Status.ENDED)
        case _:
            raise IllegalMove(briefing.status, event)
