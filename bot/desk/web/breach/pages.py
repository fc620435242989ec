"""The register on the web: the list, and one breach with all that is known of it."""

from collections.abc import Iterable

from bot.desk.breach import questions
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import own_office
from bot.desk.register import entries as register
from bot.desk.retention import decisions
from bot.desk.web.breach import client, forms
from bot.desk.web.shelf import LIST, note_look
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.breach import urgency
from bot.domain.breach.advice import advise
from bot.domain.breach.breach import Breach
from bot.domain.breach.urgency import Urgency
from bot.domain.errors import Stale
from bot.domain.messages.channel import Channel
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.texts.names import canaries
from bot.texts.page import Page
from bot.texts.register.card import Card
from bot.texts.web.breach import list as texts
from bot.texts.web.breach import page
from bot.texts.web.breach.history import Look, Told
from bot.texts.web.breach.page import Record
from bot.texts.web.journal_words import SAID_ELSEWHERE, Event
from storage.journal.chronicle import LOOK
from storage.journal.tables import JournalRow
from storage.messages.tables import OutboxRow

CLOSED_AT_ONCE = 25
"""Closed breaches on one page of the list."""


def show_list(
    desk: Desk, person: Person, state: Urgency | None, before: int | None
) -> Page:
    """Those in one state; without one, all but the closed."""
    older = None
    if state is Urgency.CLOSED:
        breaches = desk.unit.breaches.settled(CLOSED_AT_ONCE + 1, before)
        if len(breaches) > CLOSED_AT_ONCE:
            breaches = breaches[:CLOSED_AT_ONCE]
            older = breaches[-1].id
    else:
        breaches = sorted(desk.unit.breaches.all_open(), key=urgency.order)
        if state is not None:
            breaches = [
                breach for breach in breaches if urgency.urgency(breach) is state
            ]
    seen = [one for one in breaches if _sees(desk, person, one)]
    note_look(desk, person, LIST)
    return texts.list_page(
        desk.reader(person),
        person,
        [_listed(desk, person, one) for one in seen],
        desk.now,
        state=state,
        older=older,
        checked=_checked(desk, person),
    )


def _checked(desk: Desk, person: Person) -> str:
    """How well names are found: for those whose register it is, no deputy's."""
    if not may(person, Action.SEE_BREACHES):
        return ""
    return canaries.figures(desk.reader(person), desk.unit.canaries.newest())


def show(desk: Desk, person: Person, number: int) -> Page:
    """One breach; :class:`Stale` where there is none, and it is written down."""
    breach = desk.unit.breaches.find(number)
    if breach is None:
        allow(person, Action.SEE_BREACHES)
        raise Stale
    own_office.allow_look(desk, person, breach)
    note_look(desk, person, breach.ref)
    record = _record(desk, person, breach, desk.unit.alarms.about(breach.ref))
    return page.page(desk.reader(person), person, record, desk.now)


def _sees(desk: Desk, person: Person, breach: Breach) -> bool:
    if may(person, Action.SEE_BREACHES):
        return True
    alarm = desk.unit.alarms.about(breach.ref)
    return alarm is not None and person.id in alarm.told


def _listed(desk: Desk, person: Person, breach: Breach) -> texts.Listed:
    return texts.Listed(
        breach=breach,
        owner=_called(desk, breach.acknowledged_by),
        near=own_office.is_near(desk, person, breach),
    )


def _record(desk: Desk, person: Person, breach: Breach, alarm: Alarm | None) -> Record:
    entry = decisions.entry_of(desk, breach.ref)
    assessment = desk.unit.assessments.of(breach.id)
    site = desk.unit.sites.find(breach.site) if breach.site else None
    entries = desk.unit.chronicle.entries(breach.ref)
    closed = alarm is not None and alarm.status is Status.CLOSED
    return Record(
        breach=breach,
        alarm=alarm,
        assessment=assessment,
        notification=desk.unit.notifications.of(breach.id),
        advice=advise(assessment),
        card=_card(desk, person, breach),
        entry=entry,
        rules=desk.company.retention,
        may=forms.forms(desk, person, breach, alarm, entry),
        site=f"{site.code} {site.name}" if site else "",
        reporter=_called(desk, breach.reporter),
        owner=_called(desk, breach.acknowledged_by),
        closer=_called(desk, alarm.owner) if alarm and closed else "",
        closing_words=desk.unit.alarms.words(alarm.id) if alarm else None,
        assessor=_called(desk, assessment.by),
        holder=_called(desk, entry.held_by),
        told=_told(desk, breach),
        events=[_event(desk, e) for e in entries if e.deed not in SAID_ELSEWHERE],
        looks=_looks(desk, (e for e in entries if e.deed == LOOK)),
        sites=desk.unit.sites.all(),
        divisions=questions.divisions(desk),
        awareness=desk.unit.awareness.of(breach.id),
        called=lambda who: _called(desk, who),
        client=client.of_client(desk, breach),
    )


def _card(desk: Desk, person: Person, breach: Breach) -> Card | None:
    """The register is not for a deputy, and a drill is not in it."""
    sees = may(person, Action.SEE_BREACHES) and not breach.is_drill
    return register.look(desk, person, breach.id) if sees else None


def _told(desk: Desk, breach: Breach) -> list[Told]:
    """Each person and channel once, in the order in which they were first told."""
    rows: dict[tuple[str | None, str], list[OutboxRow]] = {}
    for row in desk.unit.chronicle.told(breach.ref):
        rows.setdefault((row.person, row.channel), []).append(row)
    return [
        Told(
            who=_called(desk, who),
            channel=Channel(channel),
            times=len(told),
            state=told[-1].state,
            last=told[-1].done_at or told[-1].created_at,
        )
        for (who, channel), told in rows.items()
    ]


def _event(desk: Desk, entry: JournalRow) -> Event:
    return Event(
        at=entry.at,
        who="" if entry.actor == SYSTEM else _called(desk, entry.actor),
        deed=entry.deed,
        before=entry.before,
        after=entry.after,
        late=entry.late_s > 0,
    )


def _looks(desk: Desk, entries: Iterable[JournalRow]) -> list[Look]:
    """Each person once, in the order of their first look."""
    times: dict[str, list[JournalRow]] = {}
    for entry in entries:
        times.setdefault(entry.actor, []).append(entry)
    return [
        Look(who=_called(desk, who), times=len(seen), last=seen[-1].at)
        for who, seen in times.items()
    ]


def _called(desk: Desk, who: str | None) -> str:
    """Initials and staff number; as written, where it is nobody's on the books."""
    person = desk.unit.people.find(who) if who else None
    return person.called if person else who or ""
