"""A manager chooses whom to ask for a shift, or says that it is covered otherwise."""

from dataclasses import replace

from bot.desk import notice
from bot.desk.before_shift import facts, searching
from bot.desk.before_shift.searching import SHOWN
from bot.desk.desk import Desk
from bot.domain.before_shift.open_shift import (
    Answer,
    CoveredOtherwise,
    Offer,
    OpenShift,
)
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift import cover as texts
from bot.texts.before_shift import how_it_ended as endings
from bot.texts.before_shift import offers as offer_texts
from storage.messages.message import Lane, Purpose


def find(desk: Desk, person: Person, shift: Shift) -> None:
    """A manager looks who could go, before anybody says that they cannot."""
    allow(person, Action.FIND_COVER)
    if shift.status not in shifts.AWAITED or shift.end_at is None:
        raise Stale
    if shift.end_at <= desk.now:
        raise Stale
    opened = desk.unit.open_shifts.open_of(shift.id)
    opened = opened or searching.begin(desk, shift, person.id, [person])
    _show(desk, person, opened, 0)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button under the list of who is free."""
    allow(person, Action.FIND_COVER)
    opened = desk.unit.open_shifts.find(number)
    if opened is None:
        raise Stale
    if not opened.is_open or searching.follow(desk, opened):
        planned = facts.of_opened(desk, opened)
        desk.owe(person, offer_texts.no_longer(desk.reader(person), planned))
        return
    what, _, which = choice.partition(".")
    match what:
        case texts.OFFER:
            _offer(desk, person, opened, StaffId(which))
        case texts.MORE:
            _show(desk, person, opened, SHOWN)
        case texts.OTHERWISE:
            _otherwise(desk, person, opened)
        case _:
            raise Stale


def _show(desk: Desk, person: Person, opened: OpenShift, first: int) -> None:
    """To whoever asked; all that are left, where the first were shown before."""
    found, need = facts.candidates(desk, opened), facts.needed(desk, opened)
    last = len(found) if first else SHOWN
    shown, rest = found[first:last], max(len(found) - last, 0)
    message = texts.needed(desk.reader(person), need, shown, rest)
    desk.owe(person, message, purpose=Purpose.SCREEN, about=opened.ref)


def _offer(desk: Desk, person: Person, opened: OpenShift, who: StaffId) -> None:
    """One tap asks one officer; several may be asked, and the first to press has it."""
    officer = desk.unit.people.find(who)
    able = {each.person.id for each in facts.free(desk, opened)}
    to, planned = desk.reader(person), facts.of_opened(desk, opened)
    if officer is None or officer.id not in able or officer.chat_id is None:
        _show(desk, person, opened, 0)
        return
    answer = facts.answers(desk, opened).get(officer.id)
    if answer is Answer.DECLINED:
        _show(desk, person, opened, 0)
        return
    if answer is None:
        offer = desk.unit.open_shifts.add_offer(
            Offer(
                open_shift=opened.id,
                officer=officer.id,
                offered_by=person.id,
                offered_at=desk.now,
            )
        )
        desk.note(person.id, "shift offered", opened.ref, after=officer.id)
        asked = offer_texts.will_you(desk.reader(officer), offer.id, planned)
        notice.say(desk, officer, asked, opened.ref, lane=Lane.REPLY)
    if person.id not in opened.told:
        told = (*opened.told, person.id)
        desk.unit.open_shifts.save(replace(opened, told=told))
    desk.owe(person, offer_texts.offered(to, planned, officer.called))


def _otherwise(desk: Desk, person: Person, opened: OpenShift) -> None:
    """By a partner company, or nobody is needed: a person says so, and answers for
    it. Nobody is on the roster for it any more."""
    searching.release(desk, opened, person.id, shift_events.Released())
    who = person.called
    event = CoveredOtherwise(person.id)
    if person.id not in opened.told:
        opened = replace(opened, told=(*opened.told, person.id))
    searching.end(
        desk, opened, event, lambda to, need: endings.otherwise(to, need, who)
    )
