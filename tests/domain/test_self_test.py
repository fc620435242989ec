"""When the whole chain is tried, and what came of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.self_test import (
    HOUR,
    SelfTest,
    Step,
    is_due,
    may_end,
    missed_at,
    verdict,
)
from tests.domain.builders import NIGHT, after

TODAY = date(2026, 1, 10)
RUNNING = SelfTest(day=TODAY, started_at=NIGHT)


@pytest.mark.parametrize(
    ("newest", "at", "due"),
    [
        (None, time(9, 59), False),
        (None, time(10), True),
        (None, time(23, 59), True),
        (TODAY, time(10), False),
        (TODAY - timedelta(days=1), time(10), True),
        (TODAY + timedelta(days=1), time(10), False),
    ],
)
def test_it_is_begun_once_a_day_from_its_hour_on(newest, at, due):
    before = newest and SelfTest(day=newest, started_at=NIGHT)
    assert is_due(before, datetime.combine(TODAY, at), HOUR) is due


def test_its_silence_is_noticed_half_an_hour_later():
    noticed = missed_at(TODAY, time(23, 45))
    assert (noticed.date(), noticed.time()) == (date(2026, 1, 11), time(0, 15))


def test_it_waits_a_minute_for_its_message_and_its_deadline():
    woken = replace(RUNNING, woken_at=after(0))
    assert not may_end(RUNNING, after(0.5), is_through=True)
    assert not may_end(woken, after(0.5), is_through=False)
    assert may_end(woken, after(0.5), is_through=True)
    assert may_end(RUNNING, after(1), is_through=False)


@given(st.sets(st.sampled_from(Step)))
def test_whatever_was_silent_failed_and_so_did_a_deadline_that_nobody_saw(silent):
    woken = replace(RUNNING, woken_at=after(0))
    assert set(verdict(woken, silent)) == silent
    assert set(verdict(RUNNING, silent)) == silent | {Step.DEADLINE}
    done = replace(woken, done_at=after(1), failed=verdict(woken, silent))
    assert done.has_passed is not bool(silent)
