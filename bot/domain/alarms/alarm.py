"""An alarm: what went wrong, whose ladder runs for it, and how far it has climbed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.refs import Ref, SiteCode, StaffId

OWNER_PATIENCE = timedelta(minutes=30)
"""How long an owner may work on a safety alarm before being asked about it."""


TRIED_IN = timedelta(seconds=10)
"""Nobody has rung somebody in less. Our own choice."""


class Status(StrEnum):
    RINGING = "ringing"
    IN_HAND = "in_hand"
    REGAINED = "regained"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of the ladder as it stood when the alarm was raised."""

    tell: str
    """The company file's words: a role, or ``staff:D002``."""
    people: tuple[StaffId, ...]
    """Who they were then; empty when nobody could be told."""
    patience: timedelta
    rings_at_once: bool = False
    """Its people are telephoned with the message, and not after half the patience."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One alarm and how far up its ladder it has climbed."""

    id: int = 0
    kind: AlarmKind
    about: Ref
    officer: StaffId
    site: SiteCode | None
    raised_at: datetime
    rungs: tuple[Rung, ...]
    status: Status = Status.RINGING
    rung: int = -1
    """Index of the rung told last; -1 before the first."""
    rung_told_at: datetime | None = None
    told: tuple[StaffId, ...] = ()
    owner: StaffId | None = None
    asked: int = 0
    asked_at: datetime | None = None
    """When the owner took it up, or was last asked about it."""
    regained_at: datetime | None = None
    closed_at: datetime | None = None
    reason: Reason | None = None
    owner_gets: timedelta | None = None
    """How long its owner may be silent, where the company file says it."""

    @property
    def owner_patience(self) -> timedelta | None:
        """An owner silent for longer is asked, then relieved; None: never asked."""
        usual = OWNER_PATIENCE if self.kind.is_about_safety else None
        return self.owner_gets or usual

    def outranks(self, person: StaffId, other: StaffId) -> bool:
        """True when ``person`` stands on a later rung than ``other``."""
        return self._height(person) > self._height(other)

    def _height(self, person: StaffId) -> int:
        places = [i for i, rung in enumerate(self.rungs) if person in rung.people]
        return max(places, default=-1)

    @property
    def patience(self) -> timedelta:
        """How long the rung told last may take."""
        return self.rungs[max(self.rung, 0)].patience

    @property
    def below_top(self) -> "Alarm":
        """As if it had climbed until the last of its roles is the next to be told."""
        tells = [rung.tell for rung in self.rungs]
        top = tells.index(tells[-1]) if tells else 0
        return replace(self, rung=top - 1, regained_at=None)

    def has_just_passed(self, person: StaffId, now: datetime) -> bool:
        """From them to a rung on which they do not stand, so lately that nobody there
        can have tried to ring: their thumb pressed twice."""
        if self.status is not Status.RINGING or self.rung_told_at is None:
            return False
        theirs = person in self.rungs[max(self.rung, 0)].people
        return not theirs and now - self.rung_told_at < TRIED_IN

    def waits_for(self, person: StaffId) -> bool:
        """They are to act: nobody has it, or they do and somebody may be hurt."""
        if self.status is Status.CLOSED or person not in self.told:
            return False
        mine = self.owner == person and self.kind.is_about_safety
        return mine or self.owner is None

    def is_kept_from(self, person: str | None) -> bool:
        """It goes past the duty managers, and this is nobody whom it was told."""
        return self.kind is AlarmKind.ABUSE and person not in self.told

    def told_with(self, more: tuple[StaffId, ...]) -> tuple[StaffId, ...]:
        """Those told so far and these, each once."""
        return tuple(dict.fromkeys((*self.told, *more)))

    def told_but(self, who: StaffId) -> tuple[StaffId, ...]:
        """Those told so far, without one of them."""
        return tuple(person for person in self.told if person != who)
