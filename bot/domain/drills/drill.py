"""A breach drill: set for now or for an hour that nobody knows, run, looked back on.

    SET     ── PutOff ──▶ SET       something real runs just now
    SET     ── Began ───▶ RUNNING   the breach is reported, to the same ladder
    SET     ── Ended ───▶ ENDED     called off before it began
    RUNNING ── Told ────▶ RUNNING   a phone of a DPO's took it; the first time counts
    RUNNING ── TakenUp ─▶ RUNNING   somebody acknowledged it; the first time counts
    RUNNING ── Looked ──▶ RUNNING   1, 24 or 60 hours are over: what is missing?
    RUNNING ── Ended ───▶ ENDED     closed as a breach is, called off, or 72 hours over

Told, TakenUp and Looked change nothing where no arrow is drawn: they come late.
Anything else is an IllegalMove. What happens in between happens to a breach
(``breach.breach``) whose number is the drill's below zero.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.breach.breach import TELL_ICO_WITHIN
from bot.domain.breach.case import Field
from bot.domain.drills.hours import When
from bot.domain.errors import IllegalMove
from bot.domain.refs import BREACH, Ref, StaffId

LOOKS = tuple(timedelta(hours=hours) for hours in (1, 24, 60))
"""From its beginning: the DPO's hour, and reminders of the 72 hours. Our own choice."""

LASTS = TELL_ICO_WITHIN
"""By then the regulator would have been told: it ends by itself."""

PUT_OFF_BY = timedelta(minutes=30)
"""While something real runs."""


class Scenario(StrEnum):
    """What is said to have happened."""

    PHONE = "lost_phone"
    CLIP = "wrong_address"
    ROTA = "public_rota"


class Status(StrEnum):
    SET = "set"
    RUNNING = "running"
    ENDED = "ended"


class Ending(StrEnum):
    """How it came to its end."""

    CLOSED = "closed"
    CALLED_OFF = "called_off"
    RAN_OUT = "ran_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a notification still lacked, so long after the beginning."""

    after: timedelta
    missing: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """One drill, and how it went."""

    id: int = 0
    scenario: Scenario
    when: When
    started_by: StaffId
    set_at: datetime
    due_at: datetime
    """The hour that was drawn; shown to nobody before it has come."""
    asks_officer: bool = False
    """An officer who is on shift then plays the reporter, where there is one."""
    reporter: StaffId | None = None
    began_at: datetime | None = None
    away: tuple[StaffId, ...] = ()
    """Who would have been told, and could not be when it began."""
    told_at: datetime | None = None
    told: StaffId | None = None
    """The first DPO whose phone, or mailbox, took it."""
    taken_at: datetime | None = None
    taken_by: StaffId | None = None
    taken_rung: int = 0
    """How many rungs had been told by then."""
    looks: tuple[Look, ...] = ()
    ended_at: datetime | None = None
    ended_by: StaffId | None = None
    ending: Ending | None = None
    left: tuple[Field, ...] = ()
    """What was still missing at the end."""

    @property
    def breach(self) -> int:
        """The number of its breach."""
        return -self.id

    @property
    def ref(self) -> Ref:
        return Ref(BREACH, self.breach)

    @property
    def status(self) -> Status:
        if self.ended_at is not None:
            return Status.ENDED
        return Status.SET if self.began_at is None else Status.RUNNING


@dataclass(frozen=True, slots=True)
class PutOff:
    """Something real runs: not now."""


@dataclass(frozen=True, slots=True)
class Began:
    """Its hour has come."""

    reporter: StaffId
    away: tuple[StaffId, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Whoever is next on the way to a DPO has it."""

    who: StaffId


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Somebody acknowledged it."""

    by: StaffId
    rung: int


@dataclass(frozen=True, slots=True)
class Looked:
    """An hour of ``LOOKS`` is over."""

    missing: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """It is over."""

    how: Ending
    by: StaffId | None = None
    missing: tuple[Field, ...] = ()


Event = PutOff | Began | Told | TakenUp | Looked | Ended


def wake_at(drill: Drill) -> datetime | None:
    """When time itself moves it on."""
    match drill.status:
        case Status.SET:
            return drill.due_at
        case Status.RUNNING:
            return _began_at(drill) + min(_to_come(drill))
        case Status.ENDED:
            return None


def is_over(drill: Drill, now: datetime) -> bool:
    """Its 72 hours are."""
    return drill.status is Status.RUNNING and now - _began_at(drill) >= LASTS


def decide(drill: Drill, event: Event, now: datetime) -> Drill:
    """Every rule about drills, in one place."""
    match drill.status, event:
        case Status.SET, PutOff():
            return replace(drill, due_at=now + PUT_OFF_BY)
        case Status.SET, Began(reporter, away):
            return replace(drill, reporter=reporter, away=away, began_at=now)
        case Status.SET, Ended(Ending.CALLED_OFF, by):
            how = Ending.CALLED_OFF
            return replace(drill, ended_at=now, ended_by=by, ending=how)
        case Status.RUNNING, Told() | TakenUp() | Looked():
            return _noted(drill, event, now)
        case Status.RUNNING, Ended(how, by, missing):
            looked = _looked(drill, missing, now)
            return replace(looked, ended_at=now, ended_by=by, ending=how, left=missing)
        case _, Told() | TakenUp() | Looked():
            return drill
        case status, _:
            raise IllegalMove(status, event)


def _noted(drill: Drill, event: Told | TakenUp | Looked, now: datetime) -> Drill:
    match event:
        case Told(who) if drill.told_at is None:
            return replace(drill, told_at=now, told=who)
        case TakenUp(by, rung) if drill.taken_at is None:
            return replace(drill, taken_at=now, taken_by=by, taken_rung=rung)
        case Looked(missing):
            return _looked(drill, missing, now)
        case _:
            return drill


def _looked(drill: Drill, missing: tuple[Field, ...], now: datetime) -> Drill:
    """Of several hours that went by unseen each is looked at now, as late as it is."""
    elapsed = now - _began_at(drill)
    seen = {look.after for look in drill.looks}
    due = (after for after in LOOKS if after <= elapsed and after not in seen)
    new = tuple(Look(after=after, missing=missing) for after in due)
    return replace(drill, looks=(*drill.looks, *new))


def _to_come(drill: Drill) -> tuple[timedelta, ...]:
    seen = {look.after for look in drill.looks}
    return (*(after for after in LOOKS if after not in seen), LASTS)


def _began_at(drill: Drill) -> datetime:
    assert drill.began_at is not None
    return drill.began_at
