"""A telephone call to one person: of an alarm, or to an officer who is not heard.

    PLANNED  ── Woken, at ring_at ─────▶ QUEUED    it waits for a line, in turn
    QUEUED   ── Taken ─────────────────▶ DIALLING  the gateway is asked
    DIALLING ── NotPlaced ─────────────▶ QUEUED    the gateway is down: tried again
    DIALLING ── Accepted ──────────────▶ RINGING
    PLANNED, open ── PickedUp ─────────▶ HEARD     the words are said
    any but PRESSED ── Pressed, 1 or 2 ▶ PRESSED   however late it is
    any but PRESSED ── Pressed, other ─▶ HEARD     said again
    open     ── Unheard, Woken ────────▶ PLANNED   rung once more; the last time
                                         UNHEARD   the next rung is told
    open     ── Refused ───────────────▶ REFUSED   no gateway will ever place it
    PLANNED, open ── Dropped ──────────▶ DROPPED   nobody needs it any more

Open are QUEUED, DIALLING, RINGING and HEARD. Unheard is no answer, an engaged line, a
voicemail, and a call that ended without a key; Woken is a gateway that took it and said
nothing for two minutes. A call waits for a line, or for a gateway that is down, as long
as it is needed. Every other pair changes nothing: a gateway's words come late, twice,
and in any order.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import Ref, StaffId

AGAIN_AFTER = timedelta(seconds=15)
NO_WORD = timedelta(minutes=2)
"""Together less than the three minutes within which a second call from one number rings
a phone that is on silent. Source: Apple, "Allow calls when a Focus is on": Allow
Repeated Calls; Android's "Repeat callers" counts 15 minutes."""

TWICE = 2
"""An alarm rings somebody so often for one rung."""


class Status(StrEnum):
    PLANNED = "planned"
    QUEUED = "queued"
    DIALLING = "dialling"
    RINGING = "ringing"
    HEARD = "heard"
    PRESSED = "pressed"
    UNHEARD = "unheard"
    REFUSED = "refused"
    DROPPED = "dropped"


HOLDS_A_LINE = frozenset({Status.DIALLING, Status.RINGING, Status.HEARD})
OPEN = HOLDS_A_LINE | {Status.QUEUED}
RUNNING = OPEN | {Status.PLANNED}


class Key(StrEnum):
    """What is pressed; every other one has the words said again."""

    MINE = "1"
    CANNOT = "2"


class Effect(StrEnum):
    """What must happen because of a decision."""

    DIAL = "dial"
    """The call is owed to the gateway."""
    WITHDRAW = "withdraw"
    """If it still waits for the gateway, it is not placed."""
    GIVE_UP = "give up"
    """This person was not told by telephone: the next rung is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Somebody is to be rung, once or twice."""

    id: int = 0
    person: StaffId
    about: Ref
    alarm: int | None
    """None: an officer is asked whether all is well."""
    ring_at: datetime
    most: int = TWICE
    """How often it rings at most."""
    ring: int = 1
    """Which time it is."""
    turn: int = 1
    """Which key is waited for: each counts once."""
    status: Status = Status.PLANNED
    moved_at: datetime
    repeated: bool = False
    """The gateway's answer was lost: it may have rung for this before."""

    @property
    def is_running(self) -> bool:
        return self.status in RUNNING


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Taken:
    """There is a line for it."""

    again: bool = False
    """An earlier try may have reached the gateway."""


@dataclass(frozen=True, slots=True)
class NotPlaced:
    """The gateway certainly did not place it, and may do so later."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The gateway rings the phone."""


@dataclass(frozen=True, slots=True)
class PickedUp:
    """Somebody listens."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key."""

    key: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """It ended, and nobody pressed a key."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The gateway will never place it."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Somebody has it, or it is over."""


Event = (
    Woken
    | Taken
    | NotPlaced
    | Accepted
    | PickedUp
    | Pressed
    | Unheard
    | Refused
    | Dropped
)
Decision = tuple[Call, tuple[Effect, ...]]


def wake_at(call: Call) -> datetime | None:
    """When this call moves on by itself."""
    if call.status is Status.PLANNED:
        return call.ring_at
    return call.moved_at + NO_WORD if call.status in HOLDS_A_LINE else None


def decide(call: Call, event: Event, now: datetime) -> Decision:
    """Every rule about telephone calls, in one place."""
    match event:
        case Woken():
            due = wake_at(call)
            return _woken(call, now) if due and now >= due else (call, ())
        case Pressed(key):
            return _pressed(call, key, now), ()
        case Unheard() if call.status in OPEN:
            return _unheard(call, now)
        case Dropped() if call.is_running:
            return _to(call, Status.DROPPED, now), (Effect.WITHDRAW,)
        case Taken(again) if call.status in (Status.QUEUED, Status.DIALLING):
            repeated = call.repeated or again
            return replace(_to(call, Status.DIALLING, now), repeated=repeated), ()
        case NotPlaced() if call.status is Status.DIALLING:
            return _to(call, Status.QUEUED, now), ()
        case Accepted() if call.status in (Status.QUEUED, Status.DIALLING):
            return _to(call, Status.RINGING, now), (Effect.WITHDRAW,)
        case PickedUp() if call.status in RUNNING - {Status.HEARD}:
            return _to(call, Status.HEARD, now), (Effect.WITHDRAW,)
        case Refused() if call.status in OPEN:
            return _to(call, Status.REFUSED, now), ()
        case _:
            return call, ()


def _to(call: Call, status: Status, now: datetime) -> Call:
    return replace(call, status=status, moved_at=now)


def _woken(call: Call, now: datetime) -> Decision:
    if call.status is Status.PLANNED:
        return _to(call, Status.QUEUED, now), (Effect.DIAL,)
    return _unheard(call, now)


def _unheard(call: Call, now: datetime) -> Decision:
    if call.ring >= call.most:
        over = _to(call, Status.UNHEARD, now)
        return over, (Effect.WITHDRAW, Effect.GIVE_UP)
    again = replace(
        call,
        ring=call.ring + 1,
        ring_at=now + AGAIN_AFTER,
        repeated=call.repeated or call.status is Status.DIALLING,
    )
    return _to(again, Status.PLANNED, now), (Effect.WITHDRAW,)


def _pressed(call: Call, key: str, now: datetime) -> Call:
    if call.status is Status.PRESSED:
        return call
    status = Status.PRESSED if key in set(Key) else Status.HEARD
    return replace(_to(call, status, now), turn=call.turn + 1)
