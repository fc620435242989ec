"""The number of somebody on duty, or of a site: asked for with a press, written down,
and shown to whoever asked for a minute. It stands in nothing that others are sent."""

import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.number import dialled
from bot.domain.company import Site
from bot.domain.errors import DoNotRing, NoNumber, Stale
from bot.domain.messages.channel import Channel
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roll_calls.roll_call import Order

SHOWN_FOR = timedelta(minutes=1)
AROUND = timedelta(days=1)
"""Whose shift lies further off stands on nobody's board."""

LONGEST = 200
"""Characters of what we ever gave out; the rest of an address is not looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """As long as it is shown."""

    of: str
    """Initials and number of somebody, or a site's code and name."""
    dial: str = field(repr=False)
    until: datetime


def ask(desk: Desk, person: Person, target: str) -> datetime:
    """Until when it is shown; it is written down who asked for whose."""
    _, about, _ = _found(desk, person, target)
    until = (desk.now + SHOWN_FOR).replace(microsecond=0)
    desk.note(person.id, "number shown", about, after=until.isoformat())
    return until


def shown(desk: Desk, person: Person, target: str, until: datetime) -> Number:
    """The right is asked for anew."""
    named, _, dial = _found(desk, person, target)
    return Number(of=named, dial=dial, until=until)


def _found(
    desk: Desk, person: Person, target: str
) -> tuple[str, StaffId | SiteCode, str]:
    """How they are called, who they are, and what is dialled."""
    allow(person, Action.RING)
    kind, _, name = target.partition(":")
    match kind:
        case "who":
            named, about, phone = _of_somebody(desk, person, name)
        case "site":
            named, about, phone = _of_site(desk, person, name)
        case _:
            raise Stale
    dial = dialled(phone)
    if not dial:
        raise NoNumber
    return named, about, dial


def _of_somebody(
    desk: Desk, person: Person, name: str
) -> tuple[str, StaffId | SiteCode, str]:
    officer = desk.unit.people.find(name)
    if officer is None or not _is_on_the_board(desk, officer.id):
        raise Stale
    watched = desk.unit.alarms.open_of(officer.id, AlarmKind.DURESS)
    if officer.id != person.id and (watched or where.may_hide(desk, officer)):
        raise DoNotRing
    return (
        officer.called,
        officer.id,
        desk.unit.people.address(officer.id, Channel.CALL),
    )


def _of_site(
    desk: Desk, person: Person, name: str
) -> tuple[str, StaffId | SiteCode, str]:
    site = desk.unit.sites.find(name)
    if site is None:
        raise Stale
    if any(_hides_there(alarm, person, site) for alarm in desk.unit.alarms.all_open()):
        raise DoNotRing
    call = desk.unit.roll_calls.running_at(site.code)
    if call is not None and call.order is Order.LOCKDOWN and not call.exercise:
        raise DoNotRing
    return f"{site.code} {site.name}", site.code, site.phone


def _hides_there(alarm: Alarm, person: Person, site: Site) -> bool:
    """Somebody there called for help in secret; whoever did is shown nothing of it."""
    in_secret = alarm.kind is AlarmKind.DURESS and not alarm.about.is_drill
    return in_secret and alarm.site == site.code and alarm.officer != person.id


def _is_on_the_board(desk: Desk, who: StaffId) -> bool:
    """On duty, planned about now, or looked for: no other number is given out."""
    if desk.unit.shifts.open_of(who) is not None:
        return True
    planned = desk.unit.shifts.awaited(who)
    if any(
        each.start_at and abs(each.start_at - desk.now) <= AROUND for each in planned
    ):
        return True
    return any(
        alarm.officer == who and alarm.kind not in (AlarmKind.BREACH, AlarmKind.ABUSE)
        for alarm in desk.unit.alarms.all_open()
    )


def pass_for(session: str, target: str, until: datetime) -> str:
    """What stands in the address of the page that shows it: worth something to this
    session alone, and for a minute. It holds no number."""
    said = f"{target}~{int(until.timestamp())}"
    return f"{said}~{_seal(session, said)}"


def read_pass(session: str, given: str, now: datetime) -> tuple[str, datetime] | None:
    """Of what, and until when; None for one that is over, or was never ours."""
    said, _, seal = given[:LONGEST].rpartition("~")
    target, _, ends = said.rpartition("~")
    if not hmac.compare_digest(seal.encode(), _seal(session, said).encode()):
        return None
    until = datetime.fromtimestamp(int(ends), UTC)
    return (target, until) if now < until else None


def _seal(session: str, said: str) -> str:
    return hmac.new(
        session.encode(), b"a number " + said.encode(), "sha256"
    ).hexdigest()
