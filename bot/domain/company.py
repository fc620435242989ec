"""What the company decides: intervals, ladders, sites and staff records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.clients.client import Client
from bot.domain.credentials.certificate import Certificate, Need
from bot.domain.incidents.own_rules import OwnIncidents
from bot.domain.kit.request import KitKind
from bot.domain.messages.channel import Channel
from bot.domain.names.contact_detail import Detail
from bot.domain.patrols.plan import Patrols
from bot.domain.people.person import Person, Role
from bot.domain.presence.presence import Asks
from bot.domain.refs import SiteCode, StaffId
from bot.domain.regulator import OwnRegulator, Regulator
from bot.domain.retention.periods import Schedule
from bot.domain.shifts.own_rules import OwnBeforeShift, OwnBookOn, OwnCheckCalls
from bot.domain.shifts.rhythm import BeforeShiftRules, BookOnRules, CheckCallRules
from bot.domain.timesheets.breaks import OwnBreaks
from bot.domain.timesheets.profile import Profile

MINUTE = timedelta(minutes=1)


class BankHolidays(StrEnum):
    """Whose they are; they differ between the nations."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


BREACH_OWNER = 120 * MINUTE
"""How long the owner of a breach may do nothing before being asked about it."""
INCIDENT_OWNER = 60 * MINUTE
"""The same for the owner of an incident."""

BY_ANOTHERS: Mapping[AlarmKind, AlarmKind] = {
    AlarmKind.DURESS: AlarmKind.SOS,
    AlarmKind.ABUSE: AlarmKind.INCIDENT,
}
"""Whose ladder they go by, unless they are given one of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The company's own settings, as its file says them.

    What the file leaves out is not written down: it is the default of the day, so that
    a better default reaches companies that were loaded long ago.
    """

    name: str
    time_zone: str = "Europe/London"
    """Written down in any case: nobody's site clock moves by itself."""
    control_room_phone: str
    policy_version: str
    check_calls: OwnCheckCalls = field(default_factory=OwnCheckCalls)
    book_on: OwnBookOn = field(default_factory=OwnBookOn)
    before_shift: OwnBeforeShift = field(default_factory=OwnBeforeShift)
    ladders: Mapping[AlarmKind, tuple[RungRule, ...]] = field(default_factory=dict)
    breach_owner: timedelta | None = None
    incident_owner: timedelta | None = None
    safeguarding_lead: StaffId | None = None
    """Hears of somebody vulnerable beside the duty manager."""
    keep: frozenset[Detail] = frozenset()
    """Contact details that stay in what people write; all others are taken out."""
    originals: bool | None = None
    retention: Schedule = field(default_factory=Schedule)
    own_regulator: OwnRegulator = field(default_factory=OwnRegulator)
    bank_holidays: BankHolidays | None = None
    incidents: OwnIncidents = field(default_factory=OwnIncidents)
    clients: tuple[Client, ...] = ()
    """Whose data its people may handle."""
    self_test: time | None = None
    """When the whole chain is tried, once a day, by its own clock."""
    digest: time | None = None
    """When duty managers are told what needs them; None: never."""
    wake_tests: frozenset[Role] = frozenset()
    """Who is asked whether they want to be tested by night; nobody unless it says."""
    presence_at_book_on: bool = False
    """Phones are asked how far from the site they are; none is unless it says so."""
    breaks: OwnBreaks = field(default_factory=OwnBreaks)
    kit: tuple[KitKind, ...] = ()
    """What can be asked for."""
    profiles: tuple[Profile, ...] = ()
    """What its payrolls read."""

    @property
    def regulator(self) -> Regulator:
        """To whom people can complain about the company."""
        return self.own_regulator.over(Regulator())

    def rhythm(self, site: "Site") -> CheckCallRules:
        """Of check calls at a site: its own, else the company's, else the usual one."""
        return site.check_calls.over(self.check_calls.over(CheckCallRules()))

    def telephones_officers(self, site: "Site") -> bool:
        """One call before the ladder: as is said of the site, else of the company."""
        own, usual = site.check_calls.call, self.check_calls.call
        return bool(usual if own is None else own)

    def texts_officers(self, site: "Site") -> bool:
        """While Telegram is away, check calls are asked for by text message."""
        own, usual = (
            site.check_calls.by_text_when_down,
            self.check_calls.by_text_when_down,
        )
        return bool(usual if own is None else own)

    def home_safe_of(self, site: "Site", person: Person) -> timedelta | None:
        """How long after book-off somebody is to be home: as is said of them, else of
        the site, else of the company; None: they are not asked."""
        said = (
            *(person.home_safe, site.check_calls.home_safe),
            self.check_calls.home_safe,
        )
        return next((span for span in said if span is not None), None) or None

    @property
    def riddor_within(self) -> timedelta:
        """From a dangerous occurrence to its report to the HSE."""
        return self.incidents.riddor_within

    @property
    def book_on_rules(self) -> BookOnRules:
        return self.book_on.over(BookOnRules())

    @property
    def before_shift_rules(self) -> BeforeShiftRules:
        return self.before_shift.over(BeforeShiftRules())

    @property
    def keeps_originals(self) -> bool:
        """An alarm's words that lost much are kept sealed, as typed, for at most a day,
        unless the company does not want it."""
        return self.originals is not False

    def ladder(self, kind: AlarmKind) -> tuple[RungRule, ...]:
        """The rungs for this kind of alarm, the default ones where none are given; a
        call for help in secret has those of one in the open, and what goes past the
        duty managers those of an incident that are above them."""
        named = BY_ANOTHERS[kind] if self.goes_by_anothers_ladder(kind) else kind
        rungs = self.ladders.get(named, ())
        if kind is AlarmKind.ABUSE:
            rungs = tuple(rung for rung in rungs if rung.goes_past_the_line)
        return rungs or kind.rules.ladder

    def goes_by_anothers_ladder(self, kind: AlarmKind) -> bool:
        return kind in BY_ANOTHERS and not self.ladders.get(kind)

    def rings(self, kind: AlarmKind) -> bool:
        """Whether it is an alarm here; some kinds are one only where a ladder is named
        for them."""
        return kind in self.ladders or not kind.rules.only_with_a_ladder

    def owner_gets(self, kind: AlarmKind) -> timedelta | None:
        """How long who has it may do nothing, where that is the company's to say."""
        match kind:
            case AlarmKind.BREACH:
                return self.breach_owner or BREACH_OWNER
            case AlarmKind.INCIDENT | AlarmKind.ABUSE | AlarmKind.NEAR_MISS:
                return self.incident_owner or INCIDENT_OWNER
            case _:
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that is guarded; its ``check_calls`` go before the company's."""

    code: SiteCode
    name: str
    check_calls: OwnCheckCalls = field(default_factory=OwnCheckCalls)
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_m: int | None = None
    phone: str = ""
    instructions: str = ""
    continuous_cover: bool = False
    """Nobody goes before somebody has taken over."""
    needs: tuple[Need, ...] = ()
    """What whoever works there must hold."""
    presence: Asks | None = None
    """Its own rule, before the company's."""
    equipment: tuple[str, ...] = ()
    """Keys and other things that are counted then, such as ``master keys: 3``."""
    patrols: Patrols = field(default_factory=Patrols)
    breaks: OwnBreaks = field(default_factory=OwnBreaks)


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
    certificates: tuple[Certificate, ...] = ()
    """Kept beside the record: what else says of them is kept there, too."""
    left: date | None = None
    """The first day on which they no longer work here."""
    home_safe: timedelta | None = None
    """Theirs goes before their site's; zero: they are not asked."""
    check_calls_every: timedelta | None = None
    """They are heard from at least as often as that, wherever they are."""
