"""How far, how exact, and what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.presence.distance import Fix, metres_from
from bot.domain.presence.presence import (
    WITHIN,
    Asks,
    Declined,
    Placed,
    Presence,
    Status,
    Superseded,
    TellFar,
    TellNotFar,
    Woken,
    decide,
    is_asked,
    wake_at,
)

NIGHT = datetime(2026, 11, 20, 22, tzinfo=UTC)
ASKED = Presence(shift=1, officer="E1001", site="RIV", radius_m=150, asked_at=NIGHT)
LATER = NIGHT + WITHIN
degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def a_fix(latitude, longitude):
    return Fix(latitude=latitude, longitude=longitude)


@pytest.mark.parametrize(
    ("here", "there", "metres"),
    [
        ((51.5074, -0.1278), (51.5074, -0.1278), 0),
        ((51.5074, -0.1278), (51.5164, -0.1278), 1001),
        ((0, 179.9999), (0, -179.9999), 22),
        ((52.2297, 21.0122), (44.4268, 26.1025), 945_000),
    ],
)
def test_known_distances(here, there, metres):
    assert metres_from(a_fix(*here), *there) == pytest.approx(metres, rel=0.003)


@given(degrees, degrees)
def test_there_and_back_is_as_far_and_never_beyond_half_the_earth(here, there):
    far = metres_from(a_fix(*here), *there)
    assert abs(far - metres_from(a_fix(*there), *here)) <= 1
    assert 0 <= far <= 20_100_000


def test_a_position_says_nothing_of_itself_in_a_log():
    assert "51.5" not in repr(Fix(latitude=51.5, longitude=51.5, accuracy_m=7))


@pytest.mark.parametrize(
    ("metres", "accuracy", "status"),
    [
        (150, 5, Status.WITHIN),
        (151, 5, Status.UNSURE),
        (155, 5, Status.UNSURE),
        (156, 5, Status.FAR),
        (250, None, Status.UNSURE),
        (251, None, Status.FAR),
        (600, 1500, Status.UNSURE),
    ],
)
def test_far_is_beyond_what_the_phone_may_be_wrong_by(metres, accuracy, status):
    placed = Placed(distance_m=metres, accuracy_m=accuracy)
    after, effects = decide(ASKED, placed, NIGHT)
    assert after.status is status
    assert effects == ((TellFar(),) if status is Status.FAR else ())


FAR = Placed(distance_m=612, accuracy_m=40)
THERE = Placed(distance_m=20, accuracy_m=40)
EVENTS = (FAR, THERE, Declined(), Woken(), Superseded())


@pytest.mark.parametrize(
    ("before", "event", "becomes", "told"),
    [
        (Status.ASKED, Declined(), Status.DECLINED, ()),
        (Status.ASKED, Woken(), Status.NOT_GIVEN, ()),
        (Status.ASKED, Superseded(), Status.NOT_GIVEN, ()),
        (Status.NOT_GIVEN, FAR, Status.FAR, (TellFar(),)),
        (Status.NOT_GIVEN, Declined(), Status.DECLINED, ()),
        (Status.NOT_GIVEN, Woken(), Status.NOT_GIVEN, ()),
        (Status.DECLINED, THERE, Status.WITHIN, ()),
        (Status.DECLINED, Superseded(), Status.DECLINED, ()),
        (Status.WITHIN, FAR, Status.WITHIN, ()),
        (Status.WITHIN, Declined(), Status.WITHIN, ()),
    ],
)
def test_every_answer_is_one_and_silence_too(before, event, becomes, told):
    after, effects = decide(replace(ASKED, status=before), event, LATER)
    assert (after.status, effects) == (becomes, told)


def test_nobody_is_woken_before_ten_minutes_have_passed():
    early, _ = decide(ASKED, Woken(), LATER - timedelta(seconds=1))
    assert (early, wake_at(early)) == (ASKED, LATER)
    assert wake_at(decide(ASKED, Woken(), LATER)[0]) is None


@given(st.lists(st.sampled_from(EVENTS), max_size=12))
def test_a_manager_hears_of_far_at_most_once_and_the_nearest_look_counts(events):
    presence, told = ASKED, []
    for event in events:
        presence, effects = decide(presence, event, LATER)
        told += effects
    assert told in ([], [TellFar()], [TellFar(), TellNotFar()])
    seen = [each.distance_m for each in events if isinstance(each, Placed)]
    assert presence.distance_m == (min(seen) if seen else None)


@pytest.mark.parametrize(
    ("company", "own", "at_call", "asked"),
    [
        (False, None, False, False),
        (True, None, False, True),
        (True, None, True, False),
        (True, Asks.OFF, False, False),
        (False, Asks.BOOK_ON, False, True),
        (False, Asks.CHECK_CALLS, True, True),
    ],
)
def test_a_sites_own_rule_goes_before_the_companys(company, own, at_call, asked):
    assert is_asked(company, own, has_place=True, at_call=at_call) is asked
    assert not is_asked(company, own, has_place=False, at_call=at_call)
