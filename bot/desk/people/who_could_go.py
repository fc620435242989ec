"""Who is free for some hours at a site, and rested: a person chooses among them."""

from collections.abc import Collection
from datetime import timedelta

from bot.desk.desk import Desk
from bot.domain.before_shift import who_is_free
from bot.domain.before_shift.confirmation import Status
from bot.domain.before_shift.rest import Work, averaged, looked_at
from bot.domain.before_shift.who_is_free import SICK_FOR, Free
from bot.domain.people.person import Person, Role
from bot.domain.refs import SiteCode, StaffId

KNOWN_FOR = timedelta(days=365)
"""Who worked at a site within this still knows it. Our own choice."""

MOST = 24
"""Nobody rings more people for one shift."""


def free(
    desk: Desk, site: SiteCode, work: Work, but: Collection[StaffId]
) -> list[Free]:
    """Who could be asked, in order, by what their hours would be.

    Seventeen weeks are read of the best alone: of five hundred officers they would be
    a second's work, for which an SOS would wait.
    """
    near, zone = looked_at(work), desk.zone
    around = desk.unit.worked.between(near.start_at, near.end_at)
    theirs = who_is_free.works(around, desk.now)
    people = desk.unit.people.holding(Role.OFFICER)
    others = [person for person in people if person.id not in but]
    sick = _cannot(desk, work)
    asked = list(who_is_free.may_be_asked(others, theirs, sick, work))
    knows = desk.unit.worked.know(site, desk.now - KNOWN_FOR)
    found = who_is_free.free(asked, theirs, knows, work, zone)[:MOST]
    if not found:
        return []
    best = [each.person for each in found]
    longer = averaged(work)
    whole = desk.unit.worked.between(
        longer.start_at, near.end_at, [person.id for person in best]
    )
    all_of_it = who_is_free.works(whole, desk.now)
    return who_is_free.free(best, all_of_it, knows, work, zone)


def rest_of(desk: Desk, person: Person, site: SiteCode, work: Work) -> Free:
    """What these hours would leave one of them."""
    near, longer = looked_at(work), averaged(work)
    whole = desk.unit.worked.between(longer.start_at, near.end_at, [person.id])
    theirs = who_is_free.works(whole, desk.now)
    knows = desk.unit.worked.know(site, desk.now - KNOWN_FOR)
    [found] = who_is_free.free([person], theirs, knows, work, desk.zone)
    return found


def _cannot(desk: Desk, shift: Work) -> dict[StaffId, list[Work]]:
    """When people just said that they cannot work."""
    widest = 2 * SICK_FOR
    near = desk.unit.confirmations.starting(
        shift.start_at - widest, shift.end_at + widest
    )
    found: dict[StaffId, list[Work]] = {}
    for said in {each.shift: each for each in near}.values():
        if said.status is Status.CANNOT:
            found.setdefault(said.officer, []).append(Work(said.start_at, said.end_at))
    return found
