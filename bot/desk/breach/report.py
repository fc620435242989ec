"""Personal-data breaches: recorded, and the DPO told, in one commit."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.desk.alarms import raising, telling
from bot.desk.breach import account, dpo_system, first_hour
from bot.desk.desk import Desk
from bot.desk.names import name_slips, originals
from bot.desk.people import own_office, where
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach, events
from bot.domain.breach.breach import Breach
from bot.domain.clients.whose_data import CompanyHas
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import Ref, StaffId
from bot.domain.web.session import Scope
from bot.texts.breach import open_list
from bot.texts.breach import report as texts
from bot.texts.names import canaries as canary_texts
from bot.texts.names import name_slips as slip_texts
from bot.texts.web.sign_in_link import with_ways_in
from storage.messages.message import Lane, Purpose


def report(
    desk: Desk,
    person: Person,
    kept: Kept,
    number: int = 0,
    *,
    found_by: datetime | None = None,
) -> Breach:
    """Reported at the first words, as found now, or by when they had been written; the
    rest is asked afterwards. A drill comes with its number, which is below zero."""
    site = where.site_of(desk, person)
    new = Breach(
        id=number,
        reporter=person.id,
        site=site,
        division=person.division,
        text=kept.text,
        discovered_at=min(found_by or desk.made_at, desk.made_at),
        reported_at=desk.made_at,
    )
    of_client = CompanyHas(desk.company.clients, site)
    reported = desk.unit.breaches.add(breach.decide(new, of_client, desk.now))
    desk.note(person.id, "breach", reported.ref, after=reported.status)
    originals.keep(desk, person, reported.ref, kept)
    dpo_system.tell(desk, dpo_system.Event.RAISED, reported)
    answer = texts.breach_reported(desk.reader(person), reported.ref, kept)
    answer = originals.offered(desk, person, answer, reported.ref, kept)
    desk.owe(person, answer, lane=Lane.URGENT, about=reported.ref)
    alarm = raising.raise_alarm(
        desk,
        AlarmKind.BREACH,
        reported.ref,
        officer=person.id,
        site=reported.site,
        rungs=first_hour.rungs(desk, reported),
    )
    first_hour.copy_to_the_away(desk, alarm)
    return reported


def add_words(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """The words of a report that was raised before they could be read."""
    before = desk.unit.breaches.get(number)
    reported = replace(before, text=before.text.with_words(kept.text))
    desk.unit.breaches.save(reported)
    originals.keep(desk, person, reported.ref, kept)
    telling.pass_on(desk, person, reported.ref, kept)
    return reported.ref


def follow(
    desk: Desk, number: int, owner: StaffId | None, *, taken: bool, closed: bool
) -> None:
    """The alarm was acknowledged, or closed; or its owner was relieved."""
    before = after = desk.unit.breaches.get(number)
    if owner is None:
        after = first_hour.relieve(desk, before)
        if after != before:
            dpo_system.tell(desk, dpo_system.Event.UPDATED, after)
        return
    if taken:
        after = breach.decide(after, events.Acknowledged(owner), desk.now)
    if closed:
        after = breach.decide(after, events.Closed(), desk.now)
    if after != before:
        desk.unit.breaches.save(after)
        event = dpo_system.Event.CLOSED if closed else dpo_system.Event.ACKNOWLEDGED
        dpo_system.tell(desk, event, after)
        desk.note(owner, "breach", after.ref, before.status, after.status)


def show_open(desk: Desk, person: Person) -> None:
    """The open ones with their clocks, for those who may see them; and how often
    this quarter it nearly was one."""
    allow(person, Action.SEE_BREACHES)
    breaches = desk.unit.breaches.all_open()
    to = desk.reader(person)
    quarter = slip_texts.name_slips(to, *name_slips.this_quarter(desk))
    called = partial(account.called, desk)
    near = {one.id for one in breaches if own_office.is_near(desk, person, one)}
    shown = open_list.breaches(to, breaches, desk.now, called, near)
    checked = canary_texts.figures(to, desk.unit.canaries.newest())
    lines = shown.with_line(quarter).with_line(checked)
    more = with_ways_in(to, lines, Scope.REGISTER, desk.web_address)
    desk.owe(person, more, purpose=Purpose.SCREEN)
