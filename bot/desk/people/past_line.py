"""Who reads what goes past the duty managers, because it may be about one of them.

Whoever answers for the company (director, SIRO, DPO) and is no duty manager. Where all
of them are duty managers as well, they read it all the same: somebody must.
"""

from collections.abc import Collection

from bot.desk.desk import Desk
from bot.domain.errors import Stale
from bot.domain.incidents.incident import Incident
from bot.domain.people.permissions import ANSWERABLE, PRIVACY, Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.refs import INCIDENT, Ref, StaffId


def readers(
    desk: Desk, but: StaffId | None = None, without: Collection[StaffId] = ()
) -> list[Person]:
    """Who is told, the directors first; all of them where the directors cannot be.
    ``without``: not these, though they may read it; nobody else may in their stead."""
    who = [each for each in _readers(desk, but) if each.id not in without]
    directors = [person for person in who if Role.DIRECTOR in person.roles]
    return directors or who


def barred(desk: Desk, officer: StaffId) -> frozenset[StaffId]:
    """Everybody else; of their own report its officer hears as its officer."""
    people = desk.unit.people.all()
    return frozenset(p.id for p in people if not _is_reader(desk, p, officer))


def _readers(desk: Desk, but: StaffId | None) -> list[Person]:
    above = desk.in_reach(*ANSWERABLE, but=[but] if but else [])
    apart = [person for person in above if Role.DUTY_MANAGER not in person.roles]
    return apart or above


def may_read(desk: Desk, person: Person, incident: Incident) -> bool:
    return not incident.goes_past or _is_reader(desk, person, incident.officer)


def _is_reader(desk: Desk, person: Person, officer: StaffId) -> bool:
    """To whom it may go; who is away now may still read it."""
    if person.id == officer or not (person.active and person.roles & PRIVACY):
        return False
    if Role.DUTY_MANAGER not in person.roles:
        return True
    return person.id in {each.id for each in _readers(desk, officer)}


def allow_review(desk: Desk, person: Person, incident: Incident) -> None:
    """Of what goes past them, duty managers hear that a button is an old one."""
    if not incident.goes_past:
        allow(person, Action.REVIEW_REPORTS)
    elif not may_read(desk, person, incident):
        raise Stale


def hides(desk: Desk, added_to: Ref | None) -> bool:
    """An entry of a site's book, whose words have become such a report's."""
    return added_to is not None and is_past(desk, added_to)


def is_past(desk: Desk, about: Ref) -> bool:
    if about.prefix != INCIDENT:
        return False
    incident = desk.unit.incidents.find(about.number)
    return incident is not None and incident.goes_past
