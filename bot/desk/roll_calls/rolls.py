"""The roll on the phones of those who run it, and role cards on those of officers."""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.roll_calls import roll_call as calls
from bot.domain.roll_calls.roll_call import Entry, RollCall, of_the_instructions
from bot.texts.message import Message
from bot.texts.roll_calls import orders, roll
from storage.messages.message import Purpose


def show(desk: Desk, person: Person, call: RollCall) -> None:
    """Where it stands already it changes; else it is told."""
    message = _roll(desk, person, call)
    shown = desk.unit.outbox.shown(call.ref, Purpose.ROLL, person.id)
    if shown:
        desk.owe_edit(shown[-1], message)
    else:
        notice.say(desk, person, message, call.ref, purpose=Purpose.ROLL)


def _roll(desk: Desk, person: Person, call: RollCall) -> Message:
    who = {call.by, *(each.officer for each in call.entries)}
    who |= {call.ended_by} if call.ended_by else set()
    names = {each: desk.person(each).called for each in who}
    return roll.roll(desk.reader(person), call, names)


def watchers(desk: Desk, call: RollCall) -> list[Person]:
    """Whoever has the roll before them."""
    shown = desk.unit.outbox.shown(call.ref, Purpose.ROLL)
    ids = dict.fromkeys(StaffId(each.person) for each in shown if each.person)
    return [desk.person(each) for each in ids]


def refresh(desk: Desk, call: RollCall) -> None:
    """On every phone that shows it, without a sound."""
    for person in watchers(desk, call):
        show(desk, person, call)


def role_card(desk: Desk, officer: Person, call: RollCall, entry: Entry) -> Message:
    version = desk.unit.instructions.in_force(call.site)
    own = of_the_instructions(version.text, call.order) if version else ""
    return orders.role_card(desk.reader(officer), call, entry, own)


def show_role(desk: Desk, officer: Person, call: RollCall, entry: Entry) -> None:
    for shown in desk.unit.outbox.shown(call.ref, Purpose.ROLE, officer.id)[-1:]:
        desk.owe_edit(shown, role_card(desk, officer, call, entry))


def end(desk: Desk, before: RollCall, by: Person) -> RollCall:
    """Its cards say so, and nothing can be pressed any more."""
    after = calls.decide(before, calls.Ended(by.id), desk.now)
    desk.unit.roll_calls.save(after)
    desk.note(by.id, "roll call over", after.ref)
    for entry in after.entries:
        officer = desk.person(entry.officer)
        for shown in desk.unit.outbox.shown(after.ref, Purpose.ROLE, officer.id)[-1:]:
            desk.owe_edit(shown, orders.over(desk.reader(officer), after))
    refresh(desk, after)
    return after
