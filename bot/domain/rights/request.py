"""A request about one's own data: received, its person known, answered in time.

    RECEIVED ── Asked ─────────▶ RECEIVED    for identity, a fee, a clarification
    RECEIVED ── Came, AskedOn, NotCome, TakenBack ▶ RECEIVED   it came; or corrected
    RECEIVED ── Checked ───────▶ RECEIVED    who asks is known: how, by whom, when
    RECEIVED ── Dated ─────────▶ RECEIVED    it had come on another day
    RECEIVED ── Worded ────────▶ RECEIVED    in which words it was asked, and more
    RECEIVED ── Filed ─────────▶ RECEIVED    the mark of the company's own paper file
    RECEIVED ── Extended ──────▶ RECEIVED    once, while the law's first month runs
    RECEIVED ── Reminded ──────▶ RECEIVED    whoever answers for it heard of it
    RECEIVED ── Answered ──────▶ ANSWERED    only when who asks is known
    RECEIVED ── TurnedDown ────▶ REFUSED     with the ground
    RECEIVED ── Withdrawn ─────▶ WITHDRAWN
    ANSWERED, REFUSED ── Asked … TakenBack ▶ the same   what was forgotten, or wrong

All else on a request that has ended raises IllegalMove; so does a second extension, and
waiting for what it cannot wait for.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.errors import IdentityFirst, IllegalMove, TooLateToExtend
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import RIGHTS, Ref, StaffId
from bot.domain.rights import due_days, pauses
from bot.domain.rights.due_days import IsHoliday
from bot.domain.rights.events import (
    Answered,
    Asked,
    AskedOn,
    Came,
    Checked,
    Dated,
    Ending,
    Event,
    Extended,
    Filed,
    Known,
    NotCome,
    Reminded,
    TakenBack,
    TurnedDown,
    Waiting,
    Withdrawn,
    Worded,
)
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right, Status
from bot.domain.rights.pauses import Pause, Pauses, WaitsFor


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
    checked_how: Check | None = None
    checked_by: str | None = None
    """A staff number, or the product itself."""
    checked_at: datetime | None = None
    extended_by: StaffId | None = None
    extended_at: datetime | None = None
    extended_on: date | None = None
    """The same by the company's calendar; what is older than this day was in time."""
    extension: RedactedText | None = None
    """Why it takes longer."""
    ended_by: StaffId | None = None
    ended_at: datetime | None = None
    answer: Answer | None = None
    ground: Ground | None = None
    reminded_on: date
    """The last day on which somebody heard of it."""
    pauses: Pauses = ()

    @property
    def ref(self) -> Ref:
        return Ref(RIGHTS, self.id)

    @property
    def due_on(self) -> date:
        """The day that leads: of policy and law the stricter, which is the policy's."""
        return due_days.policy_by(self.received_on, self._told_on)

    @property
    def law_begins_on(self) -> date | None:
        return due_days.law_begins_on(self.received_on, self.pauses)

    @property
    def notice_by(self) -> date | None:
        """The last day on which it can still be told that it takes longer."""
        return due_days.notice_by(self.received_on, self.pauses)

    def law_by(self, is_holiday: IsHoliday) -> date | None:
        """The law's own day; None while its clock waits."""
        day = self._law_month_ends
        return None if day is None else due_days.working_day(day, is_holiday)

    def next_by(self, today: date, is_holiday: IsHoliday) -> date | None:
        """By when an answer can be promised: when the day that leads is over, by the
        law's; None while that one waits."""
        return self.due_on if today <= self.due_on else self.law_by(is_holiday)

    @property
    def _law_month_ends(self) -> date | None:
        return due_days.law_month_ends(self.received_on, self.pauses, self._told_on)

    @property
    def _told_on(self) -> date | None:
        """When the person heard that it takes longer."""
        return (self.extended_on or self.received_on) if self.is_extended else None

    @property
    def is_extended(self) -> bool:
        return self.extended_at is not None

    @property
    def is_open(self) -> bool:
        return self.status is Status.RECEIVED

    @property
    def counts(self) -> bool:
        """It is to be answered in time, or was, or was not."""
        return self.status is not Status.WITHDRAWN

    def can_extend(self, today: date) -> bool:
        if self.is_extended:
            return False
        return self.notice_by is None or today <= self.notice_by

    def can_wait_for(self, what: WaitsFor) -> bool:
        """A clarification where a copy is asked for, proof where no linked phone is
        one; and each once at a time."""
        if pauses.running(self.pauses, what):
            return False
        match what:
            case WaitsFor.CLARIFICATION:
                return self.right is Right.ACCESS
            case WaitsFor.IDENTITY:
                return self.checked_how is not Check.LINKED
            case WaitsFor.FEE:
                return True


def decide(request: RightsRequest, event: Event, now: datetime) -> RightsRequest:
    """Every rule about requests, in one place."""
    if not (request.is_open or (request.counts and isinstance(event, Waiting))):
        raise IllegalMove(request.status, event)
    match event:
        case Asked() | Came() | AskedOn() | NotCome() | TakenBack():
            return replace(request, pauses=_waiting(request, event, now))
        case Checked(how, by, today):
            came = pauses.all_came(request.pauses, WaitsFor.IDENTITY, today)
            known = replace(request, checked_how=how, checked_by=by, checked_at=now)
            return replace(known, pauses=came)
        case Dated() | Worded() | Filed():
            return _known(request, event)
        case Extended():
            return _extended(request, event, now)
        case Reminded(on):
            return replace(request, reminded_on=on)
        case _:
            return _ended(request, event, now)


def _known(request: RightsRequest, event: Known) -> RightsRequest:
    match event:
        case Dated(received_on):
            return replace(request, received_on=received_on)
        case Worded(words):
            known = request.words
            return replace(request, words=known.followed_by(words) if known else words)
        case Filed(file):
            return replace(request, file=file)


def _waiting(request: RightsRequest, event: Waiting, now: datetime) -> Pauses:
    if isinstance(event, Asked):
        return (*request.pauses, _asked(request, event, now))
    pause = pauses.find(request.pauses, event.pause)
    match event:
        case Came(on=on):
            pause = replace(pause, received_on=on)
        case AskedOn(on=on):
            pause = replace(pause, asked_on=on)
        case NotCome():
            pause = replace(pause, received_on=None)
        case TakenBack():
            return pauses.changed(request.pauses, replace(pause, taken_back=True))
    return pauses.changed(request.pauses, pauses.dated(pause, request.received_on))


def _asked(request: RightsRequest, event: Asked, now: datetime) -> Pause:
    """Of somebody who is known already the proof has come; on which day can be said."""
    if not request.can_wait_for(event.waits_for):
        raise IllegalMove(request.status, event)
    is_proof = event.waits_for is WaitsFor.IDENTITY
    has_come = is_proof and request.checked_at is not None
    pause = Pause(
        waits_for=event.waits_for,
        asked_on=event.on,
        received_on=event.on if has_come else None,
        by=event.by,
        at=now,
    )
    return pauses.dated(pause, request.received_on)


def _extended(request: RightsRequest, event: Extended, now: datetime) -> RightsRequest:
    """Source: UK GDPR, Article 12A: the person hears of it within the first month."""
    if request.is_extended:
        raise IllegalMove(request.status, event)
    if not request.can_extend(event.today):
        raise TooLateToExtend(request.notice_by or event.today)
    told = replace(request, extended_by=event.by, extended_at=now)
    return replace(told, extended_on=event.today, extension=event.reason)


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
