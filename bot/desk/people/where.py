"""Where somebody works just now."""

from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode


def site_of(desk: Desk, person: Person) -> SiteCode | None:
    """Where somebody is booked on."""
    shift = desk.unit.shifts.open_of(person.id)
    return shift.site if shift else None


def named(desk: Desk, code: SiteCode) -> str:
    """A site by its code and name."""
    site = desk.unit.sites.find(code)
    return f"{code} {site.name}" if site else code
