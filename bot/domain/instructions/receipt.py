"""Whether an officer has read a version: asked when they book on, and silence is seen.

    (booked on) ─────────────────────▶ ASKED
    ASKED       ── Woken, again ─────▶ REMINDED   asked once more
    REMINDED    ── Woken, tell ──────▶ UNREAD     on the board; whoever runs the night
    any         ── Confirmed ────────▶ CONFIRMED
    waiting     ── Ended ────────────▶ ENDED      off shift, or a newer one is in force
    ENDED       ── BookedOn ─────────▶ ASKED

Nobody is kept from booking on: an officer on site who has not read is safer, and their
check calls run, than one whom no record knows.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import StaffId

AGAIN = timedelta(minutes=30)
"""After a round of the site: time to read what is not long. Our own choice."""

TELL = timedelta(hours=1)
"""After they were asked again. Our own choice."""

TOGETHER = timedelta(minutes=15)
"""Whoever would be told of within this is told of now: one message, not ten."""


class Status(StrEnum):
    ASKED = "asked"
    REMINDED = "reminded"
    UNREAD = "unread"
    CONFIRMED = "confirmed"
    ENDED = "ended"


WAITING = frozenset({Status.ASKED, Status.REMINDED})
"""Silence will be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One officer and one version: one row, however often they are asked."""

    id: int = 0
    version: int
    person: StaffId
    shown_at: datetime
    """When they were told of it first."""
    asked_at: datetime
    """When they were asked last."""
    reminded_at: datetime | None = None
    told_at: datetime | None = None
    """When somebody was told that they have not confirmed."""
    confirmed_at: datetime | None = None
    status: Status = Status.ASKED


@dataclass(frozen=True, slots=True)
class Woken:
    """A time given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """I have read them."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Nothing is waited for any more."""


@dataclass(frozen=True, slots=True)
class BookedOn:
    """They are on site, and it is the version in force."""


Event = Woken | Confirmed | Ended | BookedOn


def asked(version: int, person: StaffId, now: datetime) -> Receipt:
    """For the first time."""
    return Receipt(version=version, person=person, shown_at=now, asked_at=now)


def wake_at(receipt: Receipt) -> datetime | None:
    """When silence moves it on, or None when it never will."""
    match receipt.status:
        case Status.ASKED:
            return receipt.asked_at + AGAIN
        case Status.REMINDED:
            return (receipt.reminded_at or receipt.asked_at) + TELL
        case Status.UNREAD | Status.CONFIRMED | Status.ENDED:
            return None


def decide(receipt: Receipt, event: Event, now: datetime) -> Receipt:
    """Every rule about a receipt, in one place."""
    is_confirmed = receipt.status is Status.CONFIRMED
    match event:
        case Woken():
            return _woken(receipt, now)
        case Confirmed() if not is_confirmed:
            return replace(receipt, status=Status.CONFIRMED, confirmed_at=now)
        case Ended() if not is_confirmed:
            return replace(receipt, status=Status.ENDED)
        case BookedOn() if not is_confirmed:
            return replace(receipt, status=Status.ASKED, asked_at=now)
        case Confirmed() | Ended() | BookedOn():
            return receipt


def _woken(receipt: Receipt, now: datetime) -> Receipt:
    """After an outage of ours they are reminded first, and told of when it is time."""
    due = wake_at(receipt)
    if due is None:
        return receipt
    if receipt.status is Status.REMINDED and now + TOGETHER >= due:
        return replace(receipt, status=Status.UNREAD, told_at=now)
    if receipt.status is Status.ASKED and now >= due:
        return replace(receipt, status=Status.REMINDED, reminded_at=now)
    return receipt
