"""Still on site? The officer's answer, and the manager's."""

from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import where
from bot.desk.shifts import booking
from bot.domain import limits
from bot.domain.errors import OwnWork, Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.shifts import shift as shifts
from bot.domain.shifts import shift_events
from bot.domain.shifts.shift import Shift
from bot.texts.shifts import overtime as texts
from storage.messages.message import Purpose

MOST = timedelta(hours=12)
"""Nobody agrees to more in one tap."""


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about one shift whose end has passed."""
    shift = desk.unit.shifts.find(number)
    if shift is None or shift.status not in shifts.OPEN or shift.end_at is None:
        raise Stale
    match choice:
        case texts.HERE:
            _still_here(desk, person, shift)
        case texts.HOME:
            _own(person, shift)
            _settle(desk, shift)
            booking.book_off(desk, person, anyway=True)
        case _:
            _agree(desk, person, shift, _minutes(choice))


def _own(person: Person, shift: Shift) -> None:
    if shift.officer != person.id:
        raise Stale


def _minutes(choice: str) -> timedelta:
    """After the planned end."""
    if not (choice.isdecimal() and choice.isascii() and len(choice) < 5):
        raise Stale
    span = timedelta(minutes=int(choice))
    if span > MOST:
        raise Stale
    return span


def _still_here(desk: Desk, person: Person, shift: Shift) -> None:
    """Who stays is not off by the clock: their check calls go on."""
    _own(person, shift)
    after, effects = shifts.decide(shift, shift_events.StillHere(), desk.now)
    desk.note(person.id, "still on site", after.ref, after=after.status)
    _settle(desk, shift)
    to, phone = desk.reader(person), desk.company.control_room_phone
    managers = rota.running_the_night(desk, but={after.officer})
    asked = [manager.called for manager in managers]
    desk.owe(person, texts.staying(to, asked, phone), about=shift.ref)
    if desk.unit.tallies.count(person.id, limits.STAYING_SAID, desk.now):
        booking.apply(desk, after, effects)


def _settle(desk: Desk, shift: Shift) -> None:
    """The question has been answered: the newest about this shift; what was asked
    before it has an answer of its own."""
    to = desk.reader(desk.person(shift.officer))
    for shown in desk.unit.outbox.shown(shift.ref, Purpose.PROMPT)[-1:]:
        desk.owe_edit(shown, texts.answered(to, desk.made_at))


def _agree(desk: Desk, person: Person, before: Shift, span: timedelta) -> None:
    """Counted from the planned end, so that two who press agree to the same."""
    allow(person, Action.AGREE_OVERTIME)
    if before.officer == person.id:
        raise OwnWork
    assert before.end_at is not None
    until, to = before.end_at + span, desk.reader(person)
    officer = desk.person(before.officer)
    if before.overtime_until is not None and before.overtime_until >= until:
        by = desk.person(before.overtime_by or person.id).called
        said = texts.agreed_already(to, officer.called, before.overtime_until, by)
        desk.owe(person, said)
        return
    if until <= desk.now:
        raise Stale
    event = shift_events.OvertimeAgreed(until, person.id)
    after, effects = shifts.decide(before, event, desk.now)
    desk.unit.shifts.save(after)
    desk.note(person.id, "overtime agreed", after.ref, after=until.isoformat())
    site = where.named(desk, after.site)
    told = texts.agreed_officer(desk.reader(officer), site, until, person.called)
    desk.owe(officer, told, about=after.ref)
    desk.owe(person, texts.agreed(to, officer.called, site, until))
    booking.apply(desk, after, effects)
