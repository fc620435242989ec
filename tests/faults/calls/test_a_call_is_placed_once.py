"""The program is ended while it places a telephone call, and while a key is taken;
``make faults`` walks every point.

Nobody is rung twice for one step, unless the gateway's answer was lost: then the second
call says that it may be one.
"""

import pytest

from tests.faults.calls.walk import ends_at, second_ring

BEFORE_IT_RINGS = (
    ("dispatcher: before UPDATE telephone_call", 1),
    ("dispatcher: before INSERT telephone_token", 1),
    ("send calls: before", 1),
)
ANSWER_LOST = (("send calls: taken", 1),)
KEY = (
    ("voice: before INSERT journal", 1),
    ("voice: before INSERT outbox", 1),
    ("voice: before DELETE deadline", 1),
)
SECOND_RING = (
    ("waker: before UPDATE telephone_call", 1),
    ("send calls: before", 2),
)


@pytest.mark.parametrize("point", [*BEFORE_IT_RINGS, *KEY], ids=str)
def test_ended_here_nobody_is_rung_twice(sqlite_town, point):
    walked = ends_at(sqlite_town, point)
    assert walked.reached, "the evening did not pass here"
    assert walked.is_right(steps=1), walked
    assert walked.rung == 1


@pytest.mark.parametrize("point", ANSWER_LOST, ids=str)
def test_where_the_gateways_answer_was_lost_the_second_call_says_so(sqlite_town, point):
    walked = ends_at(sqlite_town, point)
    assert walked.reached, "the evening did not pass here"
    assert walked.is_right(steps=1), walked


@pytest.mark.parametrize("point", SECOND_RING, ids=str)
def test_ended_here_it_rings_the_second_time_once(sqlite_town, point):
    walked = ends_at(sqlite_town, point, second_ring)
    assert walked.reached, "the evening did not pass here"
    assert walked.is_right(steps=2), walked
    assert walked.rung == 2
