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
        given = [each.reference for each in self.submissions if each.reference]
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


def decide(
    notification: Notification, event: Event, by: StaffId, now: datetime
) -> Notification:
    """Every rule about notifying, in one place."""
    match event:
        case Ticked(who):
            ticked = Concerns(frozenset({*notification.who} ^ {who}))
            return decide(notification, ticked, by, now)
        case Concerns(who):
            return replace(notification, who=tuple(each for each in Who if each in who))
        case Sent() | Went() | SentAt():
            return _submitted(notification, event, by, now)
        case Delayed(reason):
            return replace(notification, delay=reason)
        case Spared(reason):
            if notification.submissions:
                raise IllegalMove("notified", event)
            return replace(notification, spared=reason)
        case Told() | Counted() | ToldAt() | ToldWhat():
            return _told(notification, event, by, now)
        case Exempted(exemption, reason):
            return _exempted(notification, exemption, reason)


def _submitted(
    notification: Notification, event: OfSubmission, by: StaffId, now: datetime
) -> Notification:
    if isinstance(event, Sent):
        phase = len(notification.submissions)
        sent = Submission(phase=phase, sent_at=now, by=by, reference=event.reference)
        all_sent = (*notification.submissions, sent)
        return replace(notification, submissions=all_sent, spared=None)
    if not notification.submissions:
        raise IllegalMove("not notified", event)
    *earlier, newest = notification.submissions
    match event:
        case Went(way):
            newest = replace(newest, way=way)
        case SentAt(at):
            newest = replace(newest, sent_at=min(at, now))
    return replace(notification, submissions=(*earlier, newest))


def _told(
    notification: Notification, event: OfTelling, by: StaffId, now: datetime
) -> Notification:
    if isinstance(event, Told):
        telling = Telling(means=event.means, told_at=now, by=by)
        return replace(notification, tellings=(*notification.tellings, telling))
    if not notification.tellings:
        raise IllegalMove("nobody told", event)
    *earlier, newest = notification.tellings
    match event:
        case Counted(number):
            newest = replace(newest, number=number)
        case ToldAt(at):
            newest = replace(newest, told_at=min(at, now))
        case ToldWhat(words):
            newest = replace(newest, what=words)
    return replace(notification, tellings=(*earlier, newest))


def _exempted(
    notification: Notification, exemption: Exemption | None, reason: RedactedText | None
) -> Notification:
    if exemption is not None:
        return replace(notification, exemption=exemption, exempt_because=reason)
    if notification.exemption is None:
        raise IllegalMove("not exempted", Exempted(exemption, reason))
    return replace(notification, exempt_because=reason)
