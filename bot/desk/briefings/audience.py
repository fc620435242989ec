"""Who a briefing is for, as the books have it now."""

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.domain.briefings import receipt as receipts
from bot.domain.briefings.audience import WORKS_THERE, Audience, Whom
from bot.domain.people.person import Person, Role
from bot.domain.refs import SiteCode, StaffId
from bot.texts.briefings.audiences import audience_label
from bot.texts.briefings.writing import Reached


def people_of(desk: Desk, audience: Audience, but: StaffId) -> list[Person]:
    """Who works here and is meant, by staff number; not whoever wrote it."""
    here = [p for p in desk.unit.people.all() if p.active and p.id != but]
    match audience.whom:
        case Whom.EVERYBODY:
            return here
        case Whom.ROLE:
            return [person for person in here if Role(audience.name) in person.roles]
        case Whom.SITE:
            since = desk.now - WORKS_THERE
            theirs = desk.unit.worked.belong_to(SiteCode(audience.name), since)
            return [person for person in here if person.id in theirs]


def roles_held(desk: Desk, but: StaffId) -> list[Role]:
    """By anybody else."""
    here = [p for p in desk.unit.people.all() if p.active and p.id != but]
    held = {role for person in here for role in person.roles}
    return [role for role in Role if role in held]


def on_shift(desk: Desk) -> frozenset[StaffId]:
    return frozenset(shift.officer for shift in desk.unit.shifts.all_open())


def in_reach(person: Person, on_shift: frozenset[StaffId]) -> bool:
    """It is their working time, and they have a phone."""
    if not person.active or person.chat_id is None:
        return False
    return person.id in on_shift or not receipts.waits_for_a_shift(person)


def reached(desk: Desk, people: list[Person]) -> Reached:
    """When they would get it, if it can wait."""
    working = on_shift(desk)
    linked = [person for person in people if person.chat_id is not None]
    now = sum(in_reach(person, working) for person in linked)
    return Reached(
        now=now,
        next_shift=len(linked) - now,
        no_phone=len(people) - len(linked),
    )


def named(desk: Desk, person: Person, audience: Audience | None) -> str:
    """For whom it is, in the words of somebody's language."""
    at_site = audience is not None and audience.whom is Whom.SITE
    site = where.named(desk, SiteCode(audience.name)) if audience and at_site else ""
    return audience_label(desk.reader(person), audience, site)
