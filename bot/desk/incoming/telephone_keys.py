"""What the gateway says of a call, and the key that was pressed.

    1 ─▶ the alarm is taken up, as by the button: same rights, same journal
    2 ─▶ the next rung is told at once
    any other ─▶ said again
    nothing, twice ─▶ the next rung is told at once

Whoever picks up, or presses, when somebody has it already hears who. A token that is
none of ours, and a key that was pressed before, are answered with nothing at all.
"""

from bot.desk.alarms import by_telephone, facts
from bot.desk.alarms.voice import voice
from bot.desk.desk import Desk
from bot.desk.incoming import alarm_presses, telephone, telephone_questions
from bot.desk.incoming import telephone_words as words
from bot.desk.incoming.telephone_words import Speech
from bot.domain.errors import AlreadyClosed, AlreadyTakenUp, Refused
from bot.domain.telephone import call as calls
from bot.domain.telephone.call import Call, Key, Status
from bot.texts.telephone import alarm as texts


def picked_up(desk: Desk, token: str) -> Speech | None:
    """Somebody, or something, listens: None for a token that is none of ours."""
    found = desk.unit.calls.by_token(token)
    if found is None or found[0].status is Status.PRESSED:
        return None
    call, _ = by_telephone.move(desk, found[0], calls.PickedUp())
    return words.speech(desk, call, token)


def progressed(desk: Desk, token: str) -> Speech | None:
    """The gateway says that it rings: then it was placed, whatever was not answered.
    What is said late, of a ring before, changes nothing."""
    found = desk.unit.calls.by_token(token)
    if found is None:
        return None
    call, ring = found
    if ring == call.ring:
        by_telephone.move(desk, call, calls.Accepted())
    return words.silence(desk, call)


def ended(desk: Desk, token: str) -> Speech | None:
    """No answer, an engaged line, a machine, or no key until it was over."""
    found = desk.unit.calls.by_token(token)
    if found is None:
        return None
    call, ring = found
    over = words.over(desk, call)
    if ring == call.ring and call.status in calls.OPEN:
        telephone.move(desk, call, calls.Unheard() if over is None else calls.Dropped())
    return over or words.last_words(desk, call)


def pressed(desk: Desk, token: str, turn: int, key: str) -> Speech | None:
    """Each key counts once: None for one that was pressed before."""
    found = desk.unit.calls.by_token(token)
    if found is None or found[0].status is Status.PRESSED:
        return None
    call = found[0]
    if turn != call.turn:
        return None
    over = words.over(desk, call)
    if over is not None:
        by_telephone.move(desk, call, calls.Pressed(Key.MINE))
        return over
    if call.alarm is None and key == Key.CANNOT:
        key = ""  # they are asked nothing that this would answer
    after, _ = by_telephone.move(desk, call, calls.Pressed(key))
    if after.status is not Status.PRESSED:
        return words.speech(desk, after, token)
    return words.last(desk, call, _done(desk, call, key))


def _done(desk: Desk, call: Call, key: str) -> str:
    person = desk.person(call.person)
    to = voice(desk, call)
    if call.alarm is None:
        return telephone_questions.of(call).answered(desk, call)
    if key == Key.CANNOT:
        return _hand_on(desk, call)
    try:
        with desk.unit.savepoint():
            alarm_presses.take_up(desk, person, call.alarm)
    except AlreadyTakenUp as has:
        return texts.somebody_has_it(to, desk.person(has.owner).called)
    except AlreadyClosed:
        return texts.over(to)
    except Refused:
        return texts.not_yours(to, desk.company.control_room_phone)
    desk.note(person.id, "taken up by telephone", call.about)
    return texts.taken(to, facts.of(desk, desk.unit.alarms.get(call.alarm)))


def _hand_on(desk: Desk, call: Call) -> str:
    assert call.alarm is not None
    to = voice(desk, call)
    desk.note(call.person, "handed on by telephone", call.about)
    before = desk.unit.alarms.get(call.alarm)
    alarm_presses.unreachable(desk, call.alarm, call.person)
    after = desk.unit.alarms.get(call.alarm)
    return texts.handed_on(to) if after.rung != before.rung else texts.noted(to)
