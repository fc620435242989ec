"""After abuse its officer is offered a call, and asked once more after a day.

    ASKED ── Wanted ──▶ WANTED   whoever reads the report is told to ring them
    ASKED ── NotNow ──▶ LATER    the first time; NO the second
    ASKED, LATER
          ── Woken ───▶ ASKED    a day later, once; silence to that stands
    LATER ── Wanted ──▶ WANTED
    WANTED ── Woken ──▶ WANTED   nobody has rung: they are told again, three times
    WANTED ── Rung ───▶ RUNG     somebody says that they have
    NO, RUNG ── Wanted ▶ WANTED  a button of yesterday still counts

Any other pair changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import INCIDENT, Ref, StaffId

ASK_AGAIN = timedelta(days=1)
"""Shaken at night, and better able to say so on the next day. Our own choice."""

TELL_AGAIN = (timedelta(hours=4), timedelta(hours=20), timedelta(days=1))
"""After whoever is to ring was told, one after another; then it stands in the list."""


class Status(StrEnum):
    ASKED = "asked"
    LATER = "later"
    NO = "no"
    WANTED = "wanted"
    RUNG = "rung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftercare:
    """Of one incident, for whoever reported it."""

    incident: int
    status: Status = Status.ASKED
    asked_at: datetime
    """The first time."""
    asked: int = 1
    wanted_at: datetime | None = None
    told: int = 0
    """How often whoever is to ring was told."""
    wake_at: datetime | None = None
    rung_at: datetime | None = None
    rung_by: StaffId | None = None

    @property
    def ref(self) -> Ref:
        return Ref(INCIDENT, self.incident)


@dataclass(frozen=True, slots=True)
class Woken:
    """The time given by ``wake_at`` has come."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """ "Ring me" was pressed."""


@dataclass(frozen=True, slots=True)
class NotNow:
    """ "Not now" was pressed."""


@dataclass(frozen=True, slots=True)
class Rung:
    by: StaffId


Event = Woken | Wanted | NotNow | Rung


def offered(incident: int, at: datetime) -> Aftercare:
    """The first question."""
    return Aftercare(incident=incident, asked_at=at, wake_at=at + ASK_AGAIN)


def decide(care: Aftercare, event: Event, now: datetime) -> Aftercare:
    """Every rule about it."""
    match care.status, event:
        case Status.WANTED, Wanted():
            return care
        case _, Wanted():
            return _told(replace(care, wanted_at=now, told=0), now)
        case Status.ASKED | Status.LATER, NotNow():
            if care.asked > 1:
                return replace(care, status=Status.NO, wake_at=None)
            return replace(care, status=Status.LATER)
        case Status.ASKED | Status.LATER, Woken() if _is_due(care, now):
            again = replace(care, status=Status.ASKED, asked=care.asked + 1)
            return replace(again, wake_at=None)
        case Status.WANTED, Woken() if _is_due(care, now):
            return _told(care, now)
        case Status.WANTED, Rung(by):
            rung = replace(care, status=Status.RUNG, rung_by=by, rung_at=now)
            return replace(rung, wake_at=None)
        case _:
            return care


def _told(care: Aftercare, now: datetime) -> Aftercare:
    spans = TELL_AGAIN[care.told : care.told + 1]
    wake_at = now + spans[0] if spans else None
    return replace(care, status=Status.WANTED, told=care.told + 1, wake_at=wake_at)


def _is_due(care: Aftercare, now: datetime) -> bool:
    return care.wake_at is not None and now >= care.wake_at
