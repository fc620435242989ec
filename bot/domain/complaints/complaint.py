"""A complaint about somebody's own data: acknowledged, looked into, and answered.

    RECEIVED ── Acknowledged ─────▶ ACKNOWLEDGED  told that it has come: how, and when
    RECEIVED ── Progressed ───────▶ ACKNOWLEDGED  any word to them acknowledges it
    open ────── Dated, Worded, Filed ▶ the same   the day, the words, the paper file
    open ────── AuthorityChecked ─▶ the same      who complains for another may do so
    open ────── Enquired ─────────▶ the same      somebody looks into it
    open ────── Progressed ───────▶ the same      whoever complained heard how it goes
    open ────── Reminded ─────────▶ the same      whoever answers for it heard of it
    open ────── Concluded ────────▶ CONCLUDED     with the outcome, as it was told
    open ────── Withdrawn ────────▶ WITHDRAWN
    ended ───── Forgotten ────────▶ the same      how to reach them is erased

A representative hears that it has come, and no more before it is known that they may
speak for whose data it is. Any other event raises IllegalMove.
Source: Data Protection Act 2018, section 164A.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.complaints import due_days
from bot.domain.complaints.facts import Authority, Outcome, Proxy, Status, Way, Who
from bot.domain.errors import AuthorityFirst, IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import COMPLAINT, Ref, StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What it is about, when it came, and how far it has got."""

    id: int = 0
    who: Who
    staff: StaffId | None = None
    """Whose data, where they are on the books and complain themselves."""
    proxy: Proxy | None = None
    authority: Authority | None = None
    authority_by: StaffId | None = None
    authority_at: datetime | None = None
    division: str = ""
    way: Way
    words: RedactedText | None = None
    contact: str | None = field(default=None, repr=False)
    """Where they can be answered, as they wrote it: for that alone, and sealed."""
    language: str = "en"
    """In which they are answered."""
    file: RedactedText | None = None
    """The mark of the company's own paper file."""
    received_on: date
    """By the company's calendar."""
    logged_by: str
    """A staff number; the product itself for what came by the web."""
    logged_at: datetime
    status: Status = Status.RECEIVED
    acknowledged_on: date | None = None
    acknowledged_at: datetime | None = None
    """When that was recorded."""
    acknowledged_by: StaffId | None = None
    acknowledged_how: Way | None = None
    enquired_on: date | None = None
    """The first day on which somebody looked into it."""
    told_on: date | None = None
    """The last day on which whoever complained heard anything."""
    outcome: Outcome | None = None
    finding: RedactedText | None = None
    """What was found and done, as it was told."""
    ended_how: Way | None = None
    ended_by: StaffId | None = None
    ended_at: datetime | None = None
    reminded_on: date
    """The last day on which somebody answerable heard of it."""

    @property
    def ref(self) -> Ref:
        return Ref(COMPLAINT, self.id)

    @property
    def is_open(self) -> bool:
        return self.status in (Status.RECEIVED, Status.ACKNOWLEDGED)

    @property
    def acknowledge_by(self) -> date:
        return due_days.acknowledge_by(self.received_on)

    @property
    def regulators_day(self) -> date:
        return due_days.regulators_day(self.received_on)

    @property
    def lacks_authority(self) -> bool:
        """Somebody complains for another, and it is not known that they may."""
        return self.proxy is not None and self.authority is None

    def is_late(self, today: date) -> bool:
        """It was acknowledged after its last day, or is not and the day is over."""
        if self.status is Status.WITHDRAWN and self.acknowledged_on is None:
            return False
        return (self.acknowledged_on or today) > self.acknowledge_by


@dataclass(frozen=True, slots=True)
class Acknowledged:
    by: StaffId
    on: date
    how: Way


@dataclass(frozen=True, slots=True)
class AuthorityChecked:
    by: StaffId
    how: Authority


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
class Enquired:
    on: date


@dataclass(frozen=True, slots=True)
class Progressed:
    """Whoever complained heard how it goes."""

    by: StaffId
    on: date
    how: Way


@dataclass(frozen=True, slots=True)
class Reminded:
    on: date


@dataclass(frozen=True, slots=True)
class Concluded:
    by: StaffId
    on: date
    how: Way
    outcome: Outcome
    finding: RedactedText


@dataclass(frozen=True, slots=True)
class Withdrawn:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How to reach whoever complained is no longer needed."""


Known = AuthorityChecked | Dated | Worded | Filed
Telling = Acknowledged | Progressed | Concluded
Event = Known | Telling | Enquired | Reminded | Withdrawn | Forgotten


def decide(complaint: Complaint, event: Event, now: datetime) -> Complaint:
    """Every rule about complaints, in one place."""
    if complaint.is_open is isinstance(event, Forgotten):
        raise IllegalMove(complaint.status, event)
    match event:
        case Acknowledged() | Progressed() | Concluded():
            return _told(complaint, event, now)
        case AuthorityChecked() | Dated() | Worded() | Filed():
            return _known(complaint, event, now)
        case Enquired(on):
            return replace(complaint, enquired_on=complaint.enquired_on or on)
        case Reminded(on):
            return replace(complaint, reminded_on=on)
        case Withdrawn(by):
            ended = replace(complaint, status=Status.WITHDRAWN)
            return replace(ended, ended_by=by, ended_at=now)
        case Forgotten():
            return replace(complaint, contact=None)


def _known(complaint: Complaint, event: Known, now: datetime) -> Complaint:
    match event:
        case AuthorityChecked(by, how):
            if complaint.proxy is None:
                raise IllegalMove(complaint.status, event)
            return replace(complaint, authority=how, authority_by=by, authority_at=now)
        case Dated(received_on):
            return replace(complaint, received_on=received_on)
        case Worded(words):
            return replace(complaint, words=words)
        case Filed(file):
            return replace(complaint, file=file)


def _told(complaint: Complaint, event: Telling, now: datetime) -> Complaint:
    """The first that they are told acknowledges it, whatever else it says."""
    if complaint.status is Status.RECEIVED:
        complaint = _acknowledged(complaint, event, now)
    elif isinstance(event, Acknowledged):
        raise IllegalMove(complaint.status, event)
    told = replace(complaint, told_on=event.on)
    match event:
        case Acknowledged():
            return told
        case Progressed():
            if told.lacks_authority:
                raise AuthorityFirst
            return told
        case Concluded():
            return _concluded(told, event, now)


def _acknowledged(complaint: Complaint, event: Telling, now: datetime) -> Complaint:
    known = replace(complaint, status=Status.ACKNOWLEDGED, acknowledged_by=event.by)
    how, on = event.how, event.on
    return replace(known, acknowledged_how=how, acknowledged_on=on, acknowledged_at=now)


def _concluded(complaint: Complaint, event: Concluded, now: datetime) -> Complaint:
    """Without authority there is one outcome, and with it any but that."""
    closes_without = event.outcome is Outcome.NO_AUTHORITY
    if complaint.lacks_authority and not closes_without:
        raise AuthorityFirst
    if closes_without and not complaint.lacks_authority:
        raise IllegalMove(complaint.status, event)
    return replace(
        complaint,
        status=Status.CONCLUDED,
        outcome=event.outcome,
        finding=event.finding,
        ended_how=event.how,
        ended_by=event.by,
        ended_at=now,
    )
