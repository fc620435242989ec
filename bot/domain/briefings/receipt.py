"""Whether somebody has read a briefing: given when they work, asked for once more.

    WAITING ── Working ─▶ GIVEN      on shift, or it cannot wait for that
    GIVEN   ── Working ─▶ REMINDED   a day later at the earliest
    any     ── Read ────▶ READ

Working changes nothing else, nor does Read the second time. Nobody is reminded twice:
who has not read it then is for whoever sent it to speak to.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId

REMIND_AFTER = timedelta(hours=24)
"""From when it was given; then at the next moment in their working time."""


class Status(StrEnum):
    WAITING = "to_be_given"
    """For their shift, or for a phone that is linked."""
    GIVEN = "given"
    REMINDED = "reminded"
    READ = "read"


OPEN = frozenset({Status.WAITING, Status.GIVEN})
"""Something is still to come."""

UNREAD = OPEN | {Status.REMINDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One person and one briefing."""

    id: int = 0
    briefing: int
    person: StaffId
    status: Status = Status.WAITING
    given_at: datetime | None = None
    reminded_at: datetime | None = None
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Working:
    """It is their working time now."""


@dataclass(frozen=True, slots=True)
class Read:
    """They pressed the button."""


Event = Working | Read


def waits_for_a_shift(person: Person) -> bool:
    """Officers read when they work; of anybody else no roster knows when that is."""
    return person.roles == {Role.OFFICER}


def remind_at(receipt: Receipt) -> datetime | None:
    """When they may be asked again; None where there is nothing to ask for."""
    if receipt.status is not Status.GIVEN or receipt.given_at is None:
        return None
    return receipt.given_at + REMIND_AFTER


def decide(receipt: Receipt, event: Event, now: datetime) -> Receipt:
    """Every rule about a receipt."""
    match event, receipt.status:
        case Read(), Status.READ:
            return receipt
        case Read(), _:
            return replace(receipt, status=Status.READ, read_at=now)
        case Working(), Status.WAITING:
            return replace(receipt, status=Status.GIVEN, given_at=now)
        case Working(), _:
            due = remind_at(receipt)
            if due is None or now < due:
                return receipt
            return replace(receipt, status=Status.REMINDED, reminded_at=now)
