"""A corrective action: what keeps a breach, an incident or a near miss from happening
again, by whom and by when.

    OPEN       ── Assigned ──▶ OPEN        somebody else does it
    OPEN, DONE ── Postponed ─▶ OPEN        for a reason; a new day is to be chosen
    OPEN       ── Dated ─────▶ OPEN        the day is chosen
    OPEN       ── Reminded ──▶ OPEN
    OPEN       ── Done ──────▶ DONE        its owner says so
    DONE       ── Verified ──▶ VERIFIED    somebody else has looked
    OPEN, DONE ── Cancelled ─▶ CANCELLED   for a reason

Everything else is :class:`Stale`: the button belongs to something that is over. Source:
data-protection policy, monitoring: "Corrective actions are logged and tracked".

Of a breach the DPO keeps it, of an incident whoever released the report, of a near miss
the duty managers. An owner who cannot do it gives it back: it is Assigned to a keeper.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import ACTION, Ref, SiteCode, StaffId

AHEAD = timedelta(days=7)
"""The first reminder. This and what follows is our own choice."""

DAY_OVER = timedelta(days=1)
"""From the reminder on the day to the next morning: from then on it is overdue."""

AGAIN = timedelta(days=7)
"""Between two reminders of what is overdue."""


class Status(StrEnum):
    OPEN = "open"
    DONE = "done"
    VERIFIED = "verified"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectiveAction:
    id: int = 0
    about: Ref
    """The breach, incident or near miss that it is to keep from happening again."""
    site: SiteCode | None = None
    """Where that was; of a breach it is not asked."""
    text: RedactedText
    owner: StaffId
    due_at: datetime
    """In the morning of its day."""
    day_chosen: bool = True
    """False: nobody has chosen the day yet, or it is being chosen anew."""
    added_by: StaffId
    added_at: datetime
    status: Status = Status.OPEN
    reminded_at: datetime
    """When its owner last heard of it: at first, when it was added."""
    reasons: RedactedText | None = None
    """Why it was postponed or cancelled, one a line."""
    ended_by: StaffId | None = None
    """Who did it, or cancelled it."""
    ended_at: datetime | None = None
    verified_by: StaffId | None = None
    verified_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(ACTION, self.id)

    @property
    def closed_at(self) -> datetime | None:
        """Nobody has anything to do with it any more."""
        if self.status is Status.CANCELLED:
            return self.ended_at
        return self.verified_at

    def is_overdue(self, now: datetime) -> bool:
        return self.status is Status.OPEN and now >= self.due_at + DAY_OVER


@dataclass(frozen=True, slots=True)
class Assigned:
    owner: StaffId


@dataclass(frozen=True, slots=True)
class Postponed:
    reason: RedactedText


@dataclass(frozen=True, slots=True)
class Dated:
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Reminded:
    """Its owner hears of it."""


@dataclass(frozen=True, slots=True)
class Done:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Verified:
    by: StaffId


@dataclass(frozen=True, slots=True)
class Cancelled:
    by: StaffId
    reason: RedactedText


Event = Assigned | Postponed | Dated | Reminded | Done | Verified | Cancelled


def decide(action: CorrectiveAction, event: Event, now: datetime) -> CorrectiveAction:
    """Every rule about corrective actions, in one place."""
    match action.status, event:
        case Status.OPEN, Assigned(owner):
            return replace(action, owner=owner, reminded_at=now)
        case Status.OPEN | Status.DONE, Postponed(reason):
            again = replace(action, status=Status.OPEN, day_chosen=False)
            undone = replace(again, ended_by=None, ended_at=None, reminded_at=now)
            return replace(undone, reasons=_and(action.reasons, reason))
        case Status.OPEN, Dated(due_at) if not action.day_chosen and due_at > now:
            return replace(action, due_at=due_at, day_chosen=True, reminded_at=now)
        case Status.OPEN, Reminded():
            return replace(action, reminded_at=now)
        case Status.OPEN, Done(by):
            return replace(action, status=Status.DONE, ended_by=by, ended_at=now)
        case Status.DONE, Verified(by) if by != action.ended_by:
            seen = replace(action, verified_by=by, verified_at=now)
            return replace(seen, status=Status.VERIFIED)
        case Status.OPEN | Status.DONE, Cancelled(by, reason):
            reasons = _and(action.reasons, reason)
            over = replace(action, ended_by=by, ended_at=now, reasons=reasons)
            return replace(over, status=Status.CANCELLED)
        case _:
            raise Stale


def wake_at(action: CorrectiveAction) -> datetime | None:
    """The next reminder: a week ahead, on the day, and weekly when it is overdue."""
    if action.status is not Status.OPEN:
        return None
    for at in (action.due_at - AHEAD, action.due_at):
        if at > action.reminded_at:
            return at
    overdue_at = action.due_at + DAY_OVER
    weeks = max((action.reminded_at - overdue_at) // AGAIN + 1, 0)
    return overdue_at + weeks * AGAIN


def _and(before: RedactedText | None, more: RedactedText) -> RedactedText:
    return more if before is None else before.followed_by(more)
