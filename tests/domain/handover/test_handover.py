"""Whoever may not go stays heard, and who is relieved is free: for every order of what
may happen."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.handover import handover as handovers
from bot.domain.handover.handover import Handover, Status, decide, is_late, wake_at
from bot.domain.handover.handover_events import (
    AlarmClosed,
    Arrived,
    AskedToLeave,
    CannotStay,
    InStead,
    Left,
    Missing,
    Over,
    Part,
    ReliefGone,
    ReliefMissed,
    TakenOver,
    Told,
    Why,
    Woken,
)
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after

WITHIN = timedelta(minutes=10)
PARTS = (Part.NOTES, Part.EQUIPMENT)
STEPS = [
    AskedToLeave(),
    Arrived(2),
    ReliefGone(),
    ReliefMissed(),
    Told(Part.NOTES, PARTS),
    Told(Part.EQUIPMENT, PARTS),
    Missing("radio: 2"),
    CannotStay(),
    AlarmClosed(),
    Woken(after(60)),
    Woken(None),
]
ENDS = [TakenOver(FIRST, 2), InStead(FIRST, Why.MYSELF), Left(), Over()]


def on_duty(**more):
    return Handover(
        id=1,
        shift=1,
        officer=OFFICER,
        site=SITE,
        within=WITHIN,
        until=after(60),
        **more,
    )


steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 30)), max_size=12)


@given(steps)
def test_silence_about_somebody_who_waits_is_always_an_alarm_or_rings(happened):
    """Until somebody has taken over there is a time at which it will be heard; None
    only while it rings, and a closed alarm sets the next."""
    now, one, rings = NIGHT, on_duty(), False
    for event, minutes in happened:
        now += timedelta(minutes=minutes)
        before, one = one, decide(one, event, now)
        rings = rings or is_late(before, one) or isinstance(event, CannotStay)
        if isinstance(event, AlarmClosed):
            rings = False
        if one.is_awaited:
            assert wake_at(one) is not None or rings
            assert one.due_at is not None


@given(steps, st.sampled_from(ENDS), steps, st.sampled_from(ENDS))
def test_whoever_presses_second_changes_nothing(first, end, then, other):
    one = on_duty()
    for event, minutes in first:
        one = decide(one, event, after(minutes))
    ended = decide(one, end, after(30))
    assert not ended.is_running
    assert wake_at(ended) is None
    for event, minutes in [*then, (other, 40)]:
        assert decide(ended, event, after(minutes)) == ended


@pytest.mark.parametrize(
    ("asked", "due", "alarm"), [(20, 60, 70), (60, 60, 70), (75, 75, 85)]
)
def test_relief_is_awaited_from_the_end_however_early_somebody_asks(asked, due, alarm):
    one = decide(on_duty(), AskedToLeave(), after(asked))
    assert one.status is Status.WAITING
    assert (one.asked_at, one.due_at) == (after(asked), after(due))
    assert wake_at(one) == after(alarm)


def test_at_the_end_relief_is_awaited_and_after_the_grace_it_is_an_alarm_once():
    one = decide(on_duty(), Woken(after(60)), after(60))
    assert one.status is Status.WAITING
    late = decide(one, Woken(after(60)), after(70))
    assert is_late(one, late)
    assert not is_late(late, decide(late, Woken(after(60)), after(71)))
    again = decide(late, AlarmClosed(), after(75))
    assert wake_at(again) == after(85)


def test_overtime_moves_the_alarm_and_not_for_who_has_asked_to_go():
    waits = decide(on_duty(), Woken(after(60)), after(60))
    agreed = decide(waits, Woken(after(120)), after(70))
    assert wake_at(agreed) == after(130)
    asked = decide(waits, AskedToLeave(), after(61))
    assert is_late(asked, decide(asked, Woken(after(120)), after(70)))


def test_it_is_handed_over_when_every_part_there_is_was_told():
    one = decide(on_duty(), Arrived(2), after(50))
    one = decide(one, Told(Part.NOTES, PARTS), after(51))
    assert one.handed_over_at is None
    one = decide(one, Told(Part.EQUIPMENT, PARTS), after(52))
    one = decide(one, Told(Part.EQUIPMENT, PARTS), after(59))
    assert one.handed_over_at == after(52)
    assert {one.status} <= handovers.RUNNING
