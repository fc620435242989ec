"""A running ladder: people are told in turn until one of them takes the alarm up.

    RINGING  ── Woken ───────────▶ RINGING   next rung told; past the last one the
                                             last repeats and everyone is told
    RINGING  ── Unreachable ─────▶ RINGING   the one person of the rung: next rung now
    RINGING  ── CannotReach ─────▶ RINGING   next rung told at once
    RINGING  ── TakenUp ─────────▶ IN_HAND   those told so far hear who has it
    RINGING  ── Regained ────────▶ REGAINED  those told so far hear it; no more rungs
    IN_HAND  ── Woken ───────────▶ IN_HAND   the owner is asked; the third time in
                                             vain RINGING, and the next rung is told
    IN_HAND  ── TakenUp, owner ──▶ IN_HAND   still in hand: asked no more for a while
    IN_HAND  ── TakenUp, higher ─▶ IN_HAND   the owner changes
    IN_HAND  ── Unreachable ─────▶ RINGING   the owner, unless nobody asks them
    IN_HAND  ── CannotReach ─────▶ RINGING   next rung told at once
    IN_HAND  ── Regained ────────▶ REGAINED
    REGAINED ── TakenUp ─────────▶ REGAINED  has an owner now
    REGAINED ── Relapsed ────────▶ RINGING   silent again: the ladder starts anew
    RINGING, IN_HAND ── Relapsed ▶ the same  those told so far hear the newer silence
    any open ── Relapsed, worse ─▶ RINGING   the top of the ladder is told at once
    any open ── Closed ──────────▶ CLOSED    by the owner or a higher rung
    CLOSED   ── Woken, Unreachable, Regained, Relapsed ─▶ CLOSED, nothing is told

Unreachable, Woken and Regained change nothing where no arrow is drawn, nor does
CannotReach by whom it has just passed on. CannotReach on REGAINED is an IllegalMove,
and so are CannotReach and Regained on an INCIDENT or a BREACH, which are not about an
officer's silence. Everything else that a person asks is refused and changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.effects import (
    AskOwner,
    Effect,
    SayClosed,
    SayRegained,
    SayRelieved,
    SayTakenUp,
    TellEveryone,
    TellRung,
)
from bot.domain.alarms.kinds import Reason
from bot.domain.errors import (
    AlreadyClosed,
    AlreadyTakenUp,
    IllegalMove,
    NotYours,
)
from bot.domain.refs import StaffId

ASKS_BEFORE_RELIEF = 3
"""An owner who ignored this many questions is taken to be asleep."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A message to this person failed for good."""

    who: StaffId


@dataclass(frozen=True, slots=True)
class CannotReach:
    """Somebody who was told has tried, and gets no answer from the officer."""

    by: StaffId


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Somebody says: I have this."""

    by: StaffId


@dataclass(frozen=True, slots=True)
class Regained:
    """The officer gave a sign of life after all."""


@dataclass(frozen=True, slots=True)
class Relapsed:
    """The officer fell silent again before the alarm was closed."""

    worse: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """Somebody ends it, and says why."""

    by: StaffId
    reason: Reason


Event = Woken | Unreachable | CannotReach | TakenUp | Regained | Relapsed | Closed
Decision = tuple[Alarm, tuple[Effect, ...]]


def raise_alarm(alarm: Alarm, now: datetime) -> Decision:
    """The first rung that holds somebody is told at once."""
    return _climb(alarm, now)


def wake_at(alarm: Alarm) -> datetime | None:
    """When silence moves this alarm on, or None when it never will."""
    match alarm.status:
        case Status.RINGING:
            assert alarm.rung_told_at is not None
            return alarm.rung_told_at + alarm.patience
        case Status.IN_HAND if alarm.owner_patience is not None:
            assert alarm.asked_at is not None
            return alarm.asked_at + alarm.owner_patience
        case Status.IN_HAND | Status.REGAINED | Status.CLOSED:
            return None


def decide(alarm: Alarm, event: Event, now: datetime) -> Decision:
    """Every rule about running ladders, in one place."""
    if alarm.status is Status.CLOSED:
        return _after_closing(alarm, event)
    match event:
        case Woken():
            due = wake_at(alarm)
            return _woken(alarm, now) if due and now >= due else (alarm, ())
        case Unreachable(who):
            return _unreachable(alarm, who, now)
        case CannotReach(by):
            return _cannot_reach(alarm, by, now)
        case TakenUp(by):
            return _taken_up(alarm, by, now)
        case Regained():
            return _regained(alarm, now)
        case Relapsed(worse):
            return _climb(alarm.below_top, now) if worse else _relapsed(alarm, now)
        case Closed(by, reason):
            return _closed(alarm, by, reason, now)


def _climb(alarm: Alarm, now: datetime, unreached: StaffId | None = None) -> Decision:
    later = range(alarm.rung + 1, len(alarm.rungs))
    found = next((i for i in later if alarm.rungs[i].people), None)
    skipped = tuple(alarm.rungs[i].tell for i in later if found is None or i < found)
    ringing = replace(
        alarm, status=Status.RINGING, owner=None, asked=0, rung_told_at=now
    )
    if found is None:
        return _exhausted(ringing, skipped, unreached)
    people = alarm.rungs[found].people
    told = replace(ringing, rung=found, told=alarm.told_with(people))
    tell = TellRung(to=people, again=False, skipped=skipped, unreached_by=unreached)
    return told, (tell,)


def _exhausted(
    alarm: Alarm, skipped: tuple[str, ...], unreached: StaffId | None
) -> Decision:
    last = alarm.rungs[alarm.rung].people if alarm.rung >= 0 else ()
    again = TellRung(to=last, again=True, skipped=(), unreached_by=unreached)
    everyone = TellEveryone(skipped=skipped, except_for=last)
    rung = alarm.rung if alarm.rung >= 0 else len(alarm.rungs) - 1
    return replace(alarm, rung=rung), (again, everyone) if last else (everyone,)


def _woken(alarm: Alarm, now: datetime) -> Decision:
    if alarm.status is Status.RINGING:
        return _climb(alarm, now)
    assert alarm.owner is not None
    if alarm.asked < ASKS_BEFORE_RELIEF:
        asked = replace(alarm, asked=alarm.asked + 1, asked_at=now)
        return asked, (AskOwner(to=alarm.owner),)
    ringing, effects = _climb(alarm, now)
    return ringing, (SayRelieved(to=alarm.owner), *effects)


def _unreachable(alarm: Alarm, who: StaffId, now: datetime) -> Decision:
    if alarm.status is Status.IN_HAND and alarm.owner_patience is not None:
        return _climb(alarm, now) if alarm.owner == who else (alarm, ())
    current = alarm.rungs[alarm.rung].people if alarm.rung >= 0 else ()
    higher = any(rung.people for rung in alarm.rungs[alarm.rung + 1 :])
    if alarm.status is not Status.RINGING or current != (who,) or not higher:
        return alarm, ()
    return _climb(alarm, now)


def _cannot_reach(alarm: Alarm, by: StaffId, now: datetime) -> Decision:
    if not alarm.kind.is_about_safety or alarm.status is Status.REGAINED:
        raise IllegalMove(alarm.status, CannotReach(by))
    _require_say(alarm, by)
    return _climb(alarm, now, by) if not alarm.has_just_passed(by, now) else (alarm, ())


def _taken_up(alarm: Alarm, by: StaffId, now: datetime) -> Decision:
    if alarm.owner == by:
        return replace(alarm, asked=0, asked_at=now), ()
    if alarm.owner is not None and not alarm.outranks(by, alarm.owner):
        raise AlreadyTakenUp(alarm.owner)
    regained = alarm.status is Status.REGAINED
    owned = replace(
        alarm,
        status=Status.REGAINED if regained else Status.IN_HAND,
        owner=by,
        told=alarm.told_with((by,)),
        asked=0,
        asked_at=now,
    )
    return owned, (SayTakenUp(by=by, to=owned.told_but(by)),)


def _regained(alarm: Alarm, now: datetime) -> Decision:
    if not alarm.kind.is_about_safety:
        raise IllegalMove(alarm.status, Regained())
    if alarm.status is Status.REGAINED:
        return alarm, ()
    regained = replace(alarm, status=Status.REGAINED, regained_at=now)
    return regained, (SayRegained(to=alarm.told),)


def _relapsed(alarm: Alarm, now: datetime) -> Decision:
    if alarm.status is Status.REGAINED:
        return _climb(replace(alarm, rung=-1, regained_at=None), now)
    again = alarm.owner is None
    heard = TellRung(to=alarm.told, again=again, skipped=(), unreached_by=None)
    return alarm, (heard,)


def _closed(alarm: Alarm, by: StaffId, reason: Reason, now: datetime) -> Decision:
    _require_say(alarm, by)
    closed = replace(
        alarm, status=Status.CLOSED, owner=by, closed_at=now, reason=reason
    )
    return closed, (SayClosed(by=by, to=alarm.told_but(by), reason=reason),)


def _after_closing(alarm: Alarm, event: Event) -> Decision:
    if isinstance(event, TakenUp | Closed | CannotReach):
        raise AlreadyClosed
    return alarm, ()


def _require_say(alarm: Alarm, by: StaffId) -> None:
    owner = alarm.owner
    if owner is not None and owner != by and not alarm.outranks(by, owner):
        raise NotYours(owner)
