"""What a few wake tests say of a ladder: more presses never say less."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wake_tests.beta import any_of, learned
from bot.domain.wake_tests.readiness import (
    FEW,
    Lacks,
    RungTonight,
    Standing,
    lacks,
    readiness,
    trials_behind,
    weakest,
)

MINUTE = timedelta(minutes=1)
COUNTS = st.integers(0, 40).flatmap(
    lambda trials: st.tuples(st.integers(0, trials), st.just(trials))
)
PEOPLE = st.lists(COUNTS, min_size=1, max_size=6)


def chance_of(people):
    return any_of([learned(*each) for each in people])


@given(PEOPLE)
def test_the_interval_holds_the_mean_and_lies_within_never_and_always(people):
    found = chance_of(people)
    low, high = found.interval(0.9)
    assert 0 <= low < found.mean < high <= 1


@given(COUNTS, st.floats(0.05, 0.95))
def test_of_one_person_the_interval_is_the_exact_one(counts, share):
    alone = learned(*counts)
    low, high = any_of([alone]).interval(share)
    assert alone.below(high) - alone.below(low) == pytest.approx(share, abs=1e-6)


@given(PEOPLE, st.data())
def test_one_more_press_makes_it_likelier_and_one_more_miss_less(people, data):
    whose = data.draw(st.integers(0, len(people) - 1))
    pressed, tests = people[whose]
    before = chance_of(people)
    better = chance_of(
        [*people[:whose], (pressed + 1, tests + 1), *people[whose + 1 :]]
    )
    worse = chance_of([*people[:whose], (pressed, tests + 1), *people[whose + 1 :]])
    assert worse.mean < before.mean < better.mean


@given(PEOPLE, COUNTS)
def test_one_more_person_never_makes_it_less_likely(people, more):
    assert chance_of([*people, more]).mean > chance_of(people).mean


@given(st.integers(1, 30))
def test_more_tests_that_go_the_same_way_narrow_it(tests):
    low, high = learned(tests, 2 * tests).interval(0.9)
    narrow_low, narrow_high = learned(2 * tests, 4 * tests).interval(0.9)
    assert narrow_high - narrow_low < high - low


@given(COUNTS, st.floats(0.001, 0.999))
def test_a_quantile_is_where_so_much_lies_below(counts, share):
    found = learned(*counts)
    assert found.below(found.quantile(share)) == pytest.approx(share, abs=1e-6)


@pytest.mark.parametrize(
    "people", [[(3, 4), (2, 5)], [(0, 3), (6, 6), (1, 1)], [(10, 12), (9, 12)]]
)
def test_of_several_it_covers_what_a_draw_of_their_chances_comes_to(people):
    """The product is taken for a beta: nine in ten draws lie in it, or a few more."""
    draw = random.Random(7).betavariate
    ways = [learned(*each) for each in people]
    low, high = any_of(ways).interval(0.9)
    inside = 0
    for _ in range(4000):
        none = 1.0
        for each in ways:
            none *= 1 - draw(each.well, each.badly)
        inside += low <= 1 - none <= high
    assert 0.88 <= inside / 4000 <= 0.95


TESTED = Standing(woken_after=MINUTE, has_telephone=True, tests=8, pressed=7)
UNTESTED = replace(TESTED, tests=0, pressed=0)


def rung(number, *people):
    return RungTonight(number=number, tell="duty-manager", people=people)


def test_it_is_said_in_tenths_that_are_rounded_outwards_and_never_certain():
    found = readiness([rung(1, TESTED, TESTED, TESTED)])
    assert (found.about, found.high) == (9, 10)
    assert found.low == 9
    alone = readiness([rung(1, TESTED)])
    assert (alone.about, alone.low, alone.high) == (8, 5, 10)


def test_few_tests_say_nothing():
    almost = replace(TESTED, tests=FEW - 1, pressed=FEW - 1)
    assert readiness([rung(1, almost)]) is None
    assert trials_behind([rung(1, almost)]) == FEW - 1
    assert readiness([rung(1, replace(almost, tests=FEW))]) is not None


def test_whoever_was_never_tested_adds_nothing():
    assert readiness([rung(1, TESTED, UNTESTED)]) == readiness([rung(1, TESTED)])


@given(st.integers(0, 8))
def test_whoever_is_woken_too_late_for_five_minutes_adds_nothing(minutes):
    later = replace(TESTED, woken_after=minutes * MINUTE)
    alone, both = readiness([rung(1, TESTED)]), readiness([rung(1, TESTED, later)])
    assert (alone == both) is (minutes > 3)


def test_the_weakest_rung_is_the_one_that_is_known_least():
    first, second = rung(1, TESTED), rung(2, UNTESTED)
    assert weakest([first, second]) == second
    poor = replace(TESTED, pressed=1)
    assert weakest([rung(1, poor), rung(2, TESTED)]).number == 1
    assert weakest([rung(1, TESTED), rung(2)]).number == 2


def test_a_rung_that_is_told_after_five_minutes_is_not_the_weakest():
    late = replace(UNTESTED, woken_after=6 * MINUTE)
    assert weakest([rung(1, TESTED), rung(2, late)]).number == 1
    assert weakest([rung(1, late)]) is None


def test_what_a_rung_lacks_is_counted():
    silent = replace(UNTESTED, has_telephone=False)
    assert lacks(rung(1, TESTED, UNTESTED, silent)) == Lacks(
        people=3, telephone=1, tests=2
    )
