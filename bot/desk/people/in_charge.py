"""Who answers for what somebody asks, or complains of, about their own data."""

from bot.desk.desk import Desk
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId


def in_charge(
    desk: Desk, action: Action, division: str, whose: StaffId | None
) -> list[Person]:
    """The DPO of its division; or any DPO, the SIRO, the directors: whoever can be
    told first. Source: data-protection policy, "Staff → DPO → SIRO". Nobody of a
    matter of their own (``whose``), while there is somebody else.
    """
    dpos = others(desk, Role.DPO, whose)
    theirs = [person for person in dpos if person.division == division]
    asker = [desk.person(whose)] if whose else []
    own = [one for one in asker if desk.can_be_told(one) and may(one, action)]
    siros, directors = (
        others(desk, each, whose) for each in (Role.SIRO, Role.DIRECTOR)
    )
    ladder = (theirs, dpos, siros, own, directors)
    return next((each for each in ladder if each), [])


def others(desk: Desk, role: Role, but: StaffId | None) -> list[Person]:
    """Who holds it and can be told, but not the one whose own matter it is."""
    return desk.in_reach(role, but=[but] if but else ())


def called(desk: Desk, who: str | None) -> str:
    """Initials and staff number; whatever else stands there, such as the product."""
    person = desk.unit.people.find(who) if who else None
    return person.called if person else who or ""


def deputises(desk: Desk, person: Person) -> bool:
    """Some DPO's deputy."""
    dpos = desk.unit.people.holding(Role.DPO)
    return any(dpo.deputy == person.id for dpo in dpos)


def deputies(desk: Desk, but: StaffId | None) -> list[Person]:
    """Of all DPOs, those who can be told; and the DPOs themselves."""
    dpos = desk.unit.people.holding(Role.DPO)
    named = (desk.unit.people.find(dpo.deputy) for dpo in dpos if dpo.deputy)
    found = [person for person in named if person and desk.can_be_told(person)]
    return [*others(desk, Role.DPO, but), *(each for each in found if each.id != but)]
