"""A check call: the officer reports all well in time, or people come looking.

    PLANNED  ── Woken, at prompt ───▶ PROMPTED   the officer is asked
    PROMPTED ── Woken, past due ────▶ NUDGED     the officer is reminded
    PLANNED, PROMPTED, NUDGED
             ── Answered, in window ▶ ANSWERED
             ── Woken, too late ────▶ MISSED     the ladder starts, or runs already
             ── ShiftEnded ─────────▶ STOOD_DOWN
    MISSED   ── TakenUp ────────────▶ IN_HAND
    IN_HAND  ── Released ───────────▶ MISSED     the ladder climbs again
    MISSED, IN_HAND
             ── Answered, ShiftEnded ▶ REGAINED  late, and recorded as late
    REGAINED ── Relapsed ───────────▶ MISSED     silent again before it was closed
    MISSED, IN_HAND, REGAINED
             ── Closed ─────────────▶ CLOSED
    EXTRA is born finished: a contact that no due call was waiting for.
    HEARD is born finished: a sign of life that is no OK, such as a voice note.

Whenever PLANNED is left, except by ShiftEnded, the next call is planned. A call
answered before its window opens stays PLANNED: the desk keeps an EXTRA beside it.
An answer that we got late settles what was open when it was made. Every other pair
changes nothing, except that TakenUp, Released, Relapsed and Closed on a call without an
alarm are our own mistake and raise IllegalMove.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import IllegalMove
from bot.domain.refs import CHECK_CALL, Ref, SiteCode, StaffId
from bot.domain.shifts.call_status import ALARMED as ALARMED
from bot.domain.shifts.call_status import UNHEARD as UNHEARD
from bot.domain.shifts.call_status import WAITING as WAITING
from bot.domain.shifts.call_status import Status as Status
from bot.domain.shifts.call_status import Why
from bot.domain.shifts.effects import (
    CallEffect,
    JoinAlarm,
    Nudge,
    PlanNext,
    Prompt,
    RaiseAlarm,
    Regain,
    Settle,
    StandDown,
)
from bot.domain.shifts.rhythm import CheckCallRules


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCall:
    """One call that is due from one officer at one instant."""

    id: int = 0
    shift: int
    officer: StaffId
    site: SiteCode
    due_at: datetime
    rules: CheckCallRules
    """The rhythm as it stood when the call was planned."""
    spread: timedelta = timedelta()
    """How long after its window opens the officer is asked, as one of very many."""
    status: Status = Status.PLANNED
    planned_at: datetime | None = None
    prompted_at: datetime | None = None
    nudged_at: datetime | None = None
    answered_at: datetime | None = None
    missed_at: datetime | None = None
    received_late_at: datetime | None = None
    """When we got the answer, if late by our own fault; the same as ``answered_at`` for
    a press of a button, whose moment nobody knows."""
    received_at: datetime | None = None
    """Of the answer, by Telegram's clock; a press has no time of its own."""
    processed_at: datetime | None = None
    """When we took it in. None of these times is changed once it is written."""
    asked_why_at: datetime | None = None
    why: Why | None = None
    """``why_late`` has the rules of both."""

    @property
    def ref(self) -> Ref:
        return Ref(CHECK_CALL, self.id)

    @property
    def opens_at(self) -> datetime:
        """From here on an answer counts."""
        return self.due_at - self.rules.early

    @property
    def prompt_at(self) -> datetime:
        return self.opens_at + self.spread

    @property
    def nudge_at(self) -> datetime:
        return self.due_at + self.rules.nudge

    @property
    def miss_at(self) -> datetime:
        """Silence until here is an alarm."""
        return self.due_at + self.rules.missed

    def is_open(self, now: datetime) -> bool:
        """An answer given now is an answer to this call."""
        return self.status in WAITING | UNHEARD and now >= self.opens_at


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""

    looked_for: bool = False
    """An alarm about an earlier call of the shift is open: nobody is looked for twice.
    Source: record 18."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The officer says all is well."""

    made_at: datetime | None = None
    """When that was, if not now."""
    late_by_us: bool = False
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShiftEnded:
    """The officer has booked off."""

    made_at: datetime | None = None
    late_by_us: bool = False
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Somebody has the alarm."""


@dataclass(frozen=True, slots=True)
class Released:
    """Nobody has the alarm any more; the ladder climbs again."""


@dataclass(frozen=True, slots=True)
class Relapsed:
    """A later call was missed while this alarm was still open."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The alarm was closed with a reason."""


Event = Woken | Answered | ShiftEnded | TakenUp | Released | Relapsed | Closed
Decision = tuple[CheckCall, tuple[CallEffect, ...]]


def wake_at(call: CheckCall) -> datetime | None:
    """When this call next needs looking at, or None when it never will by itself."""
    waits_until = {
        Status.PLANNED: call.prompt_at,
        Status.PROMPTED: min(call.nudge_at, call.miss_at),
        Status.NUDGED: call.miss_at,
    }
    return waits_until.get(call.status)


def decide(call: CheckCall, event: Event, now: datetime) -> Decision:
    """Every rule about check calls, in one place."""
    match event:
        case Woken(looked_for):
            return _woken(call, now, looked_for=looked_for)
        case Answered(made_at):
            opened = call.is_open(made_at or now)
            return _answered(call, event, now) if opened else (call, ())
        case ShiftEnded():
            return _shift_ended(call, event, now)
        case TakenUp() | Released() | Relapsed() | Closed():
            return _followed(call, event), ()


def _woken(call: CheckCall, now: datetime, *, looked_for: bool) -> Decision:
    if call.status not in WAITING:
        return call, ()
    plan = (PlanNext(),) if call.status is Status.PLANNED else ()
    if now >= call.miss_at:
        missed = replace(call, status=Status.MISSED, missed_at=now)
        raised = RaiseAlarm(kind=AlarmKind.MISSED_CHECK_CALL)
        return missed, (*plan, JoinAlarm() if looked_for else raised)
    if now >= call.nudge_at and call.status is not Status.NUDGED:
        asked_at = call.prompted_at or now
        nudged = replace(call, status=Status.NUDGED, nudged_at=now)
        return replace(nudged, prompted_at=asked_at), (*plan, Nudge())
    if now >= call.prompt_at and call.status is Status.PLANNED:
        prompted = replace(call, status=Status.PROMPTED, prompted_at=now)
        return prompted, (*plan, Prompt())
    return call, ()


def _answered(call: CheckCall, event: Answered | ShiftEnded, now: datetime) -> Decision:
    at = event.made_at or now
    received_late_at = now if event.late_by_us else None
    heard = call
    if call.answered_at is None:
        heard = replace(call, answered_at=at, received_late_at=received_late_at)
        heard = replace(heard, received_at=event.received_at, processed_at=now)
    settle = Settle(at=at, received_late_at=received_late_at)
    if call.status in ALARMED:
        return replace(heard, status=Status.REGAINED), (settle, Regain())
    plan = (PlanNext(),) if call.status is Status.PLANNED else ()
    return replace(heard, status=Status.ANSWERED), (settle, *plan)


def _shift_ended(call: CheckCall, event: ShiftEnded, now: datetime) -> Decision:
    if call.status in WAITING:
        return replace(call, status=Status.STOOD_DOWN), (StandDown(),)
    return _answered(call, event, now) if call.is_open(now) else (call, ())


FOLLOWS: dict[tuple[Status, type[Event]], Status] = {
    (Status.MISSED, TakenUp): Status.IN_HAND,
    (Status.IN_HAND, TakenUp): Status.IN_HAND,
    (Status.REGAINED, TakenUp): Status.REGAINED,
    (Status.MISSED, Released): Status.MISSED,
    (Status.IN_HAND, Released): Status.MISSED,
    (Status.REGAINED, Released): Status.REGAINED,
    (Status.MISSED, Relapsed): Status.MISSED,
    (Status.IN_HAND, Relapsed): Status.IN_HAND,
    (Status.REGAINED, Relapsed): Status.MISSED,
    (Status.MISSED, Closed): Status.CLOSED,
    (Status.IN_HAND, Closed): Status.CLOSED,
    (Status.REGAINED, Closed): Status.CLOSED,
}
"""How the call follows its alarm."""


def _followed(call: CheckCall, event: Event) -> CheckCall:
    try:
        return replace(call, status=FOLLOWS[call.status, type(event)])
    except KeyError:
        raise IllegalMove(call.status, event) from None
