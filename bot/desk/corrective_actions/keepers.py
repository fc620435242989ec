"""Who keeps a corrective action: decides by whom and whether it is done, hears how it
goes, and looks when it is done.

Of a breach that is the DPO, but for their own office's; of an incident whoever released
its report, or may review it, so that nobody below the directors hears of what goes past
the duty managers; of a near miss the duty managers.
"""

from collections.abc import Collection

from bot.desk.desk import Desk
from bot.desk.incidents import full_reports
from bot.desk.people import own_office, past_line
from bot.desk.people.answerable import owner_of
from bot.desk.register import entries
from bot.domain.errors import RegisterClosed, Stale
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.near_misses import NearMiss
from bot.domain.people.permissions import Action, allow, is_allowed, may
from bot.domain.people.person import Person, Role
from bot.domain.refs import BREACH, INCIDENT, NEAR_MISS, Ref, SiteCode, StaffId


def allow_keeping(desk: Desk, person: Person, about: Ref) -> None:
    """Raises what says why they may not."""
    match about.prefix:
        case prefix if prefix == BREACH:
            entries.may_change(desk, person, about.number, Action.KEEP_ACTIONS)
        case prefix if prefix == INCIDENT:
            past_line.allow_review(desk, person, _incident(desk, about))
        case prefix if prefix == NEAR_MISS:
            _near_miss(desk, about)
            allow(person, Action.REVIEW_REPORTS)
        case _:
            raise Stale


def allow_adding(desk: Desk, person: Person, about: Ref) -> None:
    """What the SIRO has closed takes no more."""
    allow_keeping(desk, person, about)
    register = desk.unit.breach_register
    if about.prefix == BREACH and register.of(about.number).closed is not None:
        raise RegisterClosed(about)


def keeps_register(person: Person) -> bool:
    return may(person, Action.KEEP_ACTIONS)


def may_keep_some(person: Person) -> bool:
    return keeps_register(person) or may(person, Action.REVIEW_REPORTS)


def may_list(desk: Desk, person: Person, about: Ref) -> bool:
    """A breach of one's own office is listed, though others decide."""
    if about.prefix == BREACH:
        return keeps_register(person)
    return is_allowed(allow_keeping, desk, person, about)


def keepers(desk: Desk, about: Ref, but: Collection[StaffId] = ()) -> list[Person]:
    """Who is told how it goes, the first of them before others; none of ``but``."""
    match about.prefix:
        case prefix if prefix == BREACH:
            breach = desk.unit.breaches.get(about.number)
            near = own_office.barred(desk, breach) | set(but)
            dpo = owner_of(desk, breach.division, but=near)
            return [dpo] if dpo else []
        case prefix if prefix == INCIDENT:
            return _of_an_incident(desk, _incident(desk, about), but)
        case _:
            duty = desk.in_reach(Role.DUTY_MANAGER, but=but)
            return duty or desk.in_reach(Role.DIRECTOR, but=but)


def _of_an_incident(
    desk: Desk, incident: Incident, but: Collection[StaffId]
) -> list[Person]:
    """Whoever released its report knows it."""
    report = desk.unit.full_reports.find(incident.id)
    by = report.released_by if report else None
    if by is not None and by not in but:
        person = desk.person(by)
        may_look = is_allowed(past_line.allow_review, desk, person, incident)
        if may_look and desk.can_be_told(person):
            return [person]
    return full_reports.managers(desk, incident, but=but)


def where_it_was(desk: Desk, about: Ref) -> SiteCode | None:
    """A site's actions stand in its book; those of a breach do not."""
    reported = _reported(desk, about)
    return reported.site if reported else None


def reporter(desk: Desk, about: Ref) -> Person | None:
    """The officer who reported it, who is on the spot; not of what was done to them."""
    reported = _reported(desk, about)
    if reported is None or past_line.is_past(desk, about):
        return None
    person = desk.person(reported.officer)
    return person if person.active else None


def _reported(desk: Desk, about: Ref) -> Incident | NearMiss | None:
    match about.prefix:
        case prefix if prefix == INCIDENT:
            return _incident(desk, about)
        case prefix if prefix == NEAR_MISS:
            return _near_miss(desk, about)
        case _:
            return None


def _incident(desk: Desk, about: Ref) -> Incident:
    """A call for help has no report, and one in secret is nobody's to find."""
    incident = desk.unit.incidents.find(about.number)
    if incident is None or incident.kind is not Kind.INCIDENT:
        raise Stale
    return incident


def _near_miss(desk: Desk, about: Ref) -> NearMiss:
    near_miss = desk.unit.near_misses.find(about.number)
    if near_miss is None:
        raise Stale
    return near_miss
