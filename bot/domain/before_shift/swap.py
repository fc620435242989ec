"""A swap: an officer asks others to take a planned shift, and three people agree to it.

    ASKED  ── SaidYes ───────▶ AGREED     the duty manager is asked
    ASKED  ── SaidNo ────────▶ ASKED      by the last of them: DECLINED
    AGREED ── Approved ──────▶ DONE       the plan changes in the same transaction
    AGREED ── Refused ───────▶ REFUSED
    ASKED, AGREED ── Kept ───▶ KEPT       the officer does it themselves after all
    ASKED, AGREED ── Woken, at the start ─▶ LAPSED
    ASKED, AGREED ── Gone ───▶ GONE       moved, cancelled, or somebody else's by now

Whose shift it is has it until it is DONE. Nothing happens to one that has ended.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.before_shift.rest import Work
from bot.domain.refs import SHIFT, Ref, SiteCode, StaffId
from bot.domain.shifts.shift import AWAITED, Shift


class Status(StrEnum):
    ASKED = "asked"
    AGREED = "agreed"
    DONE = "done"
    DECLINED = "declined"
    REFUSED = "refused"
    KEPT = "kept"
    LAPSED = "lapsed"
    GONE = "gone"


RUNNING = frozenset({Status.ASKED, Status.AGREED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A shift as it was when its officer asked."""

    id: int = 0
    shift: int
    officer: StaffId
    """Whose it is."""
    site: SiteCode
    start_at: datetime
    end_at: datetime
    asked: tuple[StaffId, ...]
    declined: tuple[StaffId, ...] = ()
    asked_at: datetime
    incoming: StaffId | None = None
    """Who said yes first."""
    answered_at: datetime | None = None
    status: Status = Status.ASKED
    ended_at: datetime | None = None
    ended_by: StaffId | None = None
    """The manager who decided."""

    @property
    def ref(self) -> Ref:
        return Ref(SHIFT, self.shift)

    @property
    def work(self) -> Work:
        return Work(self.start_at, self.end_at)

    @property
    def is_running(self) -> bool:
        return self.status in RUNNING

    def is_about(self, shift: Shift) -> bool:
        """As it is planned now, and nobody has come yet."""
        return shift.status in AWAITED and (
            (self.officer, self.site, self.start_at, self.end_at)
            == (shift.officer, shift.site, shift.start_at, shift.end_at)
        )


@dataclass(frozen=True, slots=True)
class SaidYes:
    by: StaffId


@dataclass(frozen=True, slots=True)
class SaidNo:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Approved:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Refused:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Kept:
    """The officer takes the question back."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The shift begins."""


@dataclass(frozen=True, slots=True)
class Gone:
    """It is not theirs to give any more."""


Event = SaidYes | SaidNo | Approved | Refused | Kept | Woken | Gone


def wake_at(swap: Swap) -> datetime | None:
    """Nobody agrees to a swap of what has begun."""
    return swap.start_at if swap.is_running else None


def decide(swap: Swap, event: Event, now: datetime) -> Swap:
    """Every rule about swaps, in one place."""
    if not swap.is_running:
        return swap
    match event:
        case SaidYes(by) if swap.status is Status.ASKED and by in swap.asked:
            agreed = replace(swap, status=Status.AGREED, incoming=by)
            return replace(agreed, answered_at=now)
        case SaidNo(by) if swap.status is Status.ASKED and by in swap.asked:
            declined = tuple(dict.fromkeys((*swap.declined, by)))
            after = replace(swap, declined=declined, answered_at=now)
            all_of_them = set(declined) >= set(swap.asked)
            return _ended(after, Status.DECLINED, now) if all_of_them else after
        case Approved(by) if swap.status is Status.AGREED:
            return _ended(swap, Status.DONE, now, by)
        case Refused(by) if swap.status is Status.AGREED:
            return _ended(swap, Status.REFUSED, now, by)
        case Kept():
            return _ended(swap, Status.KEPT, now)
        case Woken() if now >= swap.start_at:
            return _ended(swap, Status.LAPSED, now)
        case Gone():
            return _ended(swap, Status.GONE, now)
        case _:
            return swap


def _ended(
    swap: Swap, status: Status, now: datetime, by: StaffId | None = None
) -> Swap:
    return replace(swap, status=status, ended_at=now, ended_by=by)
