"""What a call asks that is of no alarm: whose it is stands in what it is about."""

from typing import Protocol

from bot.desk.desk import Desk
from bot.desk.incoming import officer_call
from bot.desk.telephone import ring_tests
from bot.desk.wake_tests import by_telephone as wake_tests
from bot.domain.refs import CHECK_CALL, RING_TEST, WAKE_TEST
from bot.domain.telephone.call import Call


class Question(Protocol):
    """Each is a file of functions; they answer with what is said."""

    def is_wanted(self, desk: Desk, call: Call) -> bool:
        """To be placed now."""

    def is_over(self, desk: Desk, call: Call) -> bool:
        """An answer would say nothing new."""

    def question(self, desk: Desk, call: Call) -> str: ...
    def answered(self, desk: Desk, call: Call) -> str: ...
    def too_late(self, desk: Desk, call: Call) -> str: ...
    def no_key(self, desk: Desk, call: Call) -> str: ...


QUESTIONS: dict[str, Question] = {
    CHECK_CALL: officer_call,
    RING_TEST: ring_tests,
    WAKE_TEST: wake_tests,
}


def of(call: Call) -> Question:
    return QUESTIONS[call.about.prefix]
