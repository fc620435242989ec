"""A shift that needs somebody else: offered by a person, taken by exactly one officer.

    OPEN ── Woken, before the start ─▶ OPEN       said again, sooner as the start nears
    OPEN ── Woken, at the end ───────▶ UNFILLED   nobody was there
    OPEN ── Taken ───────────────────▶ COVERED    the first officer is released
    OPEN ── CoveredOtherwise ────────▶ OTHERWISE  by somebody who is not on the roster
    OPEN ── Comes ───────────────────▶ COMES      the first officer will be there, or is
    OPEN ── Gone ────────────────────▶ GONE       the roster does not plan it any more
    OPEN ── Moved ───────────────────▶ OPEN       at other times: offers end, said anew

Nothing happens to one that has ended. From its start on the no-show alarm rings its own
ladder; a shift can be taken until it ends.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.before_shift.rest import Work
from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId
from bot.domain.shifts.shift import AWAITED, OPEN, Shift

SOONEST, LATEST = timedelta(minutes=15), timedelta(hours=4)
"""Between two times that it is said; in between, a quarter of the time that is left."""


class Status(StrEnum):
    OPEN = "open"
    COVERED = "covered"
    OTHERWISE = "otherwise"
    COMES = "comes"
    GONE = "gone"
    UNFILLED = "unfilled"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShift:
    """A shift as it was when somebody was looked for."""

    id: int = 0
    shift: int
    officer: StaffId
    """Whose it is until it is taken."""
    site: SiteCode
    start_at: datetime
    end_at: datetime
    opened_at: datetime
    opened_by: StaffId
    """The officer who cannot, or the manager who looks for somebody."""
    said_at: datetime
    told: tuple[StaffId, ...] = ()
    """Who heard that it is open, and hears how it ends."""
    status: Status = Status.OPEN
    ended_at: datetime | None = None
    ended_by: StaffId | None = None

    @property
    def ref(self) -> Ref:
        return Ref(SHIFT, self.shift)

    @property
    def work(self) -> Work:
        return Work(self.start_at, self.end_at)

    @property
    def is_open(self) -> bool:
        return self.status is Status.OPEN

    @property
    def cannot(self) -> bool:
        """The officer said so; else somebody looks ahead."""
        return self.opened_by == self.officer


class Answer(StrEnum):
    """What became of an offer."""

    OFFERED = "offered"
    TAKEN = "taken"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One officer was asked by one manager."""

    id: int = 0
    open_shift: int
    officer: StaffId
    offered_by: StaffId
    offered_at: datetime
    answer: Answer = Answer.OFFERED
    answered_at: datetime | None = None

    def ended(self, answer: Answer, now: datetime) -> "Offer":
        return replace(self, answer=answer, answered_at=now)


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Taken:
    by: StaffId


@dataclass(frozen=True, slots=True)
class CoveredOtherwise:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Comes:
    """The first officer will be there after all, or has booked on."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Cancelled, or somebody else's by another roster."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The roster plans it elsewhere, or at other times."""

    site: SiteCode
    start_at: datetime
    end_at: datetime


Event = Woken | Taken | CoveredOtherwise | Comes | Gone | Moved


def event_of(opened: OpenShift, shift: Shift) -> Event | None:
    """What became of the shift itself meanwhile."""
    if shift.status in OPEN:
        return Comes()
    if shift.status not in AWAITED or shift.officer != opened.officer:
        return Gone()
    assert shift.start_at is not None
    assert shift.end_at is not None
    now = (shift.site, shift.start_at, shift.end_at)
    if now == (opened.site, opened.start_at, opened.end_at):
        return None
    return Moved(*now)


def wake_at(opened: OpenShift) -> datetime | None:
    """When it is to be said again, or is over."""
    if not opened.is_open:
        return None
    if opened.said_at >= opened.start_at:
        return opened.end_at
    left = opened.start_at - opened.said_at
    return min(opened.said_at + min(max(left / 4, SOONEST), LATEST), opened.start_at)


def decide(opened: OpenShift, event: Event, now: datetime) -> OpenShift:
    """Every rule about open shifts, in one place."""
    if not opened.is_open:
        return opened
    match event:
        case Woken():
            return _woken(opened, now)
        case Taken(by):
            return _ended(opened, Status.COVERED, now, by)
        case CoveredOtherwise(by):
            return _ended(opened, Status.OTHERWISE, now, by)
        case Comes():
            return _ended(opened, Status.COMES, now)
        case Gone():
            return _ended(opened, Status.GONE, now)
        case Moved(site, start_at, end_at):
            return replace(
                opened, site=site, start_at=start_at, end_at=end_at, said_at=now
            )


def _woken(opened: OpenShift, now: datetime) -> OpenShift:
    due = wake_at(opened)
    if due is None or now < due:
        return opened
    if now >= opened.end_at:
        return _ended(opened, Status.UNFILLED, now)
    return replace(opened, said_at=now)


def _ended(
    opened: OpenShift, status: Status, now: datetime, by: StaffId | None = None
) -> OpenShift:
    return replace(opened, status=status, ended_at=now, ended_by=by)
