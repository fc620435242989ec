"""The room's clock: it goes on, is pushed ahead, and knows the nights of change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rehearsal.clock import LONDON, PushedClock, clock_changes, from_wall

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SPANS = some.timedeltas(timedelta(days=-400), timedelta(days=400))


@given(some.lists(SPANS))
def test_it_never_goes_back_and_is_never_behind_a_push(spans):
    passed = iter(range(10_000))
    clock = PushedClock(NOON, lambda: float(next(passed)))
    for span in spans:
        before = clock()
        clock.push_to(before + span)
        assert clock() >= max(before, before + span)


def test_it_goes_on_after_a_push():
    seconds = [0.0]
    clock = PushedClock(NOON, lambda: seconds[0])
    clock.push_to(NOON + timedelta(hours=1))
    seconds[0] = 30.0
    assert clock() == NOON + timedelta(hours=1, seconds=30)


@given(some.integers(0, 12_000))
def test_before_both_changes_there_is_an_evening_that_is_still_to_come(days):
    now = NOON + timedelta(days=days, hours=days % 24)
    forward, back = clock_changes(now)
    for evening, is_summer in ((forward, True), (back, False)):
        assert evening > now - timedelta(hours=1)
        night = (evening + timedelta(hours=h) for h in (3, 5))
        assert [bool(each.astimezone(LONDON).dst()) for each in night] == [
            not is_summer,
            is_summer,
        ]


def test_a_time_is_the_one_of_the_site_clock():
    assert from_wall("2027-06-01T22:00") == datetime(2027, 6, 1, 21, tzinfo=UTC)


@pytest.mark.parametrize("words", ["", "tomorrow", "2027-02-30T10:00"])
def test_what_is_no_time_is_refused(words):
    with pytest.raises(ValueError, match=r".+"):
        from_wall(words)
