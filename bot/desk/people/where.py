"""Where somebody works just now."""

from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.roll_calls.roll_call import Order


def site_of(desk: Desk, person: Person) -> SiteCode | None:
    """Where somebody is booked on."""
    shift = desk.unit.shifts.open_of(person.id)
    return shift.site if shift else None


def may_hide(desk: Desk, person: Person) -> bool:
    """Their site is locked down, and it is no exercise: a telephone that rings can give
    away who hides."""
    site = site_of(desk, person)
    call = desk.unit.roll_calls.running_at(site) if site else None
    if call is None or call.exercise or call.order is not Order.LOCKDOWN:
        return False
    return call.of(person.id) is not None


def named(desk: Desk, code: SiteCode) -> str:
    """A site by its code and name."""
    site = desk.unit.sites.find(code)
    return f"{code} {site.name}" if site else code
