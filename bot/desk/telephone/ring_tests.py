"""One person is rung and texted for real, marked as a test, and answers or does not.

The command line asks for it and looks on; whoever runs beside it places the call, takes
the key and hears the reply, by way of the same rows as ever.
"""

from dataclasses import dataclass, replace

from bot.desk.alarms import by_telephone
from bot.desk.alarms.voice import voice
from bot.desk.desk import Desk
from bot.domain.alarms import alarm as alarms
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import RING_TEST, Ref, StaffId
from bot.domain.telephone import call as calls
from bot.domain.telephone.call import Call, Status
from bot.domain.telephone.ring_test import By, RingTest
from bot.texts.telephone import ring_test as texts
from storage.messages.message import Lane, NewMessage, Purpose, State

BY_HAND = "command line"
BEGUN, ANSWERED = "ring test", "ring test answered"
"""The journal's words."""


def ways(desk: Desk, person: Person) -> list[Channel]:
    """By which somebody could be tried."""
    found = [Channel.CALL] if by_telephone.can_be_rung(desk, person) else []
    has_number = bool(desk.unit.people.address(person.id, Channel.SMS).strip())
    return [
        *found,
        *([Channel.SMS] if Channel.SMS in desk.channels and has_number else []),
    ]


def must_wait(desk: Desk, person: Person) -> bool:
    """An alarm is about them, and a telephone can give away who hides; or it rings for
    them, and is to be heard."""
    for alarm in desk.unit.alarms.all_open():
        rings = alarm.status is alarms.Status.RINGING and person.id in alarm.told
        theirs = person.id in (alarm.officer, alarm.owner)
        if (rings or theirs) and not alarm.about.is_drill:
            return True
    return False


def begin(desk: Desk, person: Person) -> RingTest:
    """On every way that there is, behind whatever is real."""
    test = desk.unit.ring_tests.add(RingTest(person=person.id, began_at=desk.now))
    desk.note(BY_HAND, BEGUN, person.id)
    by_telephone.plan(desk, person, test.ref, desk.now, most=1)
    if Channel.SMS in ways(desk, person):
        words = texts.text_message(desk.reader(person), answers=bool(desk.text_number))
        desk.put(
            NewMessage(
                lane=Lane.DIGEST,
                channel=Channel.SMS,
                person=person.id,
                purpose=Purpose.NOTICE,
                about=test.ref,
                text=words,
                created_at=desk.now,
            )
        )
    return test


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How far it is."""

    test: RingTest
    call: Status | None
    text: State | None
    tried: bool
    """A running product has taken it up; what the gateway does is another thing."""


def look(desk: Desk, number: int) -> Seen:
    test = desk.unit.ring_tests.get(number)
    call, text = desk.unit.ring_tests.states_of(test)
    return Seen(
        test=test, call=call, text=text, tried=desk.unit.ring_tests.was_tried(test)
    )


def end(desk: Desk, number: int) -> None:
    """Nobody waits any more: what has not left stays."""
    test = desk.unit.ring_tests.get(number)
    desk.unit.ring_tests.save(replace(test, ended_at=desk.now))
    desk.unit.ring_tests.withdraw_text(test, desk.now)
    call = desk.unit.ring_tests.call_of(test)
    placed = desk.unit.calls.find(call) if call is not None else None
    if placed is not None:
        by_telephone.move(desk, placed, calls.Dropped())


def is_part(about: str | None) -> bool:
    """A message belongs to one: what becomes of it is told where it was asked for."""
    ref = Ref.find(about)
    return ref is not None and ref.prefix == RING_TEST


def heard_by_text(desk: Desk, who: StaffId) -> bool:
    """Whatever somebody texts while it runs is a reply, and means what it says, too."""
    test = desk.unit.ring_tests.newest_of(who)
    if test is None or not test.is_running(desk.now):
        return False
    _answered(desk, test, By.REPLY)
    return True


def _answered(desk: Desk, test: RingTest, by: By) -> None:
    answered = replace(test, answered_at=desk.now, answered_how=by)
    desk.unit.ring_tests.save(answered)
    desk.note(test.person, ANSWERED, test.person, after=by)


def is_wanted(desk: Desk, call: Call) -> bool:
    """It gives way to whatever is real."""
    running = _about(desk, call).is_running(desk.now)
    return running and not must_wait(desk, desk.person(call.person))


def is_over(desk: Desk, call: Call) -> bool:
    return not _about(desk, call).is_running(desk.now)


def question(desk: Desk, call: Call) -> str:
    to = voice(desk, call)
    return texts.call(to, repeated=call.repeated)


def answered(desk: Desk, call: Call) -> str:
    """Key 1."""
    _answered(desk, _about(desk, call), By.KEY)
    return texts.thanks(voice(desk, call))


def too_late(desk: Desk, call: Call) -> str:
    return texts.over(voice(desk, call))


def no_key(desk: Desk, call: Call) -> str:
    return texts.no_key(voice(desk, call))


def _about(desk: Desk, call: Call) -> RingTest:
    return desk.unit.ring_tests.get(call.about.number)
