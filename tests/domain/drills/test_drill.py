"""A drill: set, run, looked at, ended; the whole table, and the hour that is drawn."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.breach.case import Field
from bot.domain.drills.drill import (
    LASTS,
    LOOKS,
    Began,
    Drill,
    Ended,
    Ending,
    Event,
    Looked,
    PutOff,
    Scenario,
    Status,
    TakenUp,
    Told,
    decide,
    is_over,
    wake_at,
)
from bot.domain.drills.hours import NIGHT_FROM, NIGHT_UNTIL, WEEK, When, draw
from bot.domain.errors import IllegalMove
from bot.domain.refs import BREACH, Ref, StaffId, is_drill
from tests.domain.builders import FIRST, NIGHT, OFFICER, after

LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
MISSING = (Field.NATURE, Field.WHO)

SET = Drill(
    id=3,
    scenario=Scenario.CLIP,
    when=When.NIGHT,
    started_by=FIRST,
    set_at=NIGHT,
    due_at=after(300),
)
RUNNING = decide(SET, Began(reporter=OFFICER, away=()), NIGHT)
OVER = decide(RUNNING, Ended(Ending.CLOSED, FIRST, MISSING), after(7))

EVENTS = (
    PutOff(),
    Began(reporter=OFFICER, away=(FIRST,)),
    Told(FIRST),
    TakenUp(FIRST, 2),
    Looked(MISSING),
    Ended(Ending.CALLED_OFF, FIRST),
)
SAME, ILLEGAL = "SAME", "ILLEGAL"
TABLE = {
    (Status.SET, PutOff): Status.SET,
    (Status.SET, Began): Status.RUNNING,
    (Status.SET, Ended): Status.ENDED,
    (Status.RUNNING, Told): Status.RUNNING,
    (Status.RUNNING, TakenUp): Status.RUNNING,
    (Status.RUNNING, Looked): Status.RUNNING,
    (Status.RUNNING, Ended): Status.ENDED,
    **{
        (status, late): SAME
        for status in (Status.SET, Status.ENDED)
        for late in (Told, TakenUp, Looked)
    },
}


@pytest.mark.parametrize("before", [SET, RUNNING, OVER])
@pytest.mark.parametrize("event", EVENTS)
def test_every_move_there_is(before, event):
    wanted = TABLE.get((before.status, type(event)), ILLEGAL)
    if wanted == ILLEGAL:
        with pytest.raises(IllegalMove):
            decide(before, event, after(90))
        return
    moved = decide(before, event, after(90))
    assert moved == before if wanted == SAME else moved.status is wanted


def test_the_table_knows_every_event():
    assert {type(event) for event in EVENTS} == set(get_args(Event))


def test_who_came_first_is_kept():
    told = decide(RUNNING, Told(FIRST), after(2))
    taken = decide(told, TakenUp(FIRST, 1), after(6))
    again = decide(
        decide(taken, Told(OFFICER), after(8)), TakenUp(OFFICER, 3), after(9)
    )
    assert again == taken
    assert (taken.told_at, taken.taken_at, taken.taken_rung) == (after(2), after(6), 1)


def test_each_hour_is_looked_at_once_and_the_last_ends_it():
    drill, hours = RUNNING, []
    while not is_over(drill, due := wake_at(drill)):
        hours.append(due - NIGHT)
        drill = decide(drill, Looked(MISSING), due)
    assert tuple(hours) == LOOKS
    assert due == NIGHT + LASTS


@given(minutes=some.integers(0, 5000))
def test_after_an_outage_every_hour_that_went_by_is_looked_at(minutes):
    now = after(minutes)
    drill = decide(RUNNING, Looked(MISSING), now)
    assert [look.after for look in drill.looks] == [
        hour for hour in LOOKS if now - NIGHT >= hour
    ]
    due = wake_at(drill)
    assert due > now or is_over(drill, now)


def test_one_that_is_put_off_comes_half_an_hour_later():
    later = decide(SET, PutOff(), after(300))
    assert wake_at(later) == after(330)


MOMENTS = some.integers(0, 4 * 366 * 24 * 60).map(after)
CHANCES = some.floats(0, 1, exclude_max=True)


@given(when=some.sampled_from(When), now=MOMENTS, chance=CHANCES)
def test_the_hour_is_of_the_week_that_begins_now(when, now, chance):
    drawn = draw(when, now, LONDON, chance)
    assert now <= drawn <= now + WEEK
    assert when is not When.NOW or drawn == now


@given(now=MOMENTS, chance=CHANCES)
def test_a_night_is_dark_on_the_companys_clock_whatever_the_season(now, chance):
    local = draw(When.NIGHT, now, LONDON, chance).astimezone(LONDON).time()
    assert local >= NIGHT_FROM or local <= NIGHT_UNTIL


@given(when=some.sampled_from(When), now=MOMENTS, chances=some.tuples(CHANCES, CHANCES))
def test_the_more_the_source_says_the_later_it_is(when, now, chances):
    early, late = (draw(when, now, LONDON, chance) for chance in sorted(chances))
    assert early <= late


def test_all_nights_of_the_week_come_up():
    drawn = [draw(When.NIGHT, NIGHT, LONDON, n / 56) for n in range(56)]
    assert len({moment.date() for moment in drawn}) == 8
    assert drawn[:3] == [NIGHT, NIGHT + HOUR, NIGHT + 2 * HOUR]


@given(number=some.integers(1, 10**9))
def test_a_drills_reference_never_leads_to_a_breach(number):
    of_drill, of_breach = Ref(BREACH, -number), Ref(BREACH, number)
    assert str(of_drill) == f"DR-{number}"
    assert Ref.read(f"DR-{number}") == of_drill
    assert Ref.read(f"BR-{number}") == of_breach
    assert is_drill(of_drill)
    assert not is_drill(of_breach)


def test_its_breach_has_its_number_below_zero():
    drill = replace(SET, id=9, started_by=StaffId("S001"))
    assert (drill.breach, drill.ref) == (-9, Ref.read("DR-9"))
