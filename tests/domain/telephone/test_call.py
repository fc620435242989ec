"""A telephone rings once, and once more; a key counts, whenever it comes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.refs import Ref
from bot.domain.telephone.call import (
    AGAIN_AFTER,
    HOLDS_A_LINE,
    NO_WORD,
    OPEN,
    RUNNING,
    Accepted,
    Call,
    Dropped,
    Effect,
    NotPlaced,
    PickedUp,
    Pressed,
    Refused,
    Status,
    Taken,
    Unheard,
    Woken,
    decide,
    wake_at,
)
from tests.domain.builders import FIRST, NIGHT

THREE_MINUTES = timedelta(minutes=3)
EVENTS = (
    *(Woken(), Taken(), Taken(again=True), NotPlaced(), Accepted(), PickedUp()),
    *(Pressed("1"), Pressed("2"), Pressed("9"), Unheard(), Refused(), Dropped()),
)
KEY = Status.PRESSED


def a_telephone_call(**facts) -> Call:
    told = {
        "person": FIRST,
        "about": Ref.read("CC-1"),
        "alarm": 1,
        "ring_at": NIGHT,
        "moved_at": NIGHT,
    }
    return Call(**told | facts)


def after(call: Call, *events, now=NIGHT) -> Call:
    for event in events:
        call, _ = decide(call, event, now)
    return call


def test_it_waits_for_its_time_and_is_then_owed_to_the_gateway():
    call = a_telephone_call()
    assert decide(call, Woken(), NIGHT - timedelta(seconds=1)) == (call, ())
    queued, effects = decide(call, Woken(), NIGHT)
    assert (queued.status, effects) == (Status.QUEUED, (Effect.DIAL,))


@pytest.mark.parametrize(
    ("status", "event", "then"),
    [
        (Status.QUEUED, Taken(), Status.DIALLING),
        (Status.DIALLING, NotPlaced(), Status.QUEUED),
        (Status.DIALLING, Accepted(), Status.RINGING),
        (Status.QUEUED, Accepted(), Status.RINGING),
        (Status.DIALLING, PickedUp(), Status.HEARD),
        (Status.RINGING, PickedUp(), Status.HEARD),
        (Status.PLANNED, PickedUp(), Status.HEARD),  # the first ring, late
        (Status.RINGING, Accepted(), Status.RINGING),
        (Status.HEARD, Accepted(), Status.HEARD),
        (Status.RINGING, Refused(), Status.REFUSED),
        *((each, Unheard(), Status.PLANNED) for each in sorted(OPEN)),
        *((each, Dropped(), Status.DROPPED) for each in sorted(RUNNING)),
        *((each, Pressed("1"), KEY) for each in Status),
        *((each, Pressed("2"), KEY) for each in Status),
        *((each, Pressed("9"), Status.HEARD) for each in Status if each is not KEY),
        *((each, Unheard(), each) for each in Status if each not in OPEN),
    ],
)
def test_each_arrow(status, event, then):
    assert after(a_telephone_call(status=status), event).status is then


@pytest.mark.parametrize("status", sorted(HOLDS_A_LINE))
def test_a_gateway_without_a_word_for_two_minutes_is_no_answer(status):
    call = a_telephone_call(status=status)
    assert wake_at(call) == NIGHT + NO_WORD
    planned = after(call, Woken(), now=NIGHT + NO_WORD)
    assert (planned.status, planned.ring) == (Status.PLANNED, 2)
    assert planned.ring_at - NIGHT < THREE_MINUTES


def test_the_second_call_in_vain_is_the_last_and_the_next_rung_is_told():
    call = a_telephone_call(status=Status.RINGING, ring=2)
    over, effects = decide(call, Unheard(), NIGHT)
    assert over.status is Status.UNHEARD
    assert Effect.GIVE_UP in effects
    assert wake_at(over) is None


def test_after_a_try_without_an_answer_the_next_call_says_so():
    silent = a_telephone_call(status=Status.DIALLING)
    assert after(silent, Woken(), now=NIGHT + NO_WORD).repeated
    rang = a_telephone_call(status=Status.RINGING)
    assert not after(rang, Unheard()).repeated


def test_whoever_keeps_a_gateway_waiting_does_not_keep_the_alarm_waiting():
    """A voicemail that is asked again and again listens for two minutes in all."""
    heard = after(a_telephone_call(status=Status.RINGING), PickedUp())
    later = after(heard, PickedUp(), now=NIGHT + timedelta(minutes=1))
    assert wake_at(later) == NIGHT + NO_WORD


def test_a_call_keeps_its_turn_while_there_is_no_line_or_no_gateway():
    call = after(a_telephone_call(), Woken(), Taken(), NotPlaced())
    assert wake_at(call) is None
    assert after(call, Woken(), now=NIGHT + timedelta(hours=1)) == call


@given(st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 200)), max_size=40))
def test_whatever_the_gateway_says_and_when(history):
    """It rings twice at most, gives up once at most, and a key is the last word."""
    call, now, dialled, gave_up = a_telephone_call(), NIGHT, 0, 0
    for event, seconds in history:
        now += timedelta(seconds=seconds)
        was_pressed = call.status is Status.PRESSED
        before = call
        call, effects = decide(call, event, now)
        dialled += Effect.DIAL in effects
        gave_up += Effect.GIVE_UP in effects
        assert not was_pressed or call == before
        waits = call.is_running and call.status is not Status.QUEUED
        assert (wake_at(call) is not None) == waits
        if call.status is Status.PLANNED and before.status in OPEN:
            assert call.ring_at == now + AGAIN_AFTER
    assert dialled <= call.most
    assert gave_up <= 1 or any(isinstance(each, Pressed) for each, _ in history)
