"""Who is on call: every moment that is computed, and every gap."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.loads import OnCallLine
from bot.domain.on_call.duty import (
    Duty,
    Stage,
    announced_at,
    compare,
    following,
    given_to,
    planned,
    stage_at,
    wakes_at,
)
from bot.domain.on_call.gaps import Span, missing, promised, without
from bot.domain.people.person import Role

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def line(start=6, end=18, person="D001", role=Role.DUTY_MANAGER):
    """Hours from noon."""
    return OnCallLine(
        role=role, person=person, start_at=NOON + start * HOUR, end_at=NOON + end * HOUR
    )


HOURS = st.integers(0, 60)
SPANS = st.tuples(HOURS, HOURS).filter(lambda pair: pair[0] < pair[1])


def span(pair):
    return Span(NOON + pair[0] * HOUR, NOON + pair[1] * HOUR)


@given(st.lists(SPANS, max_size=6), SPANS)
def test_every_hour_is_covered_or_in_a_gap_and_none_is_both(covered, window):
    found = list(missing(map(span, covered), [span(window)]))
    for hour in range(*window):
        moment = NOON + hour * HOUR
        someone = any(start <= hour < end for start, end in covered)
        in_gap = [gap for gap in found if gap.start_at <= moment < gap.end_at]
        assert len(in_gap) == (0 if someone else 1)
    for gap, later in pairwise(found):
        assert gap.end_at < later.start_at


@given(SPANS, SPANS)
def test_who_is_away_covers_what_is_left_and_no_more(duty, away):
    left = list(without(span(duty), span(away)))
    for hour in range(60):
        moment = NOON + hour * HOUR
        there = duty[0] <= hour < duty[1] and not away[0] <= hour < away[1]
        assert there == any(each.start_at <= moment < each.end_at for each in left)


@pytest.mark.parametrize(
    ("start", "eve"),
    [
        ("2026-11-28 18:00", "2026-11-27 18:00"),
        ("2026-11-29 00:00", "2026-11-28 18:00"),
        ("2026-10-25 06:00", "2026-10-24 18:00"),  # the clocks go back that night
        ("2026-03-29 06:00", "2026-03-28 18:00"),  # and forward that one
        ("2028-03-01 01:00", "2028-02-29 18:00"),
    ],
)
def test_it_is_announced_at_six_on_the_evening_before(start, eve):
    duty = planned(line())
    at = datetime.fromisoformat(start).replace(tzinfo=LONDON)
    moved = Duty(
        role=duty.role,
        person=duty.person,
        planned_for=duty.person,
        start_at=at.astimezone(UTC),
        end_at=at.astimezone(UTC) + HOUR,
    )
    assert announced_at(moved, LONDON).astimezone(LONDON).isoformat(" ")[:16] == eve


@given(SPANS, st.lists(HOURS, max_size=8))
def test_time_brings_it_on_and_never_back(pair, moments):
    duty = planned(line(*pair))
    order = list(Stage)
    for hour in sorted(moments):
        now = NOON + hour * HOUR
        stage = stage_at(duty, now, LONDON)
        assert order.index(stage) >= order.index(duty.stage)
        duty = given_to(duty, duty.person, now, LONDON)
        due = wakes_at(duty, LONDON)
        assert due is None or due > now
        assert (due is None) == (duty.stage is Stage.OVER)


def test_the_same_file_again_changes_nothing_although_people_have_swapped():
    lines = [line(6, 18), line(18, 30, "D002")]
    swapped = given_to(planned(lines[0]), "D002", NOON, LONDON)
    again = compare([swapped, planned(lines[1])], lines, NOON)
    assert (again.new, again.dropped) == ((), ())


def test_a_file_that_says_what_people_had_swapped_is_the_plan_from_then_on():
    swapped = given_to(planned(line()), "D002", NOON, LONDON)
    found = compare([swapped], [line(person="D002")], NOON)
    assert (found.new, found.dropped) == ((), ())
    [agreed] = found.agreed
    assert (agreed.person, agreed.planned_for) == ("D002", "D002")


def test_a_file_speaks_for_its_roles_and_its_time_alone():
    other_role = planned(line(6, 18, "P001", Role.DPO))
    next_week = planned(line(100, 110))
    dropped = planned(line(8, 16))
    standing = [other_role, next_week, dropped]
    found = compare(standing, [line(6, 12), line(12, 18, "D002")], NOON)
    assert found.dropped == (dropped,)
    assert found.new == (line(6, 12), line(12, 18, "D002"))


def test_what_is_over_is_neither_brought_nor_dropped():
    over, late = planned(line(-20, -10)), line(-9, -1)
    found = compare([over], [late], NOON)
    assert (found.new, found.dropped) == ((), ())


def test_whoever_follows_is_of_the_same_role_and_there_at_the_end():
    duty = planned(line(6, 18))
    follows = planned(line(18, 30, "D002"))
    dpo = planned(line(18, 30, "P001", Role.DPO))
    later = planned(line(19, 30, "D003"))
    assert following(duty, [dpo, later]) is None
    known = [replace(follows, id=1), replace(dpo, id=2)]
    assert following(duty, known).person == "D002"


MONDAY = date(2026, 10, 19)
"""Of a week that ends with the clocks going back, as on the wall."""


def wall(day, hour):
    at = datetime.combine(MONDAY, time()) + timedelta(days=day, hours=hour)
    return at.replace(tzinfo=LONDON).astimezone(UTC)


def of_week(*times):
    """Days after that Monday, and hours on the wall."""
    return [
        Span(wall(day, start), wall(day + (end <= start), end))
        for day, start, end in times
    ]


NIGHTS = of_week(*((day, 18, 6) for day in range(7)))


def test_a_rota_of_nights_has_no_gap_by_day_and_one_where_a_night_is_missing():
    week = wall(0, 18), wall(7, 6)
    assert list(missing(NIGHTS, promised(NIGHTS, *week, LONDON))) == []
    without_thursday = [each for each in NIGHTS if each != NIGHTS[3]]
    found = list(missing(without_thursday, promised(without_thursday, *week, LONDON)))
    assert found == [NIGHTS[3]]


def test_week_ends_are_other_days_than_working_days():
    rota = [*NIGHTS, *of_week((5, 6, 18), (6, 6, 18))]
    found = list(missing([], promised(rota, wall(7, 18), wall(14, 6), LONDON)))
    assert found[-1] == Span(wall(11, 18), wall(14, 6))
    assert [gap.start_at.astimezone(LONDON).hour for gap in found] == [18] * 5


def test_a_rota_that_ran_out_has_a_gap_in_all_its_hours():
    later = wall(14, 18), wall(15, 6)
    assert list(missing([], promised(NIGHTS, *later, LONDON))) == [Span(*later)]


def test_the_night_the_clocks_go_back_is_promised_whole():
    [night] = missing([], promised(NIGHTS, wall(5, 18), wall(6, 6), LONDON))
    assert night.end_at - night.start_at == timedelta(hours=13)
