"""A whole company whose windows open at once is asked one after another."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.shifts.check_call import Status, Woken, decide, wake_at
from bot.domain.shifts.effects import Prompt
from bot.domain.shifts.prompt_spread import AT_ONCE, spread
from tests.domain.builders import a_call

WINDOWS = st.timedeltas(timedelta(), timedelta(hours=2))


@given(st.integers(1, 10**6), st.integers(0, 20_000), WINDOWS)
def test_everybody_is_asked_in_the_first_half_of_the_window(number, on_duty, early):
    assert timedelta() <= spread(number, on_duty, early) <= early / 2


@given(st.integers(1, 10**6), st.integers(0, AT_ONCE), WINDOWS)
def test_a_small_company_is_asked_when_the_window_opens(number, on_duty, early):
    assert spread(number, on_duty, early) == timedelta()


@given(st.integers(1, 10**6), st.integers(1, 3_000))
def test_no_second_asks_more_than_twenty(first, on_duty):
    shifts = range(first, first + on_duty)
    asked = Counter(spread(n, on_duty, timedelta(minutes=10)) for n in shifts)
    assert max(asked.values()) <= AT_ONCE
    assert all(at.total_seconds().is_integer() for at in asked)


def test_ten_thousand_are_asked_within_five_minutes_and_evenly():
    asked = Counter(
        spread(n, 10_000, timedelta(minutes=10)) // timedelta(seconds=1)
        for n in range(10_000)
    )
    assert max(asked) == 299
    assert max(asked.values()) <= 2 * AT_ONCE


@given(st.timedeltas(timedelta(seconds=1), timedelta(minutes=5)))
def test_an_officer_who_is_asked_later_may_answer_from_the_first(later):
    call = replace(a_call(), spread=later)
    assert wake_at(call) == call.opens_at + later
    assert call.is_open(call.opens_at)
    early, nothing = decide(call, Woken(), call.opens_at)
    assert (early, nothing) == (call, ())
    prompted, effects = decide(call, Woken(), call.prompt_at)
    assert prompted.status is Status.PROMPTED
    assert Prompt() in effects
