"""A ladder hurried by the hour of a breach: ``within``."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarm import Alarm, AlarmKind
from bot.domain.breach import time_left, within
from bot.domain.effects import TellRung
from bot.domain.ladder import Woken, decide, raise_alarm
from bot.domain.ladder import wake_at as when
from bot.domain.refs import StaffId
from tests.domain.builders import (
    MINUTE,
    NIGHT,
    a_breach,
    a_new_alarm,
    a_rung,
    after,
)

NONE_LEFT = timedelta()
DPO, DEPUTY, SIRO = StaffId("P001"), StaffId("P002"), StaffId("S001")
BREACH_LADDER = (
    a_rung(DPO, tell="dpo", patience=20),
    a_rung(DEPUTY, tell="dpo", patience=20),
    a_rung(SIRO, tell="siro", patience=15),
)
minutes = st.floats(0.01, 600)
ladders = st.lists(minutes, min_size=1, max_size=7).map(
    lambda patiences: tuple(
        a_rung(f"P{n}", tell=f"rung {n}", patience=patience)
        for n, patience in enumerate(patiences)
    )
)


def heard_at(rungs) -> dict[StaffId, timedelta]:
    """How long after the alarm each person hears it, while nobody answers."""
    alarm, told = raise_alarm(a_new_alarm(*rungs, kind=AlarmKind.BREACH), NIGHT)
    now, heard = NIGHT, {}
    for _ in range(len(rungs) + 1):
        for effect in told:
            if isinstance(effect, TellRung):
                heard |= {p: now - NIGHT for p in effect.to if p not in heard}
        now = when(alarm)
        alarm, told = decide(alarm, Woken(), now)
    return heard


def everybody(rungs):
    return {person for rung in rungs for person in rung.people}


@given(rungs=ladders, left=st.timedeltas(MINUTE / 60, timedelta(hours=2)))
def test_everybody_hears_it_before_the_time_left_is_over(rungs, left):
    heard = heard_at(within(rungs, left))
    assert set(heard) == everybody(rungs)
    assert max(heard.values()) <= left


@given(rungs=ladders, left=st.timedeltas(-timedelta(days=9), NONE_LEFT))
def test_everybody_hears_it_at_once_when_no_time_is_left(rungs, left):
    heard = heard_at(within(rungs, left))
    assert heard == dict.fromkeys(everybody(rungs), NONE_LEFT)


@given(rungs=ladders)
def test_a_ladder_with_time_enough_is_left_as_it_is(rungs):
    waits = sum((rung.patience for rung in rungs[:-1]), NONE_LEFT)
    assert within(rungs, waits) == rungs


@given(rungs=ladders, left=st.timedeltas(MINUTE / 60, timedelta(hours=2)))
def test_a_hurried_ladder_keeps_its_order(rungs, left):
    heard = heard_at(within(rungs, left))
    assert sorted(heard, key=heard.get) == list(heard)


@given(rungs=ladders, left=st.timedeltas(MINUTE / 60, timedelta(hours=2)))
def test_hurrying_does_not_make_the_last_rung_repeat_faster(rungs, left):
    """Else a breach reported late is told to everyone several times a second."""
    assert within(rungs, left)[-1].patience == rungs[-1].patience


def test_the_siro_hears_of_a_breach_found_half_an_hour_ago_within_its_hour():
    breach = a_breach(discovered_at=after(-30))
    heard = heard_at(within(BREACH_LADDER, time_left(breach, NIGHT)))
    assert heard[DPO] == NONE_LEFT
    assert heard[DEPUTY] == timedelta(minutes=12.5)
    assert heard[SIRO] == timedelta(minutes=25)


def test_a_breach_reported_at_once_climbs_at_its_usual_pace():
    assert within(BREACH_LADDER, time_left(a_breach(), NIGHT)) == BREACH_LADDER


def test_a_rung_without_people_is_still_said_when_no_time_is_left():
    without_dpo = (a_rung(tell="dpo"), a_rung(SIRO, tell="siro"))
    alarm: Alarm = a_new_alarm(*within(without_dpo, NONE_LEFT), kind=AlarmKind.BREACH)
    _, [told] = raise_alarm(alarm, NIGHT)
    assert (told.to, told.skipped) == ((SIRO,), ("dpo",))


def test_an_empty_ladder_stays_empty():
    assert within((), NONE_LEFT) == ()
