"""When a night's canaries are read, how sure their figure is, and when it is told."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names.canaries import (
    FLOOR,
    MESSAGES,
    Caught,
    Night,
    Turn,
    is_due,
    missed_at,
    shares,
    turn,
    wilson,
)
from tests.domain.builders import NIGHT

TODAY = date(2026, 1, 11)


def a_night(found, names=200):
    caught = (Caught(language="en", names=names, found=found),)
    return Night(night=TODAY, done_at=NIGHT, caught=caught)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(194, 200, 0.936, 0.986), (200, 200, 0.981, 1.0), (0, 10, 0.0, 0.278)],
)
def test_the_interval_is_wilsons(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.0006)


@given(st.integers(1, 500), st.data())
def test_the_share_itself_is_inside_its_interval(of, data):
    hits = data.draw(st.integers(0, of))
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1


@pytest.mark.parametrize(
    ("newest", "hour", "due"),
    [
        (None, 2, False),
        (None, 3, True),
        (date(2026, 1, 10), 2, False),
        (date(2026, 1, 10), 14, True),
        (TODAY, 3, False),
    ],
)
def test_a_night_is_read_once_from_three_on_however_late(newest, hour, due):
    assert is_due(newest, datetime(2026, 1, 11, hour)) is due  # noqa: DTZ001 - a wall's


def test_silence_is_noticed_at_six_oclock_of_the_next_night():
    assert missed_at(TODAY).isoformat() == "2026-01-12T06:00:00"


def test_it_is_told_every_night_below_the_floor_and_once_when_it_is_over():
    good, bad = a_night(199), a_night(150)
    assert turn(None, good, FLOOR) is Turn.NOTHING
    assert turn(good, bad, FLOOR) is Turn.BELOW
    assert turn(bad, bad, FLOOR) is Turn.BELOW
    assert turn(bad, good, FLOOR) is Turn.BACK
    assert turn(good, good, FLOOR) is Turn.NOTHING


@given(st.lists(st.sampled_from(["en", "pl", "ro"]), min_size=1, unique=True))
def test_every_language_has_its_share_of_a_night(languages):
    parts = shares(languages)
    assert sum(parts.values()) == MESSAGES
    assert max(parts.values()) - min(parts.values()) <= 1
