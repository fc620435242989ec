"""How a check call came out: on time, late, or missed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.refs import CHECK_CALL, Ref
from bot.domain.shifts.call_status import Why
from bot.domain.shifts.check_call import Status


class Settled(Protocol):
    """What says how it came out."""

    @property
    def status(self) -> Status: ...
    @property
    def nudge_at(self) -> datetime: ...
    @property
    def answered_at(self) -> datetime | None: ...
    @property
    def missed_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """All of a call that is counted: of a million of them the rest is not read."""

    id: int
    status: Status
    nudge_at: datetime
    answered_at: datetime | None
    missed_at: datetime | None
    asked_why_at: datetime | None
    why: Why | None

    @property
    def ref(self) -> Ref:
        return Ref(CHECK_CALL, self.id)


class Outcome(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    """After the officer had to be reminded; nobody came looking."""
    MISSED = "missed"
    EXTRA = "extra"
    """No call was due."""


def outcome(call: Settled) -> Outcome | None:
    """None while it may still be answered, and of one that nobody waits for now."""
    if call.missed_at is not None:
        return Outcome.MISSED
    match call.status:
        case Status.EXTRA | Status.HEARD:
            return Outcome.EXTRA
        case Status.ANSWERED if call.answered_at is not None:
            late = call.answered_at >= call.nudge_at
            return Outcome.LATE if late else Outcome.ON_TIME
        case _:
            return None
