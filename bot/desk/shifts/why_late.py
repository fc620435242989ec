"""The officer is asked why a check call came late or was missed, and answers."""

from collections.abc import Iterable

from bot.desk.desk import SYSTEM, Desk
from bot.desk.presence import answering as presence
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.history import is_false
from bot.domain.errors import Stale
from bot.domain.people.person import Person
from bot.domain.shifts import why_late
from bot.domain.shifts.call_status import Why
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift
from bot.texts.shifts import why_late as texts
from storage.messages.message import Purpose


def ask(desk: Desk, person: Person, calls: Iterable[CheckCall]) -> None:
    """Quietly, and only who has nothing else to answer; else nobody asks later."""
    call = why_late.to_ask(calls)
    if call is None or not _has_a_moment(desk, person, call):
        return
    desk.unit.check_calls.save(why_late.asked(call, desk.now))
    missed = call.missed_at is not None
    to = desk.reader(person)
    words = texts.ask(to, call.id, call.due_at, call.site, missed)
    desk.owe(person, words, about=call.ref, purpose=Purpose.FORM, silent=True)


def alarm_closed(desk: Desk, alarm: Alarm) -> None:
    """Of a missed call when it is over, and nobody was in need."""
    if is_false(alarm):
        call = desk.unit.check_calls.get(alarm.about.number)
        ask(desk, desk.person(call.officer), [call])


def _has_a_moment(desk: Desk, person: Person, call: CheckCall) -> bool:
    """On shift, with no alarm running about them or where they are (a call for help in
    secret is one), no form open, and no other question unanswered."""
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None or shift.id != call.shift or desk.held is not None:
        return False
    return not (
        _is_alarmed(desk, call)
        or desk.unit.forms.of(person.id) is not None
        or presence.is_waited_for(desk, person)
        or desk.unit.check_calls.unexplained(shift.id) is not None
    )


def _is_alarmed(desk: Desk, call: CheckCall) -> bool:
    return any(
        alarm.officer == call.officer or alarm.site == call.site
        for alarm in desk.unit.alarms.all_open()
        if alarm.kind.is_about_safety
    )


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One of the reasons that were offered."""
    call = desk.unit.check_calls.find(number)
    if call is None or call.officer != person.id or choice not in why_late.OFFERED:
        raise Stale
    _say(desk, person, call, Why(choice))


def shift_ended(desk: Desk, shift: Shift) -> None:
    """Whoever has gone is asked nothing more."""
    call = desk.unit.check_calls.unexplained(shift.id)
    if call is not None:
        _say(desk, desk.person(shift.officer), call, Why.NOT_SAID)


def _say(desk: Desk, person: Person, call: CheckCall, why: Why) -> None:
    desk.unit.check_calls.save(why_late.answered(call, why))
    actor = SYSTEM if why is Why.NOT_SAID else person.id
    desk.note(actor, "why a check call was late", call.ref, after=why)
    words = texts.answered(desk.reader(person), call.due_at, why)
    for shown in desk.unit.outbox.shown(call.ref, Purpose.FORM):
        desk.owe_edit(shown, words)
