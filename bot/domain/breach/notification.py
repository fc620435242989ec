"""What the regulator and the people concerned were told of a breach, or why not.

    Ticked ───▶ one kind of people more, or fewer
    Concerns ─▶ who the people are, all at once
    Sent ─────▶ one more submission to the regulator: the first, then follow-ups
    Went ─────▶ how the newest went            SentAt ──▶ when it went
    Delayed ──▶ why the first went past the 72 hours
    Spared ───▶ the regulator need not be told, with reasons
    Told ─────▶ people concerned were told, once more
    Counted ──▶ how many of them               ToldAt ──▶ when    ToldWhat ──▶ what
    Exempted ─▶ they need not be told; it counts once there is a reason

Source: UK GDPR, Articles 33 and 34.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.breach.assessment import Count
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId


class Who(StrEnum):
    """Whose data it is: the categories of data subjects. Source: Article 33(3)(a)."""

    STAFF = "staff"
    CLIENTS = "clients"
    VISITORS = "visitors"
    RESIDENTS = "residents"
    CHILDREN = "children"
    VULNERABLE = "vulnerable"


class Way(StrEnum):
    """How the regulator was told."""

    FORM = "form"
    EMAIL = "email"
    PHONE = "phone"
    POST = "post"


class Means(StrEnum):
    """How people concerned were told."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    IN_PERSON = "in_person"
    PUBLIC = "public"


class Exemption(StrEnum):
    """Why people need not be told of a high risk. Source: Article 34(3)(a) to (c)."""

    UNREADABLE = "unreadable"
    AVERTED = "averted"
    EFFORT = "effort"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """The regulator was told, once."""

    phase: int
    """0 is the first; from 1 on, follow-ups. Source: Article 33(4)."""
    sent_at: datetime
    by: StaffId | None
    reference: RedactedText | None = None
    """The regulator's own; it may come later."""
    way: Way | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Some of the people concerned were told, once."""

    means: Means
    told_at: datetime
    by: StaffId
    number: Count | None = None
    what: RedactedText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """All of it, of one breach."""

    breach: int
    who: tuple[Who, ...] = ()
    submissions: tuple[Submission, ...] = ()
    delay: RedactedText | None = None
    spared: RedactedText | None = None
    """Why the regulator need not be told."""
    tellings: tuple[Telling, ...] = ()
    exemption: Exemption | None = None
    exempt_because: RedactedText | None = None

    @property
    def reference(self) -> RedactedText | None:
        """The one that the regulator gave last."""
        given = [one.reference for one in self.submissions if one.reference]
        return given[-1] if given else None

    @property
    def is_exempt(self) -> bool:
        return self.exemption is not None and self.exempt_because is not None


@dataclass(frozen=True, slots=True)
class Ticked:
    who: Who


@dataclass(frozen=True, slots=True)
class Concerns:
    who: frozenset[Who]


@dataclass(frozen=True, slots=True)
class Sent:
    reference: RedactedText | None = None


@dataclass(frozen=True, slots=True)
class Went:
    way: Way


@dataclass(frozen=True, slots=True)
class SentAt:
    at: datetime


@dataclass(frozen=True, slots=True)
class Delayed:
    reason: RedactedText


@dataclass(frozen=True, slots=True)
class Spared:
    reason: RedactedText


@dataclass(frozen=True, slots=True)
class Told:
    means: Means


@dataclass(frozen=True, slots=True)
class Counted:
    number: Count | None


@dataclass(frozen=True, slots=True)
class ToldAt:
    at: datetime


@dataclass(frozen=True, slots=True)
class ToldWhat:
    words: RedactedText


@dataclass(frozen=True, slots=True)
class Exempted:
    """Without a reason it is only asked for."""

    exemption: Exemption | None = None
    reason: RedactedText | None = None


OfSubmission = Sent | Went | SentAt
OfTelling = Told | Counted | ToldAt | ToldWhat
Event = Ticked | Concerns | OfSubmission | Delayed | Spared | OfTelling | Exempted


def decide(one: Notification, event: Event, by: StaffId, now: datetime) -> Notification:
    """Every rule about notifying, in one place."""
    match event:
        case Ticked(who):
            concerned = Concerns(frozenset({*one.who} ^ {who}))
            return decide(one, concerned, by, now)
        case Concerns(who):
            return replace(one, who=tuple(each for each in Who if each in who))
        case Sent() | Went() | SentAt():
            return _submitted(one, event, by, now)
        case Delayed(reason):
            return replace(one, delay=reason)
        case Spared(reason):
            if one.submissions:
                raise IllegalMove("notified", event)
            return replace(one, spared=reason)
        case Told() | Counted() | ToldAt() | ToldWhat():
            return _told(one, event, by, now)
        case Exempted(exemption, reason):
            return _exempted(one, exemption, reason)


def _submitted(
    one: Notification, event: OfSubmission, by: StaffId, now: datetime
) -> Notification:
    if isinstance(event, Sent):
        phase = len(one.submissions)
        sent = Submission(phase=phase, sent_at=now, by=by, reference=event.reference)
        return replace(one, submissions=(*one.submissions, sent), spared=None)
    if not one.submissions:
        raise IllegalMove("not notified", event)
    *earlier, newest = one.submissions
    match event:
        case Went(way):
            newest = replace(newest, way=way)
        case SentAt(at):
            newest = replace(newest, sent_at=min(at, now))
    return replace(one, submissions=(*earlier, newest))


def _told(
    one: Notification, event: OfTelling, by: StaffId, now: datetime
) -> Notification:
    if isinstance(event, Told):
        told = Telling(means=event.means, told_at=now, by=by)
        return replace(one, tellings=(*one.tellings, told))
    if not one.tellings:
        raise IllegalMove("nobody told", event)
    *earlier, newest = one.tellings
    match event:
        case Counted(number):
            newest = replace(newest, number=number)
        case ToldAt(at):
            newest = replace(newest, told_at=min(at, now))
        case ToldWhat(words):
            newest = replace(newest, what=words)
    return replace(one, tellings=(*earlier, newest))


def _exempted(
    one: Notification, exemption: Exemption | None, reason: RedactedText | None
) -> Notification:
    if exemption is not None:
        return replace(one, exemption=exemption, exempt_because=reason)
    if one.exemption is None:
        raise IllegalMove("not exempted", Exempted(exemption, reason))
    return replace(one, exempt_because=reason)
