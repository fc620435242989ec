"""A roll call: answered, silent, over; the whole table, and whatever is pressed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given as holds
from hypothesis import strategies as st

from bot.domain.refs import SiteCode, StaffId
from bot.domain.roll_calls.roll_call import (
    ANSWER_WITHIN,
    Answered,
    Ended,
    Entry,
    Order,
    Role,
    RollCall,
    Said,
    Woken,
    decide,
    of_the_instructions,
    roles,
    wake_at,
)
from tests.domain.builders import NIGHT, OFFICER, SITE

SECOND = timedelta(seconds=1)
OTHER, BOSS = StaffId("E1002"), StaffId("D001")
CALL = RollCall(
    id=4,
    site=SiteCode(SITE),
    order=Order.LOCKDOWN,
    exercise=False,
    by=BOSS,
    started_at=NIGHT,
    entries=tuple(
        Entry(officer=who, role=role, told_at=NIGHT)
        for who, role in zip((OFFICER, OTHER), roles(2), strict=True)
    ),
)


def test_done_and_cannot_are_both_kept_and_the_later_one_holds():
    call = decide(CALL, Answered(OFFICER, Said.CANNOT), NIGHT + SECOND)
    call = decide(call, Answered(OFFICER, Said.DONE), NIGHT + 2 * SECOND)
    entry = call.of(OFFICER)
    assert (entry.said, entry.said_at) == (Said.DONE, NIGHT + 2 * SECOND)
    assert entry.cannot_at == NIGHT + SECOND
    again = decide(call, Answered(OFFICER, Said.CANNOT), NIGHT + 3 * SECOND)
    assert again.of(OFFICER).said is Said.CANNOT


def test_silence_is_named_once_and_only_of_whoever_is_silent():
    call = decide(CALL, Answered(OFFICER, Said.DONE), NIGHT + SECOND)
    assert decide(call, Woken(), NIGHT + ANSWER_WITHIN - SECOND) == call
    woken = decide(call, Woken(), NIGHT + ANSWER_WITHIN)
    assert woken.of(OFFICER).silent_at is None
    assert woken.of(OTHER).silent_at == NIGHT + ANSWER_WITHIN
    assert wake_at(woken) is None


def test_nobody_is_waited_for_who_has_answered_or_when_it_is_over():
    both = CALL
    for who in (OFFICER, OTHER):
        both = decide(both, Answered(who, Said.CANNOT), NIGHT + SECOND)
    assert wake_at(both) is None
    assert wake_at(decide(CALL, Ended(BOSS), NIGHT + SECOND)) is None


ENDED = decide(CALL, Ended(BOSS), NIGHT + SECOND)
AFTER_ALL = [Answered(OFFICER, Said.DONE), Woken(), Ended(OFFICER)]


@pytest.mark.parametrize("event", AFTER_ALL)
def test_what_is_over_is_over(event):
    assert decide(ENDED, event, NIGHT + 2 * ANSWER_WITHIN) == ENDED


def test_nobody_answers_who_was_not_called():
    assert decide(CALL, Answered(BOSS, Said.DONE), NIGHT + SECOND) == CALL


@pytest.mark.parametrize("officers", range(6))
def test_the_first_leads_the_second_sweeps_and_all_have_a_role(officers):
    given = roles(officers)
    assert len(given) == officers
    assert given[:2] == (Role.LEADS, Role.SWEEPS)[:officers]
    assert set(given[2:]) <= {Role.HELPS}


EVENTS = st.one_of(
    st.builds(Answered, st.sampled_from([OFFICER, OTHER, BOSS]), st.sampled_from(Said)),
    st.just(Woken()),
    st.just(Ended(BOSS)),
)


@holds(st.lists(EVENTS, max_size=20))
def test_no_second_of_an_answer_is_lost(events):
    call, now = CALL, NIGHT
    for event in events:
        now += timedelta(minutes=1)
        after = decide(call, event, now)
        for before, entry in zip(call.entries, after.entries, strict=True):
            assert entry.officer == before.officer
            assert before.done_at is None or entry.done_at is not None
            assert before.cannot_at is None or entry.cannot_at is not None
            assert entry.silent_at == before.silent_at or before.silent_at is None
        call = after


TEXT = """# Patrols
Walk.
## If we lock down (lock-down)
Close shutter 3 first.
Then the server room.
# Other
"""


def test_the_sites_own_words_come_from_the_heading_that_names_it():
    assert of_the_instructions(TEXT, Order.LOCKDOWN) == (
        "Close shutter 3 first.\nThen the server room."
    )
    assert of_the_instructions(TEXT, Order.EVACUATE) == ""
    assert of_the_instructions("", Order.LOCKDOWN) == ""


def test_an_exercise_is_one_from_first_to_last():
    exercise = replace(CALL, exercise=True)
    for event in (Answered(OFFICER, Said.DONE), Woken(), Ended(BOSS)):
        exercise = decide(exercise, event, NIGHT + ANSWER_WITHIN)
        assert exercise.exercise
