"""A roll call is answered, goes unanswered, or is over."""

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import sos, welfare
from bot.desk.roll_calls import rolls
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import our_own
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.roll_calls import roll_call as calls
from bot.domain.roll_calls.roll_call import RollCall, Said
from bot.texts.reader import ENGLISH, Reader
from bot.texts.roll_calls import orders, roll


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Of a role card, or of the roll."""
    call = desk.unit.roll_calls.find(number)
    if call is None or not call.is_running:
        raise Stale
    match choice:
        case "clear" | "over":
            if person.id != call.by:
                allow(person, Action.CALL_ROLL)
            if choice == "clear":
                desk.owe(person, roll.sure(desk.reader(person), call), about=call.ref)
            else:
                _all_clear(desk, person, call)
        case Said.DONE | Said.CANNOT:
            _answer(desk, person, call, Said(choice))
        case _:
            raise Stale


def _answer(desk: Desk, person: Person, before: RollCall, said: Said) -> None:
    if before.of(person.id) is None:
        raise Stale
    after = calls.decide(before, calls.Answered(person.id, said), desk.now)
    if after == before:
        return
    desk.unit.roll_calls.save(after)
    desk.note(person.id, "roll call", after.ref, after=said)
    entry = after.of(person.id)
    assert entry is not None
    rolls.show_role(desk, person, after, entry)
    rolls.refresh(desk, after)
    welfare.heard(desk, person)
    if said is Said.CANNOT:
        for watcher in rolls.watchers(desk, after):
            words = roll.cannot(desk.reader(watcher), after, person.called)
            notice.say(desk, watcher, words, after.ref)


def wake(desk: Desk, number: int) -> None:
    """Whoever is silent in an event is looked for by the ladder of a welfare call."""
    before = desk.unit.roll_calls.find(number)
    if before is None:
        return
    after = calls.decide(before, calls.Woken(), desk.now)
    desk.unit.roll_calls.save(after)
    if after == before:
        return
    rolls.refresh(desk, after)
    for entry in after.silent:
        officer = desk.person(entry.officer)
        desk.note(SYSTEM, "no answer", after.ref, after=officer.id)
        if after.exercise:
            _tell_watchers(desk, after, officer)
        elif sos.running_sos(desk, officer) is None:
            fact = roll.as_a_fact(Reader(ENGLISH, desk.zone), after)
            welfare.unanswered(desk, officer, after.site, our_own(fact))


def _tell_watchers(desk: Desk, call: RollCall, officer: Person) -> None:
    for watcher in rolls.watchers(desk, call):
        words = roll.silent(desk.reader(watcher), call, officer.called)
        notice.say(desk, watcher, words, call.ref)


def _all_clear(desk: Desk, person: Person, before: RollCall) -> None:
    after = rolls.end(desk, before, person)
    for entry in after.entries:
        officer = desk.person(entry.officer)
        words = orders.all_clear(desk.reader(officer), after, person.called)
        notice.say(desk, officer, words, after.ref)
