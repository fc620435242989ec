"""A ladder hurried by the hour of a breach: ``within``."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.effects import TellRung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.alarms.ladder import Woken, decide, raise_alarm
from bot.domain.alarms.ladder import wake_at as when
from bot.domain.breach.first_hour import anew, hurried, time_left, within
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


def test_after_the_hour_the_directors_hear_after_the_others():
    line = (*BREACH_LADDER, a_rung("X001", tell="director", patience=10))
    heard = heard_at(within(line, NONE_LEFT))
    assert heard.pop("X001") == timedelta(minutes=15)
    assert heard == dict.fromkeys((DPO, DEPUTY, SIRO), NONE_LEFT)


def test_after_the_hour_a_director_hears_at_once_when_nobody_else_can():
    line = (a_rung(tell="dpo"), a_rung(tell="siro"), a_rung("X001", tell="director"))
    assert heard_at(within(line, NONE_LEFT)) == {"X001": NONE_LEFT}


COMPANY_LADDER = ("dpo", "dpo", "siro", "director")
people = st.tuples(*(st.booleans() for _ in COMPANY_LADDER)).filter(any)
patiences = st.tuples(*(minutes for _ in COMPANY_LADDER))


def the_ladder(here, waits):
    """Each of them on a rung of their own; who is away leaves it empty."""
    return tuple(
        a_rung(*([f"P{n}"] if in_reach else []), tell=tell, patience=wait)
        for n, (tell, in_reach, wait) in enumerate(
            zip(COMPANY_LADDER, here, waits, strict=True)
        )
    )


@given(found=st.floats(-600, 0), here=people, waits=patiences)
def test_somebody_who_can_act_is_told_inside_the_hour_or_at_once(found, here, waits):
    breach = a_breach(discovered_at=after(found))
    rungs = within(the_ladder(here, waits), time_left(breach, NIGHT))
    heard = heard_at(rungs)
    assert min(heard.values()) == NONE_LEFT
    if not breach.was_late and time_left(breach, NIGHT) > NONE_LEFT:
        assert NIGHT + max(heard.values()) <= breach.dpo_by


@given(
    found=st.floats(-600, -1),
    said_after=st.floats(0, 300),
    here=people,
    waits=patiences,
)
def test_the_hour_is_kept_from_when_the_reporter_says_it_was_found(
    found, said_after, here, waits
):
    """Nobody answers; then the reporter says that it was found earlier."""
    line = the_ladder(here, waits)
    first = within(line, time_left(a_breach(), NIGHT))
    alarm, _ = raise_alarm(a_new_alarm(*first, kind=AlarmKind.BREACH), NIGHT)
    while (due := when(alarm)) and due < after(said_after):
        alarm, _ = decide(alarm, Woken(), due)
        if set(alarm.told) == everybody(line):
            break  # from here on the last is only told again
    told = set(alarm.told)
    dated = a_breach(discovered_at=after(found))
    left = time_left(dated, after(said_after))
    if left <= NONE_LEFT:
        over = anew(alarm, within(line, left))
        again, _ = raise_alarm(over, after(said_after))
        now = {p for p in again.told if p != "P3"}
        assert now | told >= everybody(rung for rung in line if rung.tell != "director")
        return
    since = time_left(dated, alarm.rung_told_at)
    alarm, at = hurried(alarm, since), alarm.rung_told_at
    while set(alarm.told) < everybody(line):
        at = when(alarm)
        alarm, _ = decide(alarm, Woken(), at)
    assert at <= dated.dpo_by


def test_an_empty_ladder_stays_empty():
    assert within((), NONE_LEFT) == ()
