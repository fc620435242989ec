"""So much at once, and so much again as time passes: floods, reports and guesses."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.limits import Limit, count, full
from tests.domain.builders import NIGHT as NOW

STEPS = st.lists(st.floats(0, 5), max_size=60)
HOURLY = Limit(name="reports", most=10, within=timedelta(hours=1))


@given(STEPS)
def test_nobody_gets_more_than_was_there_and_what_came_back(steps):
    left, now, spent = full(5, 1.0, NOW), NOW, 0
    for step in steps:
        now += timedelta(seconds=step)
        spent += left.at_hand(now) >= 1
        left = left.charge(1, now)
        assert spent <= 5 + (now - NOW).total_seconds() + 1e-6


@given(STEPS)
def test_who_waits_long_enough_has_all_of_it_again(steps):
    left, now = full(5, 1.0, NOW), NOW
    for step in steps:
        now += timedelta(seconds=step)
        left = left.charge(step, now)
    assert left.at_hand(now + timedelta(seconds=5)) == 5


def test_a_clock_that_is_set_back_takes_nothing_away():
    left = full(5, 1.0, NOW).charge(3, NOW)
    assert left.at_hand(NOW - timedelta(hours=1)) == 2


@given(st.lists(st.integers(0, 1800), max_size=60))
def test_no_window_has_more_than_the_limit(gaps):
    """Counted from the first report of the window."""
    tally, now, allowed = None, NOW, []
    for gap in gaps:
        now += timedelta(seconds=gap)
        tally, is_within = count(tally, HOURLY, now)
        if is_within:
            allowed.append((tally.since, now))
    windows = [since for since, _ in allowed]
    assert all(windows.count(since) <= 10 for since in windows)


def test_the_eleventh_is_over_the_limit_and_the_next_hours_first_is_not():
    tally = None
    for _ in range(10):
        tally, allowed = count(tally, HOURLY, NOW)
        assert allowed
    tally, allowed = count(tally, HOURLY, NOW + timedelta(minutes=59))
    assert not allowed
    _, allowed = count(tally, HOURLY, NOW + timedelta(hours=1))
    assert allowed


def test_a_tally_from_what_is_now_the_future_holds_nobody_back():
    tally, _ = count(None, HOURLY, NOW + timedelta(days=1))
    tally, allowed = count(tally, HOURLY, NOW)
    assert (allowed, tally.count) == (True, 1)
