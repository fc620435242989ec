"""A call after abuse: offered, asked about once more, and owed until somebody rang."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.incidents import aftercare
from bot.domain.incidents.aftercare import (
    ASK_AGAIN,
    NotNow,
    Rung,
    Status,
    Wanted,
    Woken,
    decide,
    offered,
)
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT

DIRECTOR = StaffId("X001")
ASKED = offered(7, NIGHT)
DAY_LATER = NIGHT + ASK_AGAIN


def test_silence_is_asked_about_once_more_and_then_stands():
    again = decide(ASKED, Woken(), DAY_LATER)
    assert (again.status, again.asked, again.wake_at) == (Status.ASKED, 2, None)
    assert decide(again, Woken(), DAY_LATER + ASK_AGAIN) == again


def test_not_now_is_asked_once_more_and_the_second_is_a_no():
    later = decide(ASKED, NotNow(), NIGHT)
    assert (later.status, later.wake_at) == (Status.LATER, DAY_LATER)
    again = decide(later, Woken(), DAY_LATER)
    assert decide(again, NotNow(), DAY_LATER).status is Status.NO


def test_nobody_is_asked_again_before_the_day_is_over():
    assert decide(ASKED, Woken(), DAY_LATER - timedelta(seconds=1)) == ASKED


def test_after_a_no_a_call_can_still_be_asked_for():
    no = decide(decide(ASKED, Woken(), DAY_LATER), NotNow(), DAY_LATER)
    assert decide(no, Wanted(), DAY_LATER).status is Status.WANTED


def test_whoever_is_to_ring_is_told_until_somebody_has():
    wanted = decide(ASKED, Wanted(), NIGHT)
    told = []
    while wanted.wake_at is not None:
        told.append(wanted.wake_at - NIGHT)
        wanted = decide(wanted, Woken(), wanted.wake_at)
    assert told == [timedelta(hours=4), timedelta(days=1), timedelta(days=2)]
    rung = decide(wanted, Rung(DIRECTOR), NIGHT)
    assert (rung.status, rung.rung_by) == (Status.RUNG, DIRECTOR)


EVENTS = st.sampled_from([Woken(), Wanted(), NotNow(), Rung(DIRECTOR)])
STEPS = st.lists(st.tuples(EVENTS, st.timedeltas(timedelta(), timedelta(days=3))))


@given(STEPS)
def test_whatever_happens_it_asks_at_most_twice_and_a_wish_ends_with_a_call(steps):
    care, now = ASKED, NIGHT
    for event, later in steps:
        now += later
        before, care = care, decide(care, event, now)
        assert care.asked <= 2
        if before.status is Status.WANTED:
            assert care.status in (Status.WANTED, Status.RUNG)
        if care.status in (Status.NO, Status.RUNG):
            assert care.wake_at is None
        if care.wake_at is not None and care != before:
            assert care.wake_at > now or isinstance(event, NotNow)
    assert isinstance(care, aftercare.Aftercare)
