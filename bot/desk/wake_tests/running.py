"""A wake test: begun at its hour or put off, pressed, or slept through."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import by_telephone
from bot.desk.alarms.channels import wake_test_over
from bot.desk.desk import SYSTEM, Desk
from bot.desk.outage import outage
from bot.desk.wake_tests import evening, planning
from bot.domain.errors import Stale
from bot.domain.messages.channel import Channel
from bot.domain.people.permissions import LINK_PHONES
from bot.domain.people.person import Person
from bot.domain.telephone import call as calls
from bot.domain.telephone.call import Call
from bot.domain.wake_tests import wake_test as wake_tests
from bot.domain.wake_tests.wake_test import Status, WakeTest
from bot.texts.wake_tests import testing as texts
from storage.messages.message import Lane, Purpose
from storage.wake_tests.wake_tests import EVENING

LATE = timedelta(minutes=1)
"""Later than that we were down: nobody is rung out of their hours, nor counted."""

PLACED = frozenset(
    {calls.Status.RINGING, calls.Status.HEARD, calls.Status.UNHEARD}
    | {calls.Status.PRESSED}
)
"""The gateway has said that it rings, or rang."""


def wake(desk: Desk, number: int) -> None:
    """The hour of one, its end, or the evening's look at the ladders."""
    if number == EVENING:
        evening.look(desk)
        return
    test = desk.unit.wake_tests.find(number)
    if test is None:
        return
    if test.status is Status.PLANNED:
        _begin_if_it_may(desk, test)
    elif test.status is Status.RUNNING:
        _time_is_up(desk, test)


def _begin_if_it_may(desk: Desk, planned: WakeTest) -> None:
    person = desk.person(planned.person)
    agreed = planning.agreed_hours(desk, person.id) is not None
    if not agreed or not planning.is_asked(desk, person):
        desk.unit.wake_tests.drop(planned)
    elif desk.late > LATE or not planning.is_free(desk, person):
        planning.put_off(desk, planned)
    else:
        _begin(desk, person, planned)


def _begin(desk: Desk, person: Person, planned: WakeTest) -> None:
    """The message and the call together, as for somebody in danger."""
    begun = wake_tests.Begun(by_telephone.can_be_rung(desk, person))
    test = wake_tests.decide(planned, begun, desk.now)
    desk.unit.wake_tests.save(test)
    desk.note(SYSTEM, "wake test begun", test.ref)
    desk.owe(
        person,
        texts.begun(desk.reader(person), test),
        lane=Lane.PROMPT,
        purpose=Purpose.PROMPT,
        about=test.ref,
    )
    by_telephone.plan(desk, person, test.ref, desk.now)


def press(desk: Desk, person: Person, number: int) -> None:
    """I am awake: the message says what came of it, where it stands."""
    test = desk.unit.wake_tests.find(number)
    if test is None or test.person != person.id:
        raise Stale
    after = pressed(desk, test, Channel.TELEGRAM)
    if after == test:
        desk.owe(person, texts.over(desk.reader(person), test))


def typed(desk: Desk, person: Person) -> None:
    """The same in words: who is woken at four may find no button."""
    test = of(desk, person)
    if test is None:
        raise Stale
    after = pressed(desk, test, Channel.TELEGRAM)
    desk.owe(person, texts.over(desk.reader(person), after))


def of(desk: Desk, person: Person) -> WakeTest | None:
    """Theirs that runs now."""
    tests = desk.unit.wake_tests.running() if desk.company.wake_tests else ()
    return next((test for test in tests if test.person == person.id), None)


def pressed(desk: Desk, test: WakeTest, by: Channel) -> WakeTest:
    """In time or not; the next one is planned by the evening's look."""
    return wake_test_over.end(desk, test, wake_tests.Pressed(by))


def _time_is_up(desk: Desk, test: WakeTest) -> None:
    call = desk.unit.calls.newest(test.ref)
    up = wake_tests.TimeUp(rang=_rang(call), sent=_was_sent(desk, test))
    after = wake_test_over.end(desk, test, up)
    if after.status is Status.NOT_RUNG:
        _say_that_nothing_rings(desk, after, call)


def _rang(call: Call | None) -> bool:
    return call is not None and (call.ring > 1 or call.status in PLACED)


def _was_sent(desk: Desk, test: WakeTest) -> bool:
    """The message stood there, and we would have heard of a press."""
    if desk.late > LATE or outage.lost_since(desk) is not None:
        return False
    shown = desk.unit.outbox.shown(test.ref, Purpose.PROMPT, test.person)
    return any(desk.unit.outbox.message_id(each.id) is not None for each in shown)


def _say_that_nothing_rings(desk: Desk, test: WakeTest, call: Call | None) -> None:
    """Not where it was let go for the sake of the last free line."""
    if call is None or call.status is calls.Status.DROPPED:
        return
    assert test.began_at is not None
    for manager in desk.in_reach(*LINK_PHONES):
        told = texts.gateway_silent(desk.reader(manager), test.began_at)
        notice.say(desk, manager, told, lane=Lane.DIGEST, silent=True)
