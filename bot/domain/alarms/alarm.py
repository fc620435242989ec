"""An alarm: what went wrong, whose ladder runs for it, and how far it has climbed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import Ref, SiteCode, StaffId

OWNER_PATIENCE = timedelta(minutes=30)
"""How long an owner may work on a safety alarm before being asked about it."""


class AlarmKind(StrEnum):
    """What went wrong; each kind has its own ladder in the company file."""

    MISSED_CHECK_CALL = "missed_check_call"
    NO_SHOW = "no_show"
    MISSED_BOOK_OFF = "missed_book_off"
    SOS = "sos"
    WELFARE = "welfare"
    INCIDENT = "incident"
    BREACH = "breach"
    NEAR_MISS = "near_miss"

    @property
    def is_about_safety(self) -> bool:
        """Somebody may be hurt."""
        match self:
            case (
                AlarmKind.MISSED_CHECK_CALL
                | AlarmKind.NO_SHOW
                | AlarmKind.MISSED_BOOK_OFF
                | AlarmKind.SOS
                | AlarmKind.WELFARE
            ):
                return True
            case AlarmKind.INCIDENT | AlarmKind.BREACH | AlarmKind.NEAR_MISS:
                return False


class Reason(StrEnum):
    """Why an alarm was closed; ``OTHER`` carries the closer's own (redacted) words."""

    SAFE = "safe"
    GONE_HOME = "gone_home"
    ARRIVED = "arrived"
    COVERED = "covered"
    MISTAKE = "mistake"
    DEALT_WITH = "dealt_with"
    WITH_POLICE = "with_police"
    CONTAINED = "contained"
    NO_BREACH = "no_breach"
    TAKEN_BACK = "taken_back"
    MADE_SAFE = "made_safe"
    OTHER = "other"


MAY_END_AS: Mapping[AlarmKind, tuple[Reason, ...]] = {
    AlarmKind.MISSED_CHECK_CALL: (Reason.SAFE, Reason.GONE_HOME),
    AlarmKind.NO_SHOW: (Reason.ARRIVED, Reason.COVERED),
    AlarmKind.MISSED_BOOK_OFF: (Reason.SAFE, Reason.GONE_HOME),
    AlarmKind.SOS: (Reason.SAFE, Reason.MISTAKE),
    AlarmKind.WELFARE: (Reason.SAFE, Reason.DEALT_WITH),
    AlarmKind.INCIDENT: (Reason.DEALT_WITH, Reason.WITH_POLICE),
    AlarmKind.BREACH: (Reason.CONTAINED, Reason.NO_BREACH),
    AlarmKind.NEAR_MISS: (Reason.MADE_SAFE, Reason.DEALT_WITH),
}
"""Why whoever has such an alarm may close it; or for ``OTHER``, in their own words."""


def may_end(kind: AlarmKind, reason: Reason, *, in_words: bool) -> bool:
    """The closer's own words go with ``OTHER``, and with no reason of ours."""
    if reason is Reason.OTHER:
        return in_words
    return not in_words and reason in MAY_END_AS[kind]


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

    def told_with(self, more: tuple[StaffId, ...]) -> tuple[StaffId, ...]:
        """Those told so far and these, each once."""
        return tuple(dict.fromkeys((*self.told, *more)))

    def told_but(self, who: StaffId) -> tuple[StaffId, ...]:
        """Those told so far, without one of them."""
        return tuple(person for person in self.told if person != who)
