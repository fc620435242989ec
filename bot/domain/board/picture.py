"""How tonight stands at one moment, as whoever looks at the board may see it.

somebody is looked for ─▶ ALARM      a call is past due, or relief is ─▶ LATE
a call's window is open ─▶ SOON      else ─▶ WELL
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person, Role
from bot.domain.refs import Ref, SiteCode, StaffId


class Tone(IntEnum):
    """The lower, the more urgent."""

    ALARM = 0
    LATE = 1
    SOON = 2
    WELL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """Somebody who is booked on."""

    shift: int
    who: str
    since: datetime
    due_at: datetime | None = None
    """Of their next check call; None while they are looked for."""
    waits_since: datetime | None = None
    """They stay because nobody has taken over."""
    tone: Tone = Tone.WELL


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A round that is due just now."""

    route: str
    end_at: datetime
    done: int
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteNow:
    """A site where somebody is on, or a round is due."""

    code: SiteCode
    name: str
    on: tuple[OnDuty, ...] = ()
    walks: tuple[Walk, ...] = ()
    alarms: tuple[AlarmKind, ...] = ()
    """Those that run there."""
    is_ringing: bool = False
    """Nobody has one of them."""

    @property
    def tone(self) -> Tone:
        """An alarm that somebody has is no less to be seen than a call that is late."""
        tones = [one.tone for one in self.on]
        if self.alarms:
            tones.append(Tone.ALARM if self.is_ringing else Tone.LATE)
        return min(tones, default=Tone.WELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A shift that nobody stands: not come, or said that they cannot."""

    shift: int
    site: SiteCode
    who: str
    start_at: datetime
    said: bool
    """They said so; nobody has taken it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """Somebody stays, or will have to, until another has taken over."""

    number: int
    site: SiteCode
    who: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An incident or a breach that is open."""

    ref: Ref
    since: datetime
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The product's own."""

    troubles: tuple[str, ...] = ()
    tested_at: datetime | None = None
    """When the last self-test came to its end."""
    test_passed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tonight:
    """Everything, before anybody looks at it."""

    now: datetime
    sites: tuple[SiteNow, ...] = ()
    quiet: tuple[SiteCode, ...] = ()
    """Where nobody is on, and nothing is due."""
    alarms: tuple[AlarmNow, ...] = ()
    missing: tuple[Missing, ...] = ()
    relief: tuple[Relief, ...] = ()
    incidents: tuple[Case, ...] = ()
    breaches: tuple[Case, ...] = ()
    in_secret: frozenset[StaffId] = frozenset()
    """Who called for help in secret lately; also when that is over."""
    breaches_open: int = 0
    """Also for whoever may not know more of them."""
    on_call: tuple[tuple[Role, str], ...] = ()
    health: Health = Health()
    zone: str = "Europe/London"
    """The company's clock."""

    @property
    def on_duty(self) -> int:
        return sum(len(site.on) for site in self.sites)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """What somebody may see, and in which language: alike for many who look."""

    language: str = "en"
    breaches: bool = False
    may: frozenset[Action] = frozenset()
    """Of what the board has buttons for, and of what stands on a site's page."""
    not_about: StaffId | None = None
    """Whoever called for help in secret is shown nothing of it."""


def tone_of(
    now: datetime,
    opens_at: datetime | None,
    due_at: datetime | None,
    *,
    looked_for: bool,
    waits: bool,
) -> Tone:
    """How urgent somebody on duty is."""
    if looked_for:
        return Tone.ALARM
    if waits or (due_at is not None and now >= due_at):
        return Tone.LATE
    return Tone.SOON if opens_at is not None and now >= opens_at else Tone.WELL


DEEDS = frozenset(
    {
        *(Action.RING, Action.BOOK_OFF_OTHERS, Action.TAKE_HANDOVER),
        *(Action.READ_BOOK, Action.WRITE_BOOK, Action.READ_INSTRUCTIONS),
    }
)
"""What is shown to whoever may do it, and to nobody else."""


def eyes_of(person: Person, language: str, tonight: Tonight) -> Eyes:
    """What somebody may see of it; ``language`` of their pages."""
    running = (each for each in tonight.alarms if each.kind is AlarmKind.DURESS)
    callers = tonight.in_secret | {alarm.officer for alarm in running}
    return Eyes(
        language=language,
        breaches=may(person, Action.SEE_BREACHES),
        may=frozenset(action for action in DEEDS if may(person, action)),
        not_about=person.id if person.id in callers else None,
    )


def seen_by(eyes: Eyes, tonight: Tonight) -> Tonight:
    """Nothing but what they may see; what is most urgent stands first."""
    alarms = _warned([each for each in tonight.alarms if _may_see(eyes, each)])
    sites = tuple(_with_alarms(site, alarms) for site in tonight.sites)
    return replace(
        tonight,
        alarms=tuple(sorted(alarms, key=_urgency)),
        sites=tuple(sorted(sites, key=lambda site: (site.tone, site.code))),
        breaches=tonight.breaches if eyes.breaches else (),
    )


def _may_see(eyes: Eyes, alarm: AlarmNow) -> bool:
    match alarm.kind:
        case AlarmKind.BREACH:
            return eyes.breaches
        case AlarmKind.DURESS:
            return alarm.officer != eyes.not_about
        case _:
            return True


def _warned(alarms: Sequence[AlarmNow]) -> tuple[AlarmNow, ...]:
    """Whoever called for help in secret is not rung about anything else, either."""
    watched = {each.officer for each in alarms if each.kind is AlarmKind.DURESS}
    return tuple(
        replace(each, do_not_ring=each.kind.is_about_safety)
        if each.officer in watched and each.kind is not AlarmKind.DURESS
        else each
        for each in alarms
    )


def _with_alarms(site: SiteNow, alarms: tuple[AlarmNow, ...]) -> SiteNow:
    there = [each for each in alarms if each.site == site.code]
    if not there:
        return site
    return replace(
        site,
        alarms=tuple(each.kind for each in there),
        is_ringing=any(each.is_ringing for each in there),
    )


def _urgency(alarm: AlarmNow) -> tuple[bool, bool, int, datetime]:
    """Nobody has it; somebody may be hurt; few are left to be told; the oldest."""
    calm = not alarm.kind.is_about_safety
    return not alarm.is_ringing, calm, alarm.rungs - alarm.rung, alarm.raised_at
