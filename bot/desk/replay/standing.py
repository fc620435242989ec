"""The company as it stands, fit to play a night with: nobody's name, nobody's words."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.company import Company, Site, StaffRecord
from bot.domain.loads import Load, OnCallLine
from bot.domain.patrols.plan import Patrols
from bot.domain.people.person import Person
from bot.domain.shifts.own_rules import OwnBeforeShift


def as_it_stands(desk: Desk, start: datetime, end: datetime) -> Load:
    """With those who have left since, and the rota of that time."""
    people = desk.unit.people.all()
    duties = desk.unit.on_call.between(start - timedelta(days=1), end)
    return Load(
        company=bare_company(desk.company),
        sites=tuple(bare_site(site) for site in desk.unit.sites.all()),
        people=tuple(_bare_record(desk, each, start) for each in people),
        on_call=tuple(
            OnCallLine(
                role=duty.role,
                person=duty.person,
                start_at=duty.start_at,
                end_at=duty.end_at,
            )
            for duty in duties
        ),
    )


def bare_company(company: Company) -> Company:
    """Its rules about silence and its ladders; nothing that is asked by the calendar,
    and none of its clients."""
    return replace(
        company,
        before_shift=OwnBeforeShift(),
        clients=(),
        self_test=None,
        digest=None,
        wake_tests=frozenset(),
        presence_at_book_on=False,
        profiles=(),
        kit=(),
    )


def bare_site(site: Site) -> Site:
    """Whoever worked there did: nothing is asked of them at book-on once more."""
    return replace(
        site,
        address="",
        latitude=None,
        longitude=None,
        radius_m=None,
        phone="",
        instructions="",
        needs=(),
        presence=None,
        equipment=(),
        patrols=Patrols(),
        check_calls=replace(
            site.check_calls,
            home_safe=None,
            reason=None,
            risk_assessment=None,
            hours=tuple(replace(h, reason="") for h in site.check_calls.hours),
        ),
    )


def _bare_record(desk: Desk, person: Person, start: datetime) -> StaffRecord:
    """Initials in place of the name; no number and no address. Who has left since was
    there; who had left before was not."""
    left = desk.unit.people.record_of(person.id).left
    had_left = left is not None and left <= desk.day_of(start)
    return StaffRecord(
        id=person.id,
        name=person.initials,
        roles=person.roles,
        division=person.division,
        deputy=person.deputy,
        check_calls_every=person.check_calls_every,
        left=left if had_left else None,
    )
