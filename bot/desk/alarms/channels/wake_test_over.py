"""A wake test ends: its message says so where it stands, and no telephone rings more.

Whoever is told of a real alarm is tested no more; all else is in ``wake_tests``.
"""

from bot.desk.alarms import by_telephone
from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Status
from bot.domain.telephone import call as calls
from bot.domain.wake_tests import wake_test as wake_tests
from bot.domain.wake_tests.wake_test import OPEN, WakeTest
from bot.texts.wake_tests import testing as texts
from storage.messages.message import Lane, Purpose


def give_way(desk: Desk, number: int) -> None:
    """Whoever an alarm rings that is real: nobody is to think of two."""
    for test in desk.unit.wake_tests.running() if desk.company.wake_tests else ():
        alarm = desk.unit.alarms.get(number)
        rings = alarm.status is Status.RINGING and not alarm.about.is_drill
        if rings and test.person in alarm.told:
            end(desk, test, wake_tests.RealAlarm())


def end(desk: Desk, before: WakeTest, event: wake_tests.Event) -> WakeTest:
    """Decide and keep; what still rings is over when it is picked up."""
    after = wake_tests.decide(before, event, desk.now)
    if after == before:
        return before
    desk.unit.wake_tests.save(after)
    if after.status not in OPEN:
        _say_over(desk, after)
    return after


def _say_over(desk: Desk, test: WakeTest) -> None:
    """Where it stands; a message that has not arrived is not to wake anybody later."""
    person = desk.person(test.person)
    words = texts.over(desk.reader(person), test)
    for shown in desk.unit.outbox.shown(test.ref, Purpose.PROMPT, test.person):
        if desk.unit.outbox.message_id(shown.id) is not None:
            desk.owe_edit(shown, words)
        else:
            desk.unit.outbox.drop(shown.id, desk.now)
            desk.owe(person, words, lane=Lane.DIGEST, silent=True)
    call = desk.unit.calls.newest(test.ref)
    if call is not None:
        by_telephone.move(desk, call, calls.Dropped())
