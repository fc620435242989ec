"""A shift that needs somebody: how it moves, and how often it is said."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.before_shift.open_shift import (
    LATEST,
    SOONEST,
    Comes,
    CoveredOtherwise,
    Event,
    Gone,
    Moved,
    OpenShift,
    Status,
    Taken,
    Woken,
    decide,
    event_of,
    wake_at,
)
from bot.domain.before_shift.rest import Rest, Work
from bot.domain.before_shift.who_is_free import Free, in_order, may_be_asked
from bot.domain.people.person import Person, Role
from bot.domain.shifts.shift import Status as ShiftStatus
from tests.domain.builders import FIRST, NIGHT, OFFICER, SECOND, SITE, a_shift, after

HOUR = timedelta(hours=1)
OPENED = OpenShift(
    shift=1,
    officer=OFFICER,
    site=SITE,
    start_at=after(360),
    end_at=after(840),
    opened_at=NIGHT,
    opened_by=OFFICER,
    said_at=NIGHT,
)
MOVED = Moved(SITE, after(400), after(880))
ENDS = {
    Taken(FIRST): Status.COVERED,
    CoveredOtherwise(SECOND): Status.OTHERWISE,
    Comes(): Status.COMES,
    Gone(): Status.GONE,
}


@pytest.mark.parametrize(("event", "becomes"), ENDS.items())
def test_an_open_shift_ends_once_and_nothing_happens_to_it_then(event, becomes):
    ended = decide(OPENED, event, after(5))
    assert (ended.status, ended.ended_at) == (becomes, after(5))
    assert ended.ended_by == getattr(event, "by", None)
    assert wake_at(ended) is None
    for more in (*ENDS, Woken(), MOVED):
        assert decide(ended, more, after(2000)) == ended
    assert {type(each) for each in (*ENDS, Woken(), MOVED)} == set(get_args(Event))


def test_it_is_said_again_sooner_and_sooner_until_the_start():
    said, times = OPENED, []
    while (due := wake_at(said)) is not None and due < OPENED.start_at:
        said = decide(said, Woken(), due)
        times.append(due)
    gaps = [b - a for a, b in zip([NIGHT, *times], times, strict=False)]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[0] == 90 * timedelta(minutes=1)
    assert gaps[-1] == SOONEST
    at_start = decide(said, Woken(), OPENED.start_at)
    assert wake_at(at_start) == OPENED.end_at
    assert decide(at_start, Woken(), OPENED.end_at).status is Status.UNFILLED


@given(st.integers(1, 60 * 24 * 14))
def test_it_is_never_silent_for_longer_than_four_hours(lead):
    opened = replace(
        OPENED,
        start_at=after(lead),
        end_at=after(lead + 480),
    )
    due = wake_at(opened)
    assert NIGHT < due <= min(after(lead), NIGHT + LATEST)


def shift(**facts):
    own = {"id": 1, "start_at": OPENED.start_at, "end_at": OPENED.end_at}
    return a_shift(**own | facts)


@pytest.mark.parametrize(
    ("now", "event"),
    [
        (shift(), None),
        (shift(status=ShiftStatus.NO_SHOW), None),
        (shift(status=ShiftStatus.ON), Comes()),
        (shift(status=ShiftStatus.CANCELLED), Gone()),
        (shift(officer=SECOND), Gone()),
        (shift(start_at=after(400), end_at=after(880)), MOVED),
    ],
)
def test_what_became_of_the_shift_is_seen(now, event):
    assert event_of(OPENED, now) == event


def somebody(number, *roles, **facts):
    roles = frozenset(roles or {Role.OFFICER})
    return Person(id=f"E{number}", initials="A.B.", roles=roles, **facts)


def test_who_works_is_away_or_just_said_that_they_cannot_is_not_asked():
    people = [
        somebody(1),
        somebody(2),
        somebody(3),
        somebody(4, Role.DIRECTOR),
        somebody(5, active=False),
        somebody(6, away_from=NIGHT, away_until=after(400)),
        somebody(7),
    ]
    elsewhere = {"E2": [Work(after(0), after(361))]}
    sick = {
        "E3": [Work(after(900), after(1200))],
        "E7": [Work(after(-9000), after(-8000))],
    }
    asked = may_be_asked(people, elsewhere, sick, OPENED.work)
    assert [person.id for person in asked] == ["E1", "E7"]


def test_the_rested_come_first_then_who_knows_the_site_then_who_works_least():
    good = Rest(before=None, after=None, longest=48 * HOUR, week=HOUR, average=HOUR)
    tired = replace(good, before=2 * HOUR)
    busy = replace(good, week=40 * HOUR)
    found = [
        Free(person=somebody(1), rest=tired, knows_site=True),
        Free(person=somebody(2), rest=busy, knows_site=False),
        Free(person=somebody(3), rest=good, knows_site=False),
        Free(person=somebody(4), rest=busy, knows_site=True),
    ]
    assert [each.person.id for each in in_order(found)] == ["E4", "E3", "E2", "E1"]
