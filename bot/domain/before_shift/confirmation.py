"""Whether an officer will be there: asked ahead, and silence is heard.

    ASKED    ── Woken, remind ──────▶ REMINDED     the officer is asked once more
    ASKED, REMINDED ── Woken, tell ─▶ UNCONFIRMED  in the duty manager's list
    any      ── Confirmed ──────────▶ CONFIRMED    whoever looks for cover hears it
    any      ── CannotCome ─────────▶ CANNOT       somebody else is looked for
    ASKED, REMINDED ── Over ────────▶ OVER         it began, was moved or is not theirs

A shift that is moved is asked about anew, in a row of its own: what was said of the
older times stays on the record and counts no more. A shift that follows on from another
of its officer's is not asked about: who is there stays there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId
from bot.domain.shifts.rhythm import BeforeShiftRules
from bot.domain.shifts.shift import OPEN, Shift
from bot.domain.shifts.shift import Status as ShiftStatus

DAY = timedelta(days=1)

TOO_SOON = timedelta(hours=2)
"""Asked so shortly before it begins, an officer is not chased: the no-show alarm is
near, and whoever planned so late has rung them."""

FOLLOWS_WITHIN = timedelta(hours=4)
"""Between two shifts nobody goes home for less. Our own choice."""

TOGETHER = timedelta(minutes=15)
"""Whoever would be told of next within this is told of now: one message, not ten."""

CATCHES_UP = timedelta(hours=1)
"""An evening's round that is late by less is that evening's round all the same."""


class Status(StrEnum):
    ASKED = "asked"
    REMINDED = "reminded"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    CANNOT = "cannot"
    OVER = "over"


WAITING = frozenset({Status.ASKED, Status.REMINDED})
"""Silence will be told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """One officer was asked about one shift, as it was planned then."""

    id: int = 0
    shift: int
    officer: StaffId
    site: SiteCode
    start_at: datetime
    end_at: datetime
    asked_at: datetime
    remind_at: datetime | None = None
    """None: nobody is chased."""
    tell_at: datetime | None = None
    status: Status = Status.ASKED
    reminded_at: datetime | None = None
    told_at: datetime | None = None
    """When a duty manager was told that nothing was heard."""
    answered_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(SHIFT, self.shift)

    def is_about(self, shift: Shift) -> bool:
        """As it stands now; else it was moved, or is somebody else's."""
        return (self.shift, self.officer, self.site, self.start_at, self.end_at) == (
            *(shift.id, shift.officer, shift.site),
            *(shift.start_at, shift.end_at),
        )


@dataclass(frozen=True, slots=True)
class Woken:
    """A time given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """I'll be there."""


@dataclass(frozen=True, slots=True)
class CannotCome:
    """No reason is asked for, and none is kept."""


@dataclass(frozen=True, slots=True)
class Over:
    """Nothing is waited for any more."""


Event = Woken | Confirmed | CannotCome | Over


def wake_at(asked: Confirmation) -> datetime | None:
    """When silence moves it on, or None when it never will."""
    match asked.status:
        case Status.ASKED:
            return asked.remind_at
        case Status.REMINDED:
            return asked.tell_at
        case Status.UNCONFIRMED | Status.CONFIRMED | Status.CANNOT | Status.OVER:
            return None


def decide(asked: Confirmation, event: Event, now: datetime) -> Confirmation:
    """Every rule about being asked, in one place."""
    match event:
        case Woken():
            return _woken(asked, now)
        case Confirmed():
            return _answered(asked, Status.CONFIRMED, now)
        case CannotCome():
            return _answered(asked, Status.CANNOT, now)
        case Over():
            waited = asked.status in WAITING
            return replace(asked, status=Status.OVER) if waited else asked


def _woken(asked: Confirmation, now: datetime) -> Confirmation:
    """After an outage of ours the officer is reminded first, and told of soon after."""
    due = wake_at(asked)
    if due is None or asked.tell_at is None:
        return asked
    if asked.status is Status.REMINDED and now + TOGETHER >= due:
        return replace(asked, status=Status.UNCONFIRMED, told_at=now)
    if asked.status is Status.ASKED and now >= due:
        tell_at = max(asked.tell_at, now + (asked.tell_at - due) / 2)
        return replace(asked, status=Status.REMINDED, reminded_at=now, tell_at=tell_at)
    return asked


def _answered(asked: Confirmation, status: Status, now: datetime) -> Confirmation:
    """Said twice, it is the first time that counts."""
    if asked.status is status:
        return asked
    return replace(asked, status=status, answered_at=now)


def ask(
    shift: Shift, rules: BeforeShiftRules, now: datetime, zone: ZoneInfo
) -> Confirmation:
    """A shift of a roster, its officer asked now. Who is asked late is chased sooner:
    reminded after a third of the time that is left, told of after a half."""
    assert shift.start_at is not None
    assert shift.end_at is not None
    due = ask_at(shift.start_at, rules, zone)
    since = due if timedelta() <= now - due < CATCHES_UP else now
    left = shift.start_at - since
    chased = left >= TOO_SOON
    return Confirmation(
        shift=shift.id,
        officer=shift.officer,
        site=shift.site,
        start_at=shift.start_at,
        end_at=shift.end_at,
        asked_at=now,
        remind_at=since + min(rules.again, left / 3) if chased else None,
        tell_at=since + min(rules.tell, left / 2) if chased else None,
    )


def ask_at(start_at: datetime, rules: BeforeShiftRules, zone: ZoneInfo) -> datetime:
    """The evening before, on the company's clock."""
    eve = start_at.astimezone(zone).date() - DAY
    return datetime.combine(eve, rules.ask, zone).astimezone(UTC)


def next_evening(rules: BeforeShiftRules, now: datetime, zone: ZoneInfo) -> datetime:
    """When the next round of asking is."""
    today = ask_at(now + DAY, rules, zone)
    return today if today > now else ask_at(now + 2 * DAY, rules, zone)


def to_be_asked(
    shifts: Iterable[Shift],
    asked: Iterable[Confirmation],
    rules: BeforeShiftRules,
    now: datetime,
    zone: ZoneInfo,
) -> Iterator[Shift]:
    """Of shifts that stand, those whose evening has come and whose officer was not
    asked about them as they are now; the next first."""
    standing = [each for each in shifts if each.start_at and each.end_at]
    known = {each.shift: each for each in asked}
    for shift in sorted(standing, key=lambda each: (each.start_at, each.id)):
        assert shift.start_at is not None
        before = known.get(shift.id)
        if (
            shift.status is ShiftStatus.ROSTERED
            and now < shift.start_at
            and now >= ask_at(shift.start_at, rules, zone)
            and not (before and before.is_about(shift))
            and not any(_follows_on(shift, each, known) for each in standing)
        ):
            yield shift


def _follows_on(shift: Shift, other: Shift, asked: dict[int, Confirmation]) -> bool:
    """The officer is at the other one until then, as far as we know."""
    if other.officer != shift.officer or other.id == shift.id:
        return False
    if other.status not in OPEN | {ShiftStatus.ROSTERED}:
        return False
    said = asked.get(other.id)
    if said is not None and said.status is Status.CANNOT:
        return False
    assert shift.start_at is not None
    assert other.start_at is not None
    assert other.end_at is not None
    gap = shift.start_at - other.end_at
    return other.start_at < shift.start_at and gap <= FOLLOWS_WITHIN
