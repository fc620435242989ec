"""Taking over: by whoever came, in one tap, or by a manager, who says why."""

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.handover import handing, standing, watching
from bot.desk.people import reception, where
from bot.desk.shifts import booking
from bot.domain.errors import Refused, Stale
from bot.domain.forms import FormKind
from bot.domain.handover.handover import Handover
from bot.domain.handover.handover_events import InStead, TakenOver, Why
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.handover import gap as gap_texts
from bot.texts.handover import handing as handing_texts
from bot.texts.handover import managers, staying
from bot.texts.reader import Reader
from storage.messages.message import Lane


def take_over(desk: Desk, person: Person, before: Handover) -> None:
    """From now on they are responsible, and the outgoing shift is over: also where its
    officer has handed over nothing, for a phone may be dead."""
    to = desk.reader(person)
    if not before.is_running:
        desk.owe(person, gap_texts.too_late(to))
        return
    mine = desk.unit.shifts.open_of(person.id)
    if mine is None or mine.site != before.site or before.officer == person.id:
        desk.owe(person, handing_texts.take_it_from_here(to))
        return
    after = standing.step(
        desk, before, TakenOver(person.id, mine.id), person, desk.made_at
    )
    officer, site = _let_go(desk, after, person), where.named(desk, after.site)
    board = reception.keyboard(desk, officer)
    words = staying.relieved(
        desk.reader(officer), site, desk.made_at, person.called, board
    )
    notice.say(desk, officer, words, after.ref, lane=Lane.REPLY)
    message = handing_texts.taken_over(to, site, officer.called, desk.made_at)
    desk.owe(person, message, about=after.ref)
    entry = handing_texts.handed_entry(
        Reader(zone=desk.zone),
        officer.called,
        person.called,
        after.asked_at,
        after.handed_over_at,
        desk.made_at,
    )
    handing.enter(desk, after, person.id, entry)
    watching.finish(desk, after)
    watching.look_at_site(desk, after.site)


def _let_go(desk: Desk, handover: Handover, by: Person) -> Person:
    booking.end(desk, desk.unit.shifts.get(handover.shift), by.id)
    return desk.person(handover.officer)


def in_stead(desk: Desk, person: Person, before: Handover, why: Why) -> None:
    """A manager answers for the site from now on; other reasons are typed."""
    allow(person, Action.TAKE_HANDOVER)
    if not before.is_running:
        desk.owe(person, gap_texts.too_late(desk.reader(person)))
    elif why is Why.OTHER:
        forms.start_form(desk, person, FormKind.IN_STEAD, before.id)
    else:
        _in_stead(desk, person, before, InStead(person.id, why))


def type_why(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """Refused or not, the form is done with."""
    before = watching.current(desk, number)
    try:
        allow(person, Action.TAKE_HANDOVER)
        if before is None:
            raise Stale
    except Refused as refused:
        reception.refuse(desk, person, refused)
        return
    if not before.is_running:
        desk.owe(person, gap_texts.too_late(desk.reader(person)))
        return
    _in_stead(desk, person, before, InStead(person.id, Why.OTHER, kept.text))


def _in_stead(desk: Desk, person: Person, before: Handover, event: InStead) -> None:
    after = standing.step(desk, before, event, person, desk.made_at)
    officer, site = _let_go(desk, after, person), where.named(desk, after.site)
    told = managers.you_may_go(
        *(desk.reader(officer), site, desk.made_at, person.called),
        *(event.why, event.words, reception.keyboard(desk, officer)),
    )
    notice.say(desk, officer, told, after.ref, lane=Lane.REPLY)
    answer = managers.let_go(desk.reader(person), site, officer.called)
    desk.owe(person, answer, about=after.ref)
    entry = managers.entry(
        Reader(zone=desk.zone), officer.called, person.called, event.why, desk.made_at
    )
    handing.enter(desk, after, person.id, entry)
    watching.finish(desk, after)
    watching.look_at_site(desk, after.site)
