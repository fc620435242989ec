"""A ladder nobody takes up: who hears it, in which order, and for how long."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.alarm import TRIED_IN, Rung, Status
from bot.domain.alarms.effects import AskOwner, SayRelieved, TellEveryone, TellRung
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.alarms.ladder import (
    CannotReach,
    Closed,
    TakenUp,
    Unreachable,
    Woken,
    decide,
    raise_alarm,
    wake_at,
)
from bot.domain.errors import NotYours
from bot.domain.refs import StaffId
from tests.domain.builders import (
    DIRECTOR,
    FIRST,
    LADDER,
    MINUTE,
    NIGHT,
    SECOND,
    STRANGER,
    a_new_alarm,
    a_rung,
    after,
    an_alarm,
    height,
)

STAFF = [StaffId(f"D00{n}") for n in range(1, 7)]
patiences = st.timedeltas(MINUTE, timedelta(minutes=30))
crews = st.lists(st.sampled_from(STAFF), max_size=3, unique=True).map(tuple)


@st.composite
def ladders(draw, kinds=tuple(AlarmKind)):
    """Rungs of none, one or several people, each with its own patience."""
    rungs = draw(st.lists(st.tuples(crews, patiences), min_size=1, max_size=5))
    return a_new_alarm(
        *(
            Rung(tell=f"rung {n}", people=people, patience=patience)
            for n, (people, patience) in enumerate(rungs)
        ),
        kind=draw(st.sampled_from(kinds)),
    )


def in_silence(new, wakings):
    """Every alarm on the way, with what was told then, while nobody answers."""
    alarm, told = raise_alarm(new, NIGHT)
    yield alarm, told
    for _ in range(wakings):
        now = wake_at(alarm)
        alarm, told = decide(alarm, Woken(), now)
        yield alarm, told


@given(new=ladders())
def test_every_rung_with_people_hears_it_once_and_in_order(new):
    night = in_silence(new, wakings=8)
    first_times = [
        effect.to
        for _, told in night
        for effect in told
        if isinstance(effect, TellRung) and not effect.again
    ]
    assert first_times == [rung.people for rung in new.rungs if rung.people]


@given(new=ladders())
def test_every_rung_without_people_is_said_and_none_that_has_some(new):
    said = []
    for _, told in in_silence(new, wakings=len(new.rungs)):
        said += [name for effect in told for name in effect.skipped]
    empty = [rung.tell for rung in new.rungs if not rung.people]
    assert list(dict.fromkeys(said)) == empty


@given(new=ladders())
def test_an_exhausted_ladder_keeps_ringing_and_tells_everyone(new):
    *_, (alarm, _) = in_silence(new, wakings=len(new.rungs))
    last = next((r.people for r in reversed(new.rungs) if r.people), ())
    for _ in range(5):
        now = wake_at(alarm)
        alarm, told = decide(alarm, Woken(), now)
        assert alarm.status is Status.RINGING
        assert wake_at(alarm) > now
        assert isinstance(told[-1], TellEveryone)
        assert told[-1].except_for == last
        assert [(e.to, e.again) for e in told[:-1]] == ([(last, True)] if last else [])


@given(new=ladders(), late=st.timedeltas(timedelta(), timedelta(days=1)))
def test_a_woken_alarm_sleeps_until_later_and_an_outage_tells_one_rung(new, late):
    alarm, _ = raise_alarm(new, NIGHT)
    now = wake_at(alarm) + late
    woken, told = decide(alarm, Woken(), now)
    assert wake_at(woken) > now
    assert sum(isinstance(effect, TellRung) for effect in told) <= 1
    assert decide(woken, Woken(), now) == (woken, ())


@given(new=ladders(), owner=st.sampled_from(STAFF), other=st.sampled_from(STAFF))
def test_only_the_owner_or_a_higher_rung_closes(new, owner, other):
    alarm, _ = raise_alarm(new, NIGHT)
    owned, _ = decide(alarm, TakenUp(owner), after(1))
    assert owned.outranks(other, owner) is (height(new, other) > height(new, owner))
    if other == owner or height(new, other) > height(new, owner):
        closed, _ = decide(owned, Closed(other, Reason.SAFE), after(2))
        assert closed.status is Status.CLOSED
    else:
        with pytest.raises(NotYours):
            decide(owned, Closed(other, Reason.SAFE), after(2))


SAFETY = tuple(kind for kind in AlarmKind if kind.is_about_safety)


@given(new=ladders(kinds=SAFETY), owner=st.sampled_from(STAFF))
def test_a_sleeping_owner_is_asked_three_times_and_then_relieved(new, owner):
    alarm, _ = raise_alarm(new, NIGHT)
    alarm, _ = decide(alarm, TakenUp(owner), after(1))
    for asked in range(1, 4):
        assert wake_at(alarm) == after(1 + 30 * asked)
        alarm, told = decide(alarm, Woken(), wake_at(alarm))
        assert told == (AskOwner(to=owner),)
    alarm, told = decide(alarm, Woken(), wake_at(alarm))
    assert told[0] == SayRelieved(to=owner)
    assert (alarm.status, alarm.owner) == (Status.RINGING, None)


@given(between=ladders())
def test_somebody_unreachable_is_not_waited_for(between):
    rungs = (a_rung(FIRST), *between.rungs, a_rung(DIRECTOR))
    alarm, _ = raise_alarm(a_new_alarm(*rungs), NIGHT)
    moved, [told] = decide(alarm, Unreachable(FIRST), after(0.1))
    assert told.to == next(rung.people for rung in rungs[1:] if rung.people)
    assert moved.rung_told_at == after(0.1)


def test_one_of_two_who_cannot_be_reached_leaves_the_other_their_time():
    alarm, _ = raise_alarm(a_new_alarm(a_rung(FIRST, SECOND), a_rung(DIRECTOR)), NIGHT)
    assert decide(alarm, Unreachable(FIRST), after(1)) == (alarm, ())


def test_somebody_unreachable_who_was_told_earlier_moves_nothing():
    second = an_alarm(rung=1, told=(FIRST, SECOND))
    assert decide(second, Unreachable(FIRST), after(1)) == (second, ())


def test_an_unreachable_last_person_does_not_set_off_an_endless_round():
    """Each round would fail at once again, and tell everyone each time."""
    above_nobody = a_new_alarm(a_rung(FIRST), a_rung(tell="director"))
    alarm, _ = raise_alarm(above_nobody, NIGHT)
    heard = []
    for second in range(1, 5):
        alarm, told = decide(alarm, Unreachable(FIRST), after(second / 60))
        heard += [effect for effect in told if isinstance(effect, TellEveryone)]
    assert len(heard) <= 1


def test_the_next_rung_hears_who_was_passed_over():
    without_managers = a_new_alarm(a_rung(), a_rung(DIRECTOR, tell="director"))
    _, [told] = raise_alarm(without_managers, NIGHT)
    assert (told.to, told.skipped) == ((DIRECTOR,), ("duty-manager",))


def test_a_ladder_of_nobody_tells_everyone_at_once_and_goes_on():
    nobody = a_new_alarm(a_rung(), a_rung(tell="director", patience=4))
    alarm, told = raise_alarm(nobody, NIGHT)
    everyone = TellEveryone(skipped=("duty-manager", "director"), except_for=())
    assert told == (everyone,)
    assert wake_at(alarm) == after(4)


def test_the_next_rung_hears_who_got_no_answer():
    _, [told] = decide(an_alarm(), CannotReach(FIRST), after(1))
    assert (told.to, told.unreached_by) == ((SECOND,), FIRST)


def test_pressed_twice_it_passes_nobody_over():
    passed_on, _ = decide(an_alarm(), CannotReach(FIRST), after(1))
    again = decide(passed_on, CannotReach(FIRST), after(1) + timedelta(seconds=3))
    assert again == (passed_on, ())
    _, [told] = decide(passed_on, CannotReach(FIRST), after(1) + TRIED_IN)
    assert told.to == (DIRECTOR,)
    _, [told] = decide(passed_on, CannotReach(SECOND), after(1))
    assert told.to == (DIRECTOR,)


def test_a_top_rung_that_gets_no_answer_has_everyone_told():
    at_the_top = an_alarm(rung=2, told=(FIRST, SECOND, DIRECTOR))
    _, told = decide(at_the_top, CannotReach(DIRECTOR), after(1))
    assert isinstance(told[-1], TellEveryone)


def test_whoever_takes_it_up_unasked_hears_the_end_of_it():
    taken, _ = decide(an_alarm(), TakenUp(DIRECTOR), after(1))
    assert taken.told == (FIRST, DIRECTOR)


def test_a_manager_on_no_rung_may_take_up_and_close_what_nobody_has():
    taken, _ = decide(an_alarm(), TakenUp(STRANGER), after(1))
    closed, _ = decide(taken, Closed(STRANGER, Reason.SAFE), after(2))
    assert closed.status is Status.CLOSED


def test_the_second_manager_is_told_two_minutes_after_the_first():
    alarm, _ = raise_alarm(a_new_alarm(*LADDER), NIGHT)
    assert wake_at(alarm) == after(2)
    second, _ = decide(alarm, Woken(), after(2))
    assert wake_at(second) == after(5)
