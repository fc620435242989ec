"""One wake test: every move from every state, and the nights that are drawn."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.channel import Channel
from bot.domain.wake_tests.hours import (
    APART,
    FIRST_WITHIN,
    Hours,
    is_night,
    moment_in,
    next_night,
    third_of,
)
from bot.domain.wake_tests.tally import Count, tally
from bot.domain.wake_tests.wake_test import (
    WITHIN,
    Begun,
    Pressed,
    PutOff,
    RealAlarm,
    Status,
    TimeUp,
    WakeTest,
    decide,
    wake_at,
)
from tests.domain.builders import FIRST, NIGHT

LONDON = ZoneInfo("Europe/London")
PLANNED = WakeTest(id=3, person=FIRST, due_at=NIGHT)
RUNNING = decide(PLANNED, Begun(rings=True), NIGHT)
OVER = NIGHT + WITHIN
EVENTS = {
    "put off": PutOff(NIGHT + timedelta(days=1)),
    "begun": Begun(rings=False),
    "pressed": Pressed(Channel.CALL),
    "real": RealAlarm(),
    "unheard": TimeUp(rang=True, sent=True),
    "not rung": TimeUp(rang=False, sent=True),
    "not sent": TimeUp(rang=False, sent=False),
}
MOVES = {
    (Status.PLANNED, "put off"): Status.PLANNED,
    (Status.PLANNED, "begun"): Status.RUNNING,
    (Status.RUNNING, "real"): Status.GAVE_WAY,
    (Status.RUNNING, "unheard"): Status.SLEPT,
    (Status.RUNNING, "not rung"): Status.NOT_RUNG,
    (Status.RUNNING, "not sent"): Status.NOT_SENT,
}
"""When two minutes are over; all else changes nothing."""


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", EVENTS)
def test_every_move_is_in_the_table_and_all_else_changes_nothing(status, name):
    before = replace(RUNNING, status=status)
    after = decide(before, EVENTS[name], OVER)
    assert after.status is MOVES.get((status, name), status)
    if (status, name) not in MOVES:
        assert after == before


@given(st.timedeltas(timedelta(), timedelta(minutes=5)))
def test_a_press_counts_for_two_minutes_and_not_a_moment_longer(late):
    after = decide(RUNNING, Pressed(Channel.TELEGRAM), NIGHT + late)
    assert (after.status is Status.PRESSED) is (late < WITHIN)
    assert (after.by is Channel.TELEGRAM) is (late < WITHIN)


@given(st.timedeltas(timedelta(), timedelta(minutes=5)))
def test_nobody_has_slept_before_the_two_minutes_are_over(late):
    after = decide(RUNNING, TimeUp(rang=True, sent=True), NIGHT + late)
    assert (after.status is Status.SLEPT) is (late >= WITHIN)


def test_a_test_without_a_telephone_is_not_held_against_the_gateway():
    by_message = decide(PLANNED, Begun(rings=False), NIGHT)
    after = decide(by_message, TimeUp(rang=False, sent=True), OVER)
    assert after.status is Status.SLEPT


def test_it_wakes_at_its_hour_and_when_its_time_is_up():
    assert wake_at(PLANNED) == NIGHT
    assert wake_at(RUNNING) == OVER
    assert wake_at(decide(RUNNING, RealAlarm(), NIGHT)) is None


DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
CHANCES = st.floats(0, 1, exclude_max=True)


@given(DAYS, CHANCES)
def test_the_first_night_is_within_four_weeks_and_never_tonight(today, chance):
    assert 1 <= (next_night(None, today, chance) - today).days <= FIRST_WITHIN


@given(DAYS, st.integers(0, 20), CHANCES)
def test_the_next_one_is_in_the_next_month_and_two_weeks_later_at_least(
    last, since, chance
):
    night = next_night(last, last + timedelta(days=since), chance)
    months = (night.year - last.year) * 12 + night.month - last.month
    assert months == 1
    assert night - last >= APART


@given(st.sampled_from(Hours), DAYS, CHANCES)
def test_a_test_comes_in_the_hours_that_were_agreed_whatever_clocks_do(
    hours, night, chance
):
    at = moment_in(hours, night, chance, LONDON)
    assert at.tzinfo is UTC
    assert is_night(at, LONDON)
    if hours is not Hours.ANY:
        assert third_of(at, LONDON) is hours


def test_results_are_counted_by_the_way_and_the_hour():
    at_four = datetime(2026, 1, 11, 4, tzinfo=UTC)
    rung = replace(RUNNING, status=Status.PRESSED, began_at=at_four)
    found = tally(
        [
            rung,
            replace(rung, id=4, status=Status.SLEPT),
            replace(rung, id=5, rings=False, began_at=at_four - timedelta(hours=2)),
            replace(rung, id=6, status=Status.NOT_RUNG),
            replace(rung, id=7, status=Status.GAVE_WAY),
            PLANNED,
        ],
        LONDON,
    )
    assert found.in_all == Count(2, 3)
    assert (found.by_telephone, found.by_message) == (Count(1, 2), Count(1, 1))
    assert found.thirds == {
        Hours.EVENING: Count(0, 0),
        Hours.NIGHT: Count(1, 1),
        Hours.MORNING: Count(1, 2),
    }
