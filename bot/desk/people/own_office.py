"""Who is too near to a breach, or to abuse, to own it or to have its alarm."""

from bot.desk.desk import Desk
from bot.desk.people import past_line
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.breach import Breach
from bot.domain.breach.facts import DPO_OFFICE
from bot.domain.errors import OwnOffice, Stale
from bot.domain.people import permissions
from bot.domain.people.permissions import PRIVACY
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId


def barred(desk: Desk, breach: Breach) -> frozenset[StaffId]:
    """Who may not own it: it comes from their own office.

    Somebody must: where nobody else could, nobody is barred.
    """
    people = [p for p in desk.unit.people.all() if p.active and p.roles & PRIVACY]
    near = frozenset(p.id for p in people if _is_near(p, breach))
    others = any(_could_own(p) for p in people if p.id not in near)
    return near if others else frozenset()


def barred_of(desk: Desk, alarm: Alarm) -> frozenset[StaffId]:
    """Of a breach's alarm, and of one that goes past the duty managers."""
    if alarm.kind is AlarmKind.ABUSE:
        return past_line.barred(desk, alarm.officer)
    if alarm.kind is not AlarmKind.BREACH:
        return frozenset()
    return barred(desk, desk.unit.breaches.get(alarm.about.number))


def allow_owner(desk: Desk, person: Person, alarm: Alarm) -> None:
    """By somebody who is not too near to it; of abuse nobody else is told who may."""
    if alarm.kind is AlarmKind.ABUSE:
        if person.id in past_line.barred(desk, alarm.officer):
            raise Stale
        return
    if alarm.kind is AlarmKind.BREACH:
        about = alarm.about.number
        allow_near(desk, person, desk.unit.breaches.get(about))


def allow_near(desk: Desk, person: Person, breach: Breach) -> None:
    """Raises :class:`OwnOffice`, naming who may decide."""
    near = barred(desk, breach)
    if person.id in near:
        others = [p for p in desk.unit.people.all() if _could_own(p)]
        raise OwnOffice(tuple(p.called for p in others if p.id not in near))


def allow_look(desk: Desk, person: Person, breach: Breach) -> None:
    """At one breach, and at what belongs to it, wherever it is shown."""
    alarm = desk.unit.alarms.about(breach.ref)
    told = alarm is not None and person.id in alarm.told
    permissions.allow_look(person, told=told)
    allow_near(desk, person, breach)


def is_near(desk: Desk, person: Person, breach: Breach) -> bool:
    """It comes from their own office: of a list they see that it is there."""
    return _is_near(person, breach) and person.id in barred(desk, breach)


def _could_own(person: Person) -> bool:
    reached = person.active and person.chat_id is not None
    return reached and bool(person.roles & PRIVACY)


def _is_near(person: Person, breach: Breach) -> bool:
    office = breach.service == DPO_OFFICE and Role.DPO in person.roles
    if breach.is_drill:  # its reporter plays an officer
        return office
    return office or person.id == breach.reporter
