"""What may happen to a handover."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId


class Part(StrEnum):
    """What is handed over, in the order in which it is told."""

    NOTES = "notes"
    INCIDENTS = "incidents"
    EQUIPMENT = "equipment"


class Why(StrEnum):
    """Why a manager takes it over; ``OTHER`` is in their own (redacted) words."""

    SITE_CLOSED = "site_closed"
    MYSELF = "myself"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Woken:
    """A time given by :func:`wake_at` has come; the shift ends ``until``."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class AskedToLeave:
    """Book off was pressed, and nobody else stays."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """The relief has booked on, to this shift."""

    relief: int


@dataclass(frozen=True, slots=True)
class ReliefGone:
    """Who was to take over has booked off, or takes over nothing."""


@dataclass(frozen=True, slots=True)
class ReliefMissed:
    """Their own grace is over."""


@dataclass(frozen=True, slots=True)
class Told:
    """One part was handed over; ``parts`` is all that there is to hand over."""

    part: Part
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A key, or a thing, is not there."""

    what: str


@dataclass(frozen=True, slots=True)
class CannotStay:
    """No reason is asked for, and none is kept."""


@dataclass(frozen=True, slots=True)
class AlarmClosed:
    """A manager closed it, and nobody has taken over yet."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """By the officer who came, on this shift of theirs."""

    by: StaffId
    relief: int


@dataclass(frozen=True, slots=True)
class InStead:
    """A manager answers for the site, and lets the officer go."""

    by: StaffId
    why: Why
    words: RedactedText | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """Nobody is locked in."""


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing is to be handed over any more."""


Step = Woken | AskedToLeave | Arrived | ReliefGone | Told | Missing | CannotStay
Alarm = AlarmClosed | ReliefMissed
Event = Step | Alarm | TakenOver | InStead | Left | Over
