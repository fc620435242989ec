"""A roll call: an order to a whole site, and who has answered it, to the second.

    RUNNING ── Answered ─▶ RUNNING   done, or cannot; both are kept, the later one holds
    RUNNING ── Woken ────▶ RUNNING   whoever is silent is named: for an event, an alarm
    RUNNING ── Ended ────▶ ENDED     all clear, or another order in its place

Anything else changes nothing: a button is pressed twice, and on a phone that is behind.
An exercise is one from its first line to its last, and alarms nobody.

Source: Terrorism (Protection of Premises) Act 2025, section 5, public protection
procedures: evacuation, invacuation, lockdown, communication; NaCTSO, "Evacuation,
invacuation, lockdown".
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.instructions.document import sections
from bot.domain.refs import ROLL_CALL, Ref, SiteCode, StaffId

ANSWER_WITHIN = timedelta(minutes=3)
"""Whoever has not pressed anything by then may be unable to. Our own choice."""


class Order(StrEnum):
    EVACUATE = "evacuate"
    """Everybody out, away from the building."""
    INVACUATE = "invacuate"
    """Everybody in, away from the doors and windows."""
    LOCKDOWN = "lockdown"
    """Doors locked: nobody in or out."""


class Said(StrEnum):
    """What one press says."""

    DONE = "done"
    CANNOT = "cannot"


class Role(StrEnum):
    """Who does what, in the order in which they came on duty."""

    LEADS = "leads"
    SWEEPS = "sweeps"
    HELPS = "helps"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One officer of a roll call."""

    officer: StaffId
    role: Role
    told_at: datetime
    done_at: datetime | None = None
    cannot_at: datetime | None = None
    silent_at: datetime | None = None
    """When their silence was told."""

    @property
    def said(self) -> Said | None:
        """What holds."""
        if self.done_at is None:
            return Said.CANNOT if self.cannot_at else None
        later = self.cannot_at is not None and self.cannot_at > self.done_at
        return Said.CANNOT if later else Said.DONE

    @property
    def said_at(self) -> datetime | None:
        return self.done_at if self.said is Said.DONE else self.cannot_at


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    id: int = 0
    site: SiteCode
    order: Order
    exercise: bool
    by: StaffId
    started_at: datetime
    entries: tuple[Entry, ...]
    ended_at: datetime | None = None
    ended_by: StaffId | None = None

    @property
    def ref(self) -> Ref:
        return Ref(ROLL_CALL, self.id)

    @property
    def is_running(self) -> bool:
        return self.ended_at is None

    @property
    def silent(self) -> tuple[Entry, ...]:
        """Who has pressed nothing."""
        return tuple(each for each in self.entries if each.said is None)

    def of(self, officer: StaffId) -> Entry | None:
        return next((each for each in self.entries if each.officer == officer), None)


@dataclass(frozen=True, slots=True)
class Answered:
    officer: StaffId
    said: Said


@dataclass(frozen=True, slots=True)
class Woken:
    """The deadline given by :func:`wake_at` has come."""


@dataclass(frozen=True, slots=True)
class Ended:
    by: StaffId


Event = Answered | Woken | Ended


def roles(officers: int) -> tuple[Role, ...]:
    """The first leads, the second sweeps, all others help."""
    return (Role.LEADS, Role.SWEEPS, *[Role.HELPS] * officers)[:officers]


def wake_at(call: RollCall) -> datetime | None:
    """When silence is named."""
    unnamed = [each for each in call.silent if each.silent_at is None]
    return call.started_at + ANSWER_WITHIN if call.is_running and unnamed else None


def decide(call: RollCall, event: Event, now: datetime) -> RollCall:
    """Every rule about roll calls, in one place."""
    if not call.is_running:
        return call
    match event:
        case Answered(officer, said):
            entry = call.of(officer)
            if entry is None or entry.said is said:
                return call
            return _with(call, _answered(entry, said, now))
        case Woken() if now >= (wake_at(call) or now + ANSWER_WITHIN):
            for entry in call.silent:
                call = _with(call, replace(entry, silent_at=now))
            return call
        case Ended(by):
            return replace(call, ended_at=now, ended_by=by)
        case _:
            return call


def _answered(entry: Entry, said: Said, now: datetime) -> Entry:
    if said is Said.DONE:
        return replace(entry, done_at=now)
    return replace(entry, cannot_at=now)


def _with(call: RollCall, changed: Entry) -> RollCall:
    entries = tuple(
        changed if each.officer == changed.officer else each for each in call.entries
    )
    return replace(call, entries=entries)


HEADINGS = {
    Order.EVACUATE: "evacuat",
    Order.INVACUATE: "invacuat",
    Order.LOCKDOWN: "lockdown",
}
LONGEST = 900
"""Letters of the site's own words: a role card is read on the run."""


def of_the_instructions(text: str, order: Order) -> str:
    """What the site's Assignment Instructions say of it, under a heading that names it;
    empty where none does."""
    for section in sections(text):
        heading = section.heading.casefold().replace(" ", "").replace("-", "")
        if HEADINGS[order] in heading:
            return "\n".join(section.lines).strip()[:LONGEST]
    return ""
