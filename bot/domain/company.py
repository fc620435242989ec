"""What the company decides: intervals, ladders, sites and staff records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.alarm import AlarmKind
from bot.domain.channels import Channel
from bot.domain.detail import Detail
from bot.domain.people import Role
from bot.domain.refs import SiteCode, StaffId
from bot.domain.retention import Schedule

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCallRules:
    """The rhythm of check calls. Defaults: domain report, "suggested defaults"."""

    every: timedelta = 60 * MINUTE
    early: timedelta = 10 * MINUTE
    """From this long before due an answer counts."""
    nudge: timedelta = 5 * MINUTE
    """After due: the officer is reminded."""
    missed: timedelta = 15 * MINUTE
    """After due: the ladder starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookOnRules:
    """When a rostered shift that does not start, or does not end, is an alarm."""

    late: timedelta = 10 * MINUTE
    off_late: timedelta = 30 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class RungRule:
    """One rung as the company file says it: ``tell`` a role or ``staff:D002``."""

    tell: str
    patience: timedelta


def _rungs(*rules: tuple[str, int]) -> tuple[RungRule, ...]:
    return tuple(RungRule(tell=who, patience=n * MINUTE) for who, n in rules)


_SAFETY = _rungs(("duty-manager", 2), ("director", 2))
DEFAULT_LADDERS: Mapping[AlarmKind, tuple[RungRule, ...]] = {
    AlarmKind.MISSED_CHECK_CALL: _SAFETY,
    AlarmKind.NO_SHOW: _SAFETY,
    AlarmKind.MISSED_BOOK_OFF: _SAFETY,
    AlarmKind.SOS: _rungs(("duty-manager", 1), ("director", 1)),
    AlarmKind.WELFARE: _SAFETY,
    AlarmKind.INCIDENT: _rungs(("duty-manager", 10), ("director", 10)),
    AlarmKind.BREACH: _rungs(("dpo", 20), ("siro", 15), ("director", 10)),
}
"""Used where the company file names no ladder: no kind of alarm is ever unheard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The company's own settings."""

    name: str
    time_zone: str = "Europe/London"
    control_room_phone: str
    policy_version: str
    check_calls: CheckCallRules = CheckCallRules()
    book_on: BookOnRules = BookOnRules()
    ladders: Mapping[AlarmKind, tuple[RungRule, ...]] = field(default_factory=dict)
    breach_owner: timedelta = 120 * MINUTE
    """How long the owner of a breach may do nothing before being asked about it."""
    incident_owner: timedelta = 60 * MINUTE
    """The same for the owner of an incident."""
    keep: frozenset[Detail] = frozenset()
    """Contact details that stay in what people write; all others are taken out."""
    retention: Schedule = field(default_factory=Schedule)

    def ladder(self, kind: AlarmKind) -> tuple[RungRule, ...]:
        """The rungs for this kind of alarm, the default ones where none are given."""
        return self.ladders.get(kind) or DEFAULT_LADDERS[kind]

    def owner_gets(self, kind: AlarmKind) -> timedelta | None:
        """How long who has it may do nothing, where that is the company's to say."""
        match kind:
            case AlarmKind.BREACH:
                return self.breach_owner
            case AlarmKind.INCIDENT:
                return self.incident_owner
            case _:
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that is guarded; ``check_calls`` where it overrides the company's."""

    code: SiteCode
    name: str
    check_calls: CheckCallRules | None = None
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_m: int | None = None
    phone: str = ""
    instructions: str = ""
    continuous_cover: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRecord:
    """Somebody as the company file knows them, full name and all: sealed at once."""

    id: StaffId
    name: str
    roles: frozenset[Role]
    division: str = ""
    phone: str = ""
    email: str = ""
    language: str = "en"
    licence: str = ""
    licence_expires: date | None = None
    deputy: StaffId | None = None
    channels: tuple[Channel, ...] = ()
    """Their order of channels."""
    left: date | None = None
    """The first day on which they no longer work here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One planned shift."""

    officer: StaffId
    site: SiteCode
    start_at: datetime
    end_at: datetime
    row: int = field(default=0, compare=False)
    """The line of the file that it begins on."""
    ends_first: bool = field(default=False, compare=False)
    """The file has the end before the start: read as on the first day after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one ``checkcall load`` takes: every part may be absent."""

    company: Company | None = None
    sites: tuple[Site, ...] = ()
    people: tuple[StaffRecord, ...] = ()
    roster: tuple[RosterLine, ...] = ()
    notes: tuple[str, ...] = ()
    """How the file was read where that was a guess, and what of it was left out."""
