"""Who is on call, in the chat: seen, swapped, taken over, and handed on with a note."""

from dataclasses import replace

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.domain import limits
from bot.domain.errors import NotAllowed, Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.on_call.duty import AHEAD, Duty, following, given_to
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.message import Message
from bot.texts.on_call import board as texts
from bot.texts.on_call import notices, while_away
from storage.messages.message import Lane, Purpose


def show(desk: Desk, person: Person) -> None:
    """The next seven days, and what the reader can do about them."""
    allow(person, Action.SEE_COVER)
    duties = desk.unit.on_call.between(desk.now, desk.now + AHEAD)
    listed = [(duty, desk.person(duty.person).called) for duty in duties]
    shown = texts.board(
        desk.reader(person), person, listed, list(rota.gaps(desk)), desk.now
    )
    desk.owe(person, shown, purpose=Purpose.SCREEN)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about one duty."""
    duty = desk.unit.on_call.find(number)
    what, _, whose = choice.partition(".")
    if duty is None or (duty.end_at <= desk.now and what != notices.NOTE):
        raise Stale
    match what:
        case notices.CANNOT:
            _cannot(desk, person, duty)
        case notices.TAKE:
            _take(desk, person, duty, StaffId(whose))
        case notices.NOTE:
            if duty.person != person.id:
                raise Stale
            forms.start_form(desk, person, FormKind.ON_CALL_NOTE, duty.id)
        case _:
            raise Stale


def _cannot(desk: Desk, person: Person, duty: Duty) -> None:
    """They stay on call until somebody has it: nobody is ever off by saying so. Who
    presses again and again rings nobody more."""
    if duty.person != person.id:
        raise Stale
    others = desk.in_reach(duty.role, but={person.id})
    if desk.unit.tallies.count(person.id, limits.SWAPS_ASKED, desk.now):
        desk.note(person.id, "cannot be on call", person.id, after=duty.role)
        for other in others:
            asked = notices.will_you(desk.reader(other), duty, person.called)
            notice.say(desk, other, asked, lane=Lane.URGENT)
    to, phone = desk.reader(person), desk.company.control_room_phone
    called = [other.called for other in others]
    desk.owe(person, notices.asked(to, duty, called, phone))


def _take(desk: Desk, person: Person, duty: Duty, whose: StaffId) -> None:
    """Whoever presses first has it; ``whose`` it was when it was shown."""
    if duty.role not in person.roles:
        raise NotAllowed((duty.role,))
    if duty.person == person.id:
        desk.owe(person, notices.have_it(desk.reader(person), duty))
        return
    before = desk.person(duty.person)
    if duty.person != whose:
        taken = notices.taken_already(desk.reader(person), duty, before.called)
        desk.owe(person, taken)
        return
    after = given_to(duty, person.id, desk.now, desk.zone)
    rota.keep(desk, after)
    rota.changed(desk, after)
    desk.note(person.id, "on call taken", before.id, before.id, person.id)
    desk.owe(person, _has_it(desk, person, after))
    if before.active:
        freed = notices.freed(desk.reader(before), duty, person.called)
        notice.say(desk, before, freed)


def _has_it(desk: Desk, person: Person, duty: Duty) -> Message:
    """Who is marked away would have it, and hear no alarm."""
    to, until = desk.reader(person), person.away_until
    has_it = notices.have_it(to, duty)
    if until is None or not (person.is_away(desk.now) or person.is_away(duty.start_at)):
        return has_it
    return has_it.with_line(while_away.takes_over(to, to.date_time(until)))


def take_note(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """For whoever is on call now, or next."""
    duty = desk.unit.on_call.find(number)
    if duty is None:
        raise Stale
    hearers = _next_on_call(desk, person, duty)
    for hearer in hearers:
        note = notices.note(desk.reader(hearer), duty, person.called, kept.text)
        notice.say(desk, hearer, note)
    desk.note(person.id, "on-call note", person.id, after=str(len(hearers)))
    called = [hearer.called for hearer in hearers]
    desk.owe(person, notices.note_passed(desk.reader(person), called, kept))


def _next_on_call(desk: Desk, person: Person, duty: Duty) -> list[Person]:
    on = [each for each in rota.on_now(desk, duty.role) if each.id != person.id]
    if on:
        return on
    ahead = desk.unit.on_call.between(desk.now, desk.now + AHEAD)
    follows = following(replace(duty, end_at=max(duty.end_at, desk.now)), ahead)
    return [desk.person(follows.person)] if follows else []
