"""An incident, an SOS or a welfare question: somebody is told, takes it up, ends it.

    ASKED    ── Woken ───▶ REPORTED   a minute of silence: people are told
    ASKED    ── Withdrawn ▶ CLOSED    no help is needed, or an SOS has gone out
    REPORTED ── Briefed ─▶ BRIEFED    Telegram accepted the first notice
    REPORTED, BRIEFED
             ── TakenUp ─▶ TAKEN_UP
    TAKEN_UP ── TakenUp ─▶ TAKEN_UP   somebody higher takes over
    REPORTED, BRIEFED, TAKEN_UP
             ── Closed ──▶ CLOSED
    CLOSED   ── Reopened ▶ REPORTED   others are to read it: their alarm begins

Briefed later than that changes nothing, for a notice may be accepted after somebody
pressed the button; TakenUp and Closed on a CLOSED incident raise IllegalMove. Woken and
Withdrawn change nothing where no arrow is drawn, but that a place which follows a phone
is marked still when it has said nothing for five minutes. Everything else after a
question is the ladder's business (``ladder``).
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.errors import IllegalMove
from bot.domain.incidents.line import Line
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import INCIDENT, Ref, SiteCode, StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point on the map, in degrees, as a phone gave it."""

    latitude: float
    longitude: float
    at: datetime
    is_live: bool = False
    """It follows the phone, for as long as its owner shares it."""
    is_still: bool = False
    """It was said that it does not follow any more."""

    @property
    def link(self) -> str:
        """To a map that any phone opens; five decimals are about a metre."""
        point = f"{self.latitude:.5f},{self.longitude:.5f}"
        return f"https://maps.google.com/?q={point}"


STILL_AFTER = timedelta(minutes=5)
"""A phone that is followed and says nothing for so long is off, has no signal, is not
shared any more, or lies still: whoever looks for its owner must know."""

SHOW_EVERY = timedelta(seconds=10)
"""A phone that is followed says where it is more often than anybody reads it."""


class Kind(StrEnum):
    INCIDENT = "incident"
    SOS = "sos"
    DURESS = "duress"
    """An SOS in secret: whoever sent it is watched, and shown nothing of it."""
    WELFARE = "welfare"
    """Words that may call for help: their writer was asked."""


ANSWER_WITHIN = timedelta(seconds=60)
"""Whoever was asked whether they need help, and is silent for longer, may need it."""

LATEST = datetime.max.replace(tzinfo=UTC)

TAKE_BACK_WITHIN = timedelta(seconds=10)
"""A typed SOS is its writer's to take back for so long; then those told end it."""


class Status(StrEnum):
    ASKED = "asked"
    REPORTED = "reported"
    BRIEFED = "briefed"
    TAKEN_UP = "taken_up"
    CLOSED = "closed"


class Service(StrEnum):
    """Whom an officer called to an incident, besides us."""

    POLICE = "police"
    AMBULANCE = "ambulance"
    FIRE = "fire"
    NONE = "none"
    """They said that nobody else is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What an officer reported, names taken out; an SOS may have no words."""

    id: int = 0
    kind: Kind
    officer: StaffId
    site: SiteCode | None
    reported_at: datetime
    text: RedactedText | None = None
    called: tuple[Service, ...] = ()
    """In the order in which the officer said so, each once."""
    status: Status = Status.REPORTED
    briefed_at: datetime | None = None
    closed_at: datetime | None = None
    typed: bool = False
    """An SOS in words; no key was pressed, and no command given."""
    on_lost_phone: bool = False
    """An SOS from a phone that was reported lost: of its owner, or of who has it."""
    raised_with: int | None = None
    """Telegram's number of the message or press that did, for an SOS."""
    number: ReportNumber | None = None
    """Of a report; an SOS has none, and neither has what is older than the numbers."""
    line: Line = Line.ORDINARY
    place: Place | None = None
    """Where its sender is, as they showed it last; only while it is open."""

    @property
    def ref(self) -> Ref:
        return Ref(INCIDENT, self.id)

    @property
    def goes_past(self) -> bool:
        """The duty managers are shown nothing of it."""
        return self.line is Line.PAST

    @property
    def services(self) -> str:
        """Those called as they are kept and exported, such as ``police, fire``."""
        return ", ".join(self.called)

    def with_service(self, service: Service) -> "Incident":
        """The officer said that it was called, too."""
        return replace(self, called=tuple(dict.fromkeys((*self.called, service))))

    def is_newer_than(self, update: int | None) -> bool:
        """It has overtaken that message of its sender."""
        if update is None or self.raised_with is None:
            return False
        return update < self.raised_with

    def may_be_taken_back(self, now: datetime) -> bool:
        """By its writer alone, in one tap."""
        return self.typed and now - self.reported_at <= TAKE_BACK_WITHIN


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Whoever was asked has answered."""


@dataclass(frozen=True, slots=True)
class Briefed:
    """The first notice was accepted for delivery."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A manager has it."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A manager ended it with a reason."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """It goes to others than those who ended it."""


Event = Woken | Withdrawn | Briefed | TakenUp | Closed | Reopened


def wake_at(incident: Incident) -> datetime | None:
    """When the silence of whoever was asked is heard, or that of a phone that was
    followed; None where there is neither."""
    if incident.status is Status.ASKED:
        return incident.reported_at + ANSWER_WITHIN
    place = incident.place
    followed = place is not None and place.is_live and not place.is_still
    return place.at + STILL_AFTER if place and followed else None


def decide(  # noqa: C901 - a flat list
    incident: Incident, event: Event, now: datetime
) -> Incident:
    """Every rule about incidents, in one place."""
    match incident.status, event:
        case Status.ASKED, Woken() if now >= incident.reported_at + ANSWER_WITHIN:
            return replace(incident, status=Status.REPORTED)
        case Status.ASKED, Withdrawn():
            return replace(incident, status=Status.CLOSED, closed_at=now)
        case _, Woken() if incident.place and now >= (wake_at(incident) or LATEST):
            return replace(incident, place=replace(incident.place, is_still=True))
        case _, Woken() | Withdrawn():
            return incident
        case Status.REPORTED, Briefed():
            return replace(incident, status=Status.BRIEFED, briefed_at=now)
        case _, Briefed():
            return incident
        case Status.REPORTED | Status.BRIEFED | Status.TAKEN_UP, TakenUp():
            return replace(incident, status=Status.TAKEN_UP)
        case Status.REPORTED | Status.BRIEFED | Status.TAKEN_UP, Closed():
            over = replace(incident, status=Status.CLOSED, closed_at=now)
            return replace(over, place=None)
        case Status.CLOSED, Reopened():
            return replace(incident, status=Status.REPORTED, closed_at=None)
        case _, Reopened():
            return incident
        case _:
            raise IllegalMove(incident.status, event)
