"""A timed activity: somebody says for how long, and people look for them after that.

    RUNNING  ── Woken, shortly before its end ▶ ASKED     "are you back?"
    ASKED    ── Woken, at its end ────────────▶ REMINDED
    RUNNING, ASKED, REMINDED
             ── Woken, past the grace ────────▶ OVERDUE   the ladder starts
             ── Extended ─────────────────────▶ RUNNING   to a later end
             ── Back ─────────────────────────▶ BACK
    OVERDUE  ── Back ─────────────────────────▶ REGAINED  late; those told hear it
    OVERDUE  ── Closed ───────────────────────▶ CLOSED

The way home is one, which the company begins at book-off where its file says so. Every
other pair changes nothing: a button is pressed twice, and a late answer stands as it
was given. An OVERDUE one is not Extended: its alarm runs, and a new one begins instead.

Source: HSE, "Protecting lone workers" (INDG73): contact at agreed times, and a check
that whoever works alone has come back to their base or home.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import TIMED_ACTIVITY, Ref, SiteCode, StaffId

MINUTE = timedelta(minutes=1)
ASK_BEFORE = 5 * MINUTE
"""So long before the end they are asked; earlier than a quarter of it never."""
GRACE = 5 * MINUTE
"""From the end to the alarm. Shorter than a check call's: they said themselves that it
is dangerous there. Long enough for stairs, and for a phone to find its network."""
GRACE_AT_HOME = 15 * MINUTE
"""The same of the way home, on which a bus is late."""
SHORTEST, LONGEST = MINUTE, 240 * MINUTE
"""Of one's own activity, however often it is made longer; then a new one begins."""
LONGEST_OUT = timedelta(hours=16)
"""How late somebody may put off being home."""


class Kind(StrEnum):
    """Where they go, as far as it is one that is usual."""

    PLANT_ROOM = "plant_room"
    ROOF = "roof"
    BASEMENT = "basement"
    TO_CAR = "to_car"
    LOCK_UP = "lock_up"
    NO_SIGNAL = "no_signal"
    HOME = "home"
    """From book-off until they say that they are home."""


class Status(StrEnum):
    RUNNING = "running"
    ASKED = "asked"
    REMINDED = "reminded"
    OVERDUE = "overdue"
    BACK = "back"
    REGAINED = "regained"
    CLOSED = "closed"


WAITING = frozenset({Status.RUNNING, Status.ASKED, Status.REMINDED})
"""They still have time."""
OPEN = WAITING | {Status.OVERDUE}
"""Nobody knows yet that they are back."""


class Effect(StrEnum):
    """What a step asks for."""

    ASK = "ask"
    REMIND = "remind"
    RAISE_ALARM = "raise_alarm"
    SETTLE = "settle"
    """What was asked is answered."""
    REGAIN = "regain"
    """Those told of the alarm hear that they are back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedActivity:
    """Who, where, until when."""

    id: int = 0
    officer: StaffId
    site: SiteCode | None
    started_at: datetime
    ends_at: datetime
    kind: Kind | None = None
    text: RedactedText | None = None
    """Where and what, in their words."""
    status: Status = Status.RUNNING
    asked_at: datetime | None = None
    back_at: datetime | None = None
    missed_at: datetime | None = None
    closed_at: datetime | None = None
    received_late_at: datetime | None = None
    """When we got "I am back", if late by our own fault."""

    @property
    def ref(self) -> Ref:
        return Ref(TIMED_ACTIVITY, self.id)

    @property
    def is_way_home(self) -> bool:
        return self.kind is Kind.HOME

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.started_at

    @property
    def ask_at(self) -> datetime:
        return self.ends_at - min(ASK_BEFORE, self.length / 4)

    @property
    def miss_at(self) -> datetime:
        """Silence until here is an alarm."""
        return self.ends_at + (GRACE_AT_HOME if self.is_way_home else GRACE)

    @property
    def longest(self) -> timedelta:
        return LONGEST_OUT if self.is_way_home else LONGEST

    @property
    def alarm(self) -> AlarmKind:
        home = self.is_way_home
        return AlarmKind.HOME_SAFE if home else AlarmKind.TIMED_ACTIVITY


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Back:
    """They say that they are back, or home."""

    at: datetime
    late_by_us: bool = False


@dataclass(frozen=True, slots=True)
class Extended:
    """They need longer: until then."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """Whoever has the alarm ended it with a reason."""


Event = Woken | Back | Extended | Closed
Decision = tuple[TimedActivity, tuple[Effect, ...]]


def wake_at(activity: TimedActivity) -> datetime | None:
    """When silence moves it on, or None when it never will."""
    match activity.status:
        case Status.RUNNING:
            return activity.ask_at
        case Status.ASKED:
            return activity.ends_at
        case Status.REMINDED:
            return activity.miss_at
        case Status.OVERDUE | Status.BACK | Status.REGAINED | Status.CLOSED:
            return None


def decide(activity: TimedActivity, event: Event, now: datetime) -> Decision:
    """Every rule about timed activities, in one place."""
    match event:
        case Woken() if activity.status in WAITING:
            return _woken(activity, now)
        case Extended(until) if activity.status in WAITING:
            return _extended(activity, until)
        case Back() if activity.status in OPEN:
            return _back(activity, event, now)
        case Closed() if activity.status is Status.OVERDUE:
            return replace(activity, status=Status.CLOSED, closed_at=now), ()
        case _:
            return activity, ()


def _woken(activity: TimedActivity, now: datetime) -> Decision:
    if now >= activity.miss_at:
        overdue = replace(activity, status=Status.OVERDUE, missed_at=now)
        return overdue, (Effect.RAISE_ALARM,)
    if now >= activity.ends_at and activity.status is not Status.REMINDED:
        reminded = replace(activity, status=Status.REMINDED, asked_at=now)
        return reminded, (Effect.REMIND,)
    if now >= activity.ask_at and activity.status is Status.RUNNING:
        return replace(activity, status=Status.ASKED, asked_at=now), (Effect.ASK,)
    return activity, ()


def _extended(activity: TimedActivity, until: datetime) -> Decision:
    """Never to an earlier end, and never for longer than anybody should be alone."""
    latest = activity.started_at + activity.longest
    ends_at = max(activity.ends_at, min(until, latest))
    if ends_at == activity.ends_at:
        return activity, ()
    longer = replace(activity, status=Status.RUNNING, ends_at=ends_at)
    return longer, (Effect.SETTLE,)


def _back(activity: TimedActivity, event: Back, now: datetime) -> Decision:
    back = replace(
        activity,
        back_at=event.at,
        received_late_at=now if event.late_by_us else None,
    )
    if activity.status is Status.OVERDUE:
        regained = replace(back, status=Status.REGAINED)
        return regained, (Effect.SETTLE, Effect.REGAIN)
    return replace(back, status=Status.BACK), (Effect.SETTLE,)
