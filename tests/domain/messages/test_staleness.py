"""What is let go when its turn comes too late; and what never is."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.lanes import Lane, Purpose
from bot.domain.messages.staleness import Late, why_stale
from bot.domain.shifts.check_call import WAITING, Status
from tests.domain.builders import NIGHT

ANY_AGE = st.timedeltas(timedelta(), timedelta(days=4_000))
ANY_CALL = st.none() | st.sampled_from(Status)


def late(lane=Lane.PROMPT, purpose=Purpose.PROMPT, **facts):
    return Late(lane=lane, purpose=purpose, owed_at=NIGHT, **facts)


@given(
    st.sampled_from([Lane.URGENT, Lane.ESCALATION]),
    st.sampled_from(Purpose),
    ANY_CALL,
    st.booleans(),
    ANY_AGE,
)
def test_no_alarm_is_ever_let_go(lane, purpose, call, again, age):
    one = late(lane, purpose, call=call, asked_again=again)
    assert why_stale(one, NIGHT + age) is None


@given(
    st.sampled_from(Lane),
    st.sampled_from([Purpose.ALARM, Purpose.NOTICE, Purpose.ANSWER]),
    ANY_CALL,
    st.booleans(),
    ANY_AGE,
)
def test_no_answer_that_somebody_waits_for_and_no_notice_is_ever_let_go(
    lane, purpose, call, again, age
):
    one = late(lane, purpose, call=call, asked_again=again)
    assert why_stale(one, NIGHT + age) is None


@pytest.mark.parametrize("call", [*sorted(WAITING), None])
@given(ANY_AGE)
def test_a_question_that_is_open_is_asked_however_late(call, age):
    assert why_stale(late(call=call), NIGHT + age) is None


@pytest.mark.parametrize("call", sorted(set(Status) - WAITING))
def test_a_question_that_is_over_is_not_asked(call):
    assert why_stale(late(call=call), NIGHT) == f"the call is {call}"


def test_a_question_that_was_asked_again_is_not_asked_twice():
    one = late(call=Status.NUDGED, asked_again=True)
    assert why_stale(one, NIGHT) == "asked again"


def test_a_picture_of_how_things_stood_lasts_an_hour():
    board = late(Lane.REPLY, Purpose.SCREEN)
    hour = timedelta(hours=1)
    assert why_stale(board, NIGHT + hour - timedelta(seconds=1)) is None
    assert why_stale(board, NIGHT + hour) == "older than 1:00:00"


def test_a_weekly_list_lasts_until_the_next():
    digest = late(Lane.DIGEST, Purpose.DIGEST)
    assert why_stale(digest, NIGHT + timedelta(days=6)) is None
    assert why_stale(digest, NIGHT + timedelta(days=7)) is not None
