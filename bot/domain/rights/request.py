"""A request about one's own data: received, its person known, answered in time.

    RECEIVED ── IdentityAsked ─▶ RECEIVED    proof was asked for; the clock runs on
    RECEIVED ── Checked ───────▶ RECEIVED    who asks is known: how, by whom, when
    RECEIVED ── Dated ─────────▶ RECEIVED    it had come on another day
    RECEIVED ── Worded ────────▶ RECEIVED    in which words it was asked
    RECEIVED ── Filed ─────────▶ RECEIVED    the mark of the company's own paper file
    RECEIVED ── Extended ──────▶ RECEIVED    once, while its first day is not over
    RECEIVED ── Reminded ──────▶ RECEIVED    whoever answers for it heard of it
    RECEIVED ── Answered ──────▶ ANSWERED    only when who asks is known
    RECEIVED ── TurnedDown ────▶ REFUSED     with the ground
    RECEIVED ── Withdrawn ─────▶ WITHDRAWN

Everything on a request that has ended raises IllegalMove; so does a second extension.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.errors import IdentityFirst, IllegalMove, TooLateToExtend
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import RIGHTS, Ref, StaffId
from bot.domain.rights import due_days


class Right(StrEnum):
    """What is asked for. Source: UK GDPR, Articles 15 to 18, 20 and 21."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"


class Asker(StrEnum):
    """Who asks, as far as the register says it: never a name."""

    STAFF = "staff"
    FORMER_STAFF = "former_staff"
    CLIENT = "client"
    RELATIVE = "relative"
    OTHER = "other"


class Status(StrEnum):
    RECEIVED = "received"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Check(StrEnum):
    """How it is known who asks."""

    LINKED = "linked"
    """Their own phone, linked by an invitation that was meant for them."""
    DOCUMENT = "document"
    KNOWN = "known"


class Answer(StrEnum):
    """How it was answered."""

    HANDED = "handed"
    SENT = "sent"
    POSTED = "posted"
    DONE = "done"
    IN_PART = "in_part"


class Ground(StrEnum):
    """Why it was refused. Source: UK GDPR, Articles 12(5), 12(6), 17(3) and 23."""

    UNFOUNDED = "unfounded"
    EXCESSIVE = "excessive"
    IDENTITY = "identity"
    MUST_KEEP = "must_keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsRequest:
    """What was asked, when it came, and how far it has got."""

    id: int = 0
    right: Right
    asker: Asker
    staff: StaffId | None = None
    """Whose data, where they are on the books."""
    division: str = ""
    words: RedactedText | None = None
    file: RedactedText | None = None
    """The mark of the company's own paper file: how the person is found again."""
    received_on: date
    """By the company's calendar."""
    logged_by: StaffId
    logged_at: datetime
    status: Status = Status.RECEIVED
    identity_asked_at: datetime | None = None
    checked_how: Check | None = None
    checked_by: str | None = None
    """A staff number, or the product itself."""
    checked_at: datetime | None = None
    extended_by: StaffId | None = None
    extended_at: datetime | None = None
    extension: RedactedText | None = None
    """Why it takes longer."""
    ended_by: StaffId | None = None
    ended_at: datetime | None = None
    answer: Answer | None = None
    ground: Ground | None = None
    reminded_on: date
    """The last day on which somebody heard of it."""

    @property
    def ref(self) -> Ref:
        return Ref(RIGHTS, self.id)

    @property
    def due_on(self) -> date:
        """The last day for the answer, policy and law taken together."""
        return due_days.answer_by(self.received_on, extended=self.is_extended)

    @property
    def lawful_until(self) -> date:
        """The law's own day."""
        return due_days.law_by(self.received_on, extended=self.is_extended)

    @property
    def is_extended(self) -> bool:
        return self.extended_at is not None

    @property
    def is_open(self) -> bool:
        return self.status is Status.RECEIVED


@dataclass(frozen=True, slots=True)
class IdentityAsked:
    """Whoever asks was asked to show who they are."""


@dataclass(frozen=True, slots=True)
class Checked:
    how: Check
    by: str


@dataclass(frozen=True, slots=True)
class Dated:
    """The day on which it came."""

    received_on: date


@dataclass(frozen=True, slots=True)
class Worded:
    words: RedactedText


@dataclass(frozen=True, slots=True)
class Filed:
    file: RedactedText


@dataclass(frozen=True, slots=True)
class Extended:
    """Told to the person with the reason, ``today`` by the company's calendar."""

    by: StaffId
    reason: RedactedText
    today: date


@dataclass(frozen=True, slots=True)
class Reminded:
    on: date


@dataclass(frozen=True, slots=True)
class Answered:
    by: StaffId
    how: Answer


@dataclass(frozen=True, slots=True)
class TurnedDown:
    by: StaffId
    ground: Ground


@dataclass(frozen=True, slots=True)
class Withdrawn:
    by: StaffId


Ending = Answered | TurnedDown | Withdrawn
Event = IdentityAsked | Checked | Dated | Worded | Filed | Extended | Reminded | Ending


def decide(request: RightsRequest, event: Event, now: datetime) -> RightsRequest:
    """Every rule about requests, in one place."""
    if not request.is_open:
        raise IllegalMove(request.status, event)
    match event:
        case IdentityAsked():
            return replace(request, identity_asked_at=now)
        case Checked(how, by):
            return replace(request, checked_how=how, checked_by=by, checked_at=now)
        case Dated(received_on):
            return replace(request, received_on=received_on)
        case Worded(words):
            return replace(request, words=words)
        case Filed(file):
            return replace(request, file=file)
        case Extended():
            return _extended(request, event, now)
        case Reminded(on):
            return replace(request, reminded_on=on)
        case _:
            return _ended(request, event, now)


def _extended(request: RightsRequest, event: Extended, now: datetime) -> RightsRequest:
    """Source: UK GDPR, Article 12(3): the person hears of it within the first month."""
    if request.is_extended:
        raise IllegalMove(request.status, event)
    if event.today > request.due_on:
        raise TooLateToExtend(request.due_on)
    return replace(
        request, extended_by=event.by, extended_at=now, extension=event.reason
    )


def _ended(request: RightsRequest, event: Ending, now: datetime) -> RightsRequest:
    """Source: data-protection policy, "Identity checks are always required before
    releasing data"."""
    ended = replace(request, ended_by=event.by, ended_at=now)
    match event:
        case Answered(how=how):
            if request.checked_at is None:
                raise IdentityFirst
            return replace(ended, status=Status.ANSWERED, answer=how)
        case TurnedDown(ground=ground):
            return replace(ended, status=Status.REFUSED, ground=ground)
        case Withdrawn():
            return replace(ended, status=Status.WITHDRAWN)
