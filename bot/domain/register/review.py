"""A review of the register: due by the calendar, looked through, signed.

    OPEN ── Told ───▶ OPEN             that it is due, and every week until it is signed
    OPEN ── Signed ─▶ OPEN or SIGNED   each line once, by somebody of its roles

The next one is planned when one comes due, signed or not: no month is left out. Source:
data-protection policy, monitoring: "Incident and breach logs reviewed monthly by the
DPOs"; breach response: "An annual review of breaches is conducted".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import DATA_PROTECTION
from bot.domain.people.person import Role
from bot.domain.refs import StaffId

AGAIN = timedelta(days=7)
"""Between two reminders. Our own choice."""


class Kind(StrEnum):
    MONTHLY = "monthly"
    ANNUAL = "annual"


LINES: Mapping[Kind, tuple[frozenset[Role], ...]] = {
    Kind.MONTHLY: (DATA_PROTECTION,),
    Kind.ANNUAL: (frozenset({Role.DPO}), frozenset({Role.SIRO})),
}
"""Who signs on which line. The SIRO stands in for a DPO each month: "If DPO is
unavailable, the other DPO or SIRO assumes responsibility"."""


@dataclass(frozen=True, slots=True)
class Signature:
    line: int
    by: StaffId
    at: datetime
    note: RedactedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    id: int = 0
    kind: Kind
    starts_on: date
    """The first day of the month or year that is looked at."""
    due_at: datetime
    """In the morning after its last day."""
    told_at: datetime | None = None
    signatures: tuple[Signature, ...] = ()

    @property
    def called(self) -> str:
        """``2026-11``, or ``2026``."""
        shape = "%Y-%m" if self.kind is Kind.MONTHLY else "%Y"
        return f"{self.starts_on:{shape}}"

    @property
    def open_lines(self) -> tuple[int, ...]:
        signed = {each.line for each in self.signatures}
        return tuple(n for n in range(len(LINES[self.kind])) if n not in signed)

    @property
    def is_signed(self) -> bool:
        return not self.open_lines

    @property
    def wanted(self) -> frozenset[Role]:
        """Whose signature is missing."""
        lines = LINES[self.kind]
        return frozenset().union(*(lines[line] for line in self.open_lines))


@dataclass(frozen=True, slots=True)
class Told:
    """Those who sign hear that it is due."""


@dataclass(frozen=True, slots=True)
class Signed:
    """On every open line that is for one of these roles."""

    by: StaffId
    roles: frozenset[Role]
    note: RedactedText


Event = Told | Signed


def decide(review: Review, event: Event, now: datetime) -> Review:
    """Every rule about reviews; a signature that nobody waits for is Stale."""
    match event:
        case Told():
            return replace(review, told_at=now)
        case Signed(by, roles, note):
            theirs = [n for n in review.open_lines if LINES[review.kind][n] & roles]
            if now < review.due_at or not theirs:
                raise Stale
            new = tuple(Signature(line, by, now, note) for line in theirs)
            return replace(review, signatures=(*review.signatures, *new))


def wake_at(review: Review) -> datetime | None:
    """When those who sign hear of it next."""
    if review.is_signed:
        return None
    if review.told_at is None:
        return review.due_at
    weeks = (review.told_at - review.due_at) // AGAIN + 1
    return review.due_at + weeks * AGAIN


def first_day(kind: Kind, day: date) -> date:
    """Of the month or year that a day is in."""
    return day.replace(day=1) if kind is Kind.MONTHLY else day.replace(month=1, day=1)


def day_after(kind: Kind, starts_on: date) -> date:
    """The first day of the next one."""
    if kind is Kind.ANNUAL or starts_on.month == 12:
        month = 1
        return starts_on.replace(year=starts_on.year + 1, month=month)
    return starts_on.replace(month=starts_on.month + 1)
