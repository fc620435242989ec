"""Who may decide about a breach, whom it concerns besides, and whom to ask about it."""

from bot.desk.desk import Desk
from bot.desk.people import own_office
from bot.domain.breach.breach import Breach
from bot.domain.errors import Stale
from bot.domain.people.permissions import PRIVACY, Action, allow
from bot.domain.people.person import Person, Role


def allowed(desk: Desk, person: Person, number: int) -> Breach:
    """The breach, to somebody who may decide about it; checked at every press."""
    allow(person, Action.ASSESS_BREACH)
    breach = desk.unit.breaches.find(number)
    if breach is None:
        raise Stale
    desk.drill = breach.ref if breach.is_drill else None
    own_office.allow_near(desk, person, breach)
    return breach


def others(desk: Desk, breach: Breach, but: Person, *, siro: bool) -> list[Person]:
    """Those told of it and, if so asked, the SIRO; nobody who is too near to it.

    Source: data-protection policy, breach response 2(c) and 5.
    """
    alarm = desk.unit.alarms.about(breach.ref)
    people = [desk.person(who) for who in (alarm.told if alarm else ())]
    people += desk.unit.people.holding(Role.SIRO) if siro else []
    near = own_office.barred(desk, breach) | {but.id}
    by_id = {person.id: person for person in people if person.id not in near}
    return [person for person in by_id.values() if desk.can_be_told(person)]


def contact(desk: Desk, breach: Breach) -> Person | None:
    """Whom the regulator can ask: a DPO, first its division's; or who else decides."""
    near = own_office.barred(desk, breach)
    people = [p for p in desk.unit.people.all() if p.active and p.id not in near]
    dpos = [person for person in people if Role.DPO in person.roles]
    dpos.sort(key=lambda person: person.division != breach.division)
    others = [person for person in people if person.roles & PRIVACY]
    return next(iter([*dpos, *others]), None)
