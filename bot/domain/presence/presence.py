"""Presence: asked once, and whatever is answered, nothing is held up.

    ASKED ── Placed ───▶ WITHIN, UNSURE or FAR   far: whoever runs the night hears it
    ASKED ── Declined ─▶ DECLINED                indoors, or would rather not
    ASKED ── Woken, ten minutes later, or Superseded ─▶ NOT_GIVEN
    NOT_GIVEN, DECLINED ── Placed ─▶ the same as ASKED: a phone finds itself late
    NOT_GIVEN ── Declined ─▶ DECLINED
    UNSURE, FAR ── Placed ─▶ the nearer of the two; no more far: who heard it hears that

Everything else changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.presence.distance import UNKNOWN_M
from bot.domain.refs import CHECK_CALL, SHIFT, Ref, SiteCode, StaffId

WITHIN = timedelta(minutes=10)
"""After that it is not given; nobody is asked again."""


class Asks(StrEnum):
    """When a site asks for presence."""

    OFF = "off"
    BOOK_ON = "book-on"
    CHECK_CALLS = "check-calls"
    """At book-on, and after each check call."""


def is_asked(
    at_book_on: bool, own: Asks | None, *, has_place: bool, at_call: bool
) -> bool:
    """``at_book_on``: the company asks; a site's own rule goes before it."""
    asks = own or (Asks.BOOK_ON if at_book_on else Asks.OFF)
    return has_place and (
        asks is Asks.CHECK_CALLS or (asks is Asks.BOOK_ON and not at_call)
    )


class Status(StrEnum):
    ASKED = "asked"
    WITHIN = "within"
    UNSURE = "unsure"
    """Beyond the radius, by no more than the phone may be wrong."""
    FAR = "far"
    DECLINED = "declined"
    NOT_GIVEN = "not_given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What an officer was asked, and how far away the phone was: never where."""

    id: int = 0
    shift: int
    check_call: int | None = None
    """After which it was asked; None at book-on."""
    officer: StaffId
    site: SiteCode
    radius_m: int
    asked_at: datetime
    status: Status = Status.ASKED
    distance_m: int | None = None
    accuracy_m: int | None = None
    answered_at: datetime | None = None

    @property
    def about(self) -> Ref:
        """The check call, or the shift at its book-on."""
        call = self.check_call
        return Ref(SHIFT, self.shift) if call is None else Ref(CHECK_CALL, call)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The phone sent where it is."""

    distance_m: int
    accuracy_m: int | None


@dataclass(frozen=True, slots=True)
class Declined:
    """Indoors, or would rather not: which of them is nobody's business."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Superseded:
    """Asked anew, after a later check call, or the shift is over."""


Event = Placed | Declined | Woken | Superseded


@dataclass(frozen=True, slots=True)
class TellFar:
    """Whoever runs the night hears it, as a fact."""


@dataclass(frozen=True, slots=True)
class TellNotFar:
    """A second look has found them nearer."""


Decision = tuple[Presence, tuple[TellFar | TellNotFar, ...]]


def wake_at(presence: Presence) -> datetime | None:
    return presence.asked_at + WITHIN if presence.status is Status.ASKED else None


def decide(presence: Presence, event: Event, now: datetime) -> Decision:
    """Every rule about presence, in one place."""
    match presence.status, event:
        case Status.WITHIN, _:
            return presence, ()
        case _, Placed():
            return _placed(presence, event, now)
        case Status.ASKED | Status.NOT_GIVEN, Declined():
            return replace(presence, status=Status.DECLINED, answered_at=now), ()
        case Status.ASKED, Superseded():
            return replace(presence, status=Status.NOT_GIVEN), ()
        case Status.ASKED, Woken() if now >= presence.asked_at + WITHIN:
            return replace(presence, status=Status.NOT_GIVEN), ()
        case _:
            return presence, ()


def _placed(presence: Presence, event: Placed, now: datetime) -> Decision:
    known = presence.distance_m
    if known is not None and event.distance_m >= known:
        return presence, ()
    after = replace(
        presence,
        status=_status(presence.radius_m, event),
        distance_m=event.distance_m,
        accuracy_m=event.accuracy_m,
        answered_at=now,
    )
    was_far, is_far = (each.status is Status.FAR for each in (presence, after))
    if was_far:
        return after, () if is_far else (TellNotFar(),)
    return after, (TellFar(),) if is_far else ()


def _status(radius_m: int, event: Placed) -> Status:
    accuracy = UNKNOWN_M if event.accuracy_m is None else event.accuracy_m
    if event.distance_m <= radius_m:
        return Status.WITHIN
    return Status.UNSURE if event.distance_m <= radius_m + accuracy else Status.FAR
