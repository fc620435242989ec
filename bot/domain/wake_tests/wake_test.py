"""One wake test: somebody is woken by appointment, and presses or sleeps on.

    PLANNED ── PutOff ─────────────────▶ PLANNED   on shift, away, or an alarm runs
    PLANNED ── Begun ──────────────────▶ RUNNING   a message, and a telephone call
    RUNNING ── Pressed, in two minutes ▶ PRESSED
    RUNNING ── RealAlarm ──────────────▶ GAVE_WAY  somebody is told of a real one
    RUNNING ── TimeUp ─────────────────▶ SLEPT     it rang, or was sent, and was unheard
                                         NOT_RUNG  the call was never placed
                                         NOT_SENT  nor did the message arrive in time

Only PRESSED and SLEPT count. Every other pair changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.messages.channel import Channel
from bot.domain.refs import WAKE_TEST, Ref, StaffId

WITHIN = timedelta(minutes=2)
"""As long as the usual rung of a ladder is patient."""


class Status(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    PRESSED = "pressed"
    SLEPT = "slept"
    GAVE_WAY = "gave_way"
    NOT_RUNG = "not_rung"
    NOT_SENT = "not_sent"


COUNTS = frozenset({Status.PRESSED, Status.SLEPT})
OPEN = frozenset({Status.PLANNED, Status.RUNNING})


@dataclass(frozen=True, slots=True, kw_only=True)
class WakeTest:
    id: int = 0
    person: StaffId
    due_at: datetime
    status: Status = Status.PLANNED
    rings: bool = False
    """A telephone was to ring beside the message."""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    by: Channel | None = None
    """Where it was pressed."""

    @property
    def ref(self) -> Ref:
        return Ref(WAKE_TEST, self.id)

    @property
    def until(self) -> datetime:
        """From then on a press is too late."""
        return (self.began_at or self.due_at) + WITHIN

    def is_on(self, now: datetime) -> bool:
        """A press would count."""
        return self.status is Status.RUNNING and now < self.until


@dataclass(frozen=True, slots=True)
class PutOff:
    until: datetime


@dataclass(frozen=True, slots=True)
class Begun:
    rings: bool


@dataclass(frozen=True, slots=True)
class Pressed:
    by: Channel


@dataclass(frozen=True, slots=True)
class RealAlarm:
    """Whoever is tested is told of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeUp:
    """Two minutes are over."""

    rang: bool
    """The gateway placed the call, where one was due."""
    sent: bool
    """The message stood in the chat, and a press would have reached us."""


Event = PutOff | Begun | Pressed | RealAlarm | TimeUp


def wake_at(test: WakeTest) -> datetime | None:
    """When it moves on by itself."""
    match test.status:
        case Status.PLANNED:
            return test.due_at
        case Status.RUNNING:
            return test.until
        case _:
            return None


def decide(test: WakeTest, event: Event, now: datetime) -> WakeTest:
    """Every rule about a wake test."""
    match event:
        case PutOff(until) if test.status is Status.PLANNED:
            return replace(test, due_at=until)
        case Begun(rings) if test.status is Status.PLANNED:
            return replace(test, status=Status.RUNNING, rings=rings, began_at=now)
        case Pressed(by) if test.is_on(now):
            return replace(_over(test, Status.PRESSED, now), by=by)
        case RealAlarm() if test.status is Status.RUNNING:
            return _over(test, Status.GAVE_WAY, now)
        case TimeUp() if test.status is Status.RUNNING and not test.is_on(now):
            return _over(test, _silent(test, event), now)
        case _:
            return test


def _over(test: WakeTest, status: Status, now: datetime) -> WakeTest:
    return replace(test, status=status, ended_at=now)


def _silent(test: WakeTest, event: TimeUp) -> Status:
    """Nobody sleeps through what did not come."""
    if not event.sent:
        return Status.NOT_SENT
    return Status.NOT_RUNG if test.rings and not event.rang else Status.SLEPT
