"""Which calls an officer may be asked about, and how often."""

import pytest

from bot.domain.errors import Stale
from bot.domain.shifts.check_call import Status
from bot.domain.shifts.why_late import Why, answered, asked, may_be_asked, to_ask
from tests.domain.builders import a_call, after

LATE = a_call(status=Status.ANSWERED, answered_at=after(6))
MISSED = {"missed_at": after(15), "answered_at": after(20)}


@pytest.mark.parametrize(
    ("call", "may_be"),
    [
        (LATE, True),
        (a_call(status=Status.CLOSED, **MISSED), True),
        (a_call(status=Status.CLOSED, missed_at=after(15)), True),
        (a_call(status=Status.REGAINED, **MISSED), False),
        (a_call(status=Status.MISSED, missed_at=after(15)), False),
        (a_call(status=Status.ANSWERED, answered_at=after(1)), False),
        (a_call(status=Status.EXTRA, answered_at=after(6)), False),
        (a_call(status=Status.STOOD_DOWN), False),
        (
            a_call(
                status=Status.ANSWERED, answered_at=after(6), received_late_at=after(9)
            ),
            False,
        ),
        (asked(LATE, after(7)), False),
    ],
)
def test_who_is_late_by_themselves_may_be_asked_once_it_is_settled(call, may_be):
    assert may_be_asked(call) is may_be


def test_of_several_calls_of_one_silence_the_first_is_asked_about():
    later = a_call(
        id=2, due_at=after(60), status=Status.ANSWERED, answered_at=after(70)
    )
    assert to_ask([later, LATE]) == LATE
    assert to_ask([]) is None


def test_the_first_answer_stands_and_unasked_there_is_none():
    said = answered(asked(LATE, after(7)), Why.BUSY)
    assert said.why is Why.BUSY
    for call in (said, LATE):
        with pytest.raises(Stale):
            answered(call, Why.FORGOT)
