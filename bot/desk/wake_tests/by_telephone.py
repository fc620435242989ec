"""A wake test on the telephone: what is asked, and what a key makes of it."""

from bot.desk.alarms.voice import voice
from bot.desk.desk import Desk
from bot.desk.wake_tests import running
from bot.domain.messages.channel import Channel
from bot.domain.telephone.call import Call
from bot.texts.telephone import wake_test as texts


def is_wanted(desk: Desk, call: Call) -> bool:
    test = desk.unit.wake_tests.find(call.about.number)
    return test is not None and test.is_on(desk.now)


def is_over(desk: Desk, call: Call) -> bool:
    return not is_wanted(desk, call)


def question(desk: Desk, call: Call) -> str:
    return texts.are_you_awake(voice(desk, call), call.about)


def answered(desk: Desk, call: Call) -> str:
    """Key 1 is the press of the button."""
    test = desk.unit.wake_tests.find(call.about.number)
    if test is not None:
        running.pressed(desk, test, Channel.CALL)
    return too_late(desk, call)


def too_late(desk: Desk, call: Call) -> str:
    """What became of it, by a key or in another way."""
    test = desk.unit.wake_tests.find(call.about.number)
    return texts.over(voice(desk, call), test)


def no_key(desk: Desk, call: Call) -> str:
    return texts.no_key(voice(desk, call))
