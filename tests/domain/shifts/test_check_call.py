"""A check call: asked, reminded, missed, followed and closed; the whole table."""

from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import IllegalMove
from bot.domain.shifts.check_call import (
    WAITING,
    Answered,
    Closed,
    Event,
    Relapsed,
    Released,
    ShiftEnded,
    Status,
    TakenUp,
    Woken,
    decide,
    wake_at,
)
from bot.domain.shifts.effects import (
    JoinAlarm,
    Nudge,
    PlanNext,
    Prompt,
    RaiseAlarm,
    Regain,
    Settle,
    StandDown,
)
from bot.domain.shifts.rhythm import CheckCallRules
from tests.domain.builders import MINUTE, TICK, a_call, after, name_of

SAME, ILLEGAL = "the same", "illegal"
ALARM = RaiseAlarm(kind=AlarmKind.MISSED_CHECK_CALL)


def settle(minutes):
    return Settle(at=after(minutes))


# Status, event, minutes past due, what becomes of it, and what must happen.
TABLE = [
    (Status.PLANNED, Woken(), -11, SAME, ()),
    (Status.PLANNED, Woken(), -10, Status.PROMPTED, (PlanNext(), Prompt())),
    (Status.PLANNED, Woken(), 4, Status.PROMPTED, (PlanNext(), Prompt())),
    (Status.PLANNED, Woken(), 5, Status.NUDGED, (PlanNext(), Nudge())),
    (Status.PLANNED, Woken(), 15, Status.MISSED, (PlanNext(), ALARM)),
    (Status.PLANNED, Answered(), -11, SAME, ()),
    (Status.PLANNED, Answered(), -10, Status.ANSWERED, (settle(-10), PlanNext())),
    (Status.PLANNED, ShiftEnded(), -30, Status.STOOD_DOWN, (StandDown(),)),
    (Status.PLANNED, TakenUp(), 0, ILLEGAL, ()),
    (Status.PLANNED, Released(), 0, ILLEGAL, ()),
    (Status.PLANNED, Relapsed(), 0, ILLEGAL, ()),
    (Status.PLANNED, Closed(), 0, ILLEGAL, ()),
    (Status.PROMPTED, Woken(), 4, SAME, ()),
    (Status.PROMPTED, Woken(), 5, Status.NUDGED, (Nudge(),)),
    (Status.PROMPTED, Woken(), 15, Status.MISSED, (ALARM,)),
    (Status.PROMPTED, Answered(), 3, Status.ANSWERED, (settle(3),)),
    (Status.PROMPTED, ShiftEnded(), 3, Status.STOOD_DOWN, (StandDown(),)),
    (Status.PROMPTED, TakenUp(), 3, ILLEGAL, ()),
    (Status.PROMPTED, Released(), 3, ILLEGAL, ()),
    (Status.PROMPTED, Relapsed(), 3, ILLEGAL, ()),
    (Status.PROMPTED, Closed(), 3, ILLEGAL, ()),
    (Status.NUDGED, Woken(), 14, SAME, ()),
    (Status.NUDGED, Woken(), 15, Status.MISSED, (ALARM,)),
    (Status.NUDGED, Answered(), 14, Status.ANSWERED, (settle(14),)),
    (Status.NUDGED, ShiftEnded(), 14, Status.STOOD_DOWN, (StandDown(),)),
    (Status.NUDGED, TakenUp(), 14, ILLEGAL, ()),
    (Status.NUDGED, Released(), 14, ILLEGAL, ()),
    (Status.NUDGED, Relapsed(), 14, ILLEGAL, ()),
    (Status.NUDGED, Closed(), 14, ILLEGAL, ()),
    (Status.ANSWERED, Woken(), 20, SAME, ()),
    (Status.ANSWERED, Answered(), 20, SAME, ()),
    (Status.ANSWERED, ShiftEnded(), 20, SAME, ()),
    (Status.ANSWERED, TakenUp(), 20, ILLEGAL, ()),
    (Status.ANSWERED, Released(), 20, ILLEGAL, ()),
    (Status.ANSWERED, Relapsed(), 20, ILLEGAL, ()),
    (Status.ANSWERED, Closed(), 20, ILLEGAL, ()),
    (Status.MISSED, Woken(), 20, SAME, ()),
    (Status.MISSED, Answered(), 20, Status.REGAINED, (settle(20), Regain())),
    (Status.MISSED, ShiftEnded(), 20, Status.REGAINED, (settle(20), Regain())),
    (Status.MISSED, TakenUp(), 20, Status.IN_HAND, ()),
    (Status.MISSED, Released(), 20, SAME, ()),
    (Status.MISSED, Relapsed(), 20, SAME, ()),
    (Status.MISSED, Closed(), 20, Status.CLOSED, ()),
    (Status.IN_HAND, Woken(), 20, SAME, ()),
    (Status.IN_HAND, Answered(), 20, Status.REGAINED, (settle(20), Regain())),
    (Status.IN_HAND, ShiftEnded(), 20, Status.REGAINED, (settle(20), Regain())),
    (Status.IN_HAND, TakenUp(), 20, SAME, ()),
    (Status.IN_HAND, Released(), 20, Status.MISSED, ()),
    (Status.IN_HAND, Relapsed(), 20, SAME, ()),
    (Status.IN_HAND, Closed(), 20, Status.CLOSED, ()),
    (Status.REGAINED, Woken(), 20, SAME, ()),
    (Status.REGAINED, Answered(), 20, SAME, ()),
    (Status.REGAINED, ShiftEnded(), 20, SAME, ()),
    (Status.REGAINED, TakenUp(), 20, SAME, ()),
    (Status.REGAINED, Released(), 20, SAME, ()),
    (Status.REGAINED, Relapsed(), 20, Status.MISSED, ()),
    (Status.REGAINED, Closed(), 20, Status.CLOSED, ()),
    (Status.CLOSED, Woken(), 20, SAME, ()),
    (Status.CLOSED, Answered(), 20, SAME, ()),
    (Status.CLOSED, ShiftEnded(), 20, SAME, ()),
    (Status.CLOSED, TakenUp(), 20, ILLEGAL, ()),
    (Status.CLOSED, Released(), 20, ILLEGAL, ()),
    (Status.CLOSED, Relapsed(), 20, ILLEGAL, ()),
    (Status.CLOSED, Closed(), 20, ILLEGAL, ()),
    (Status.STOOD_DOWN, Woken(), 20, SAME, ()),
    (Status.STOOD_DOWN, Answered(), 20, SAME, ()),
    (Status.STOOD_DOWN, ShiftEnded(), 20, SAME, ()),
    (Status.STOOD_DOWN, TakenUp(), 20, ILLEGAL, ()),
    (Status.STOOD_DOWN, Released(), 20, ILLEGAL, ()),
    (Status.STOOD_DOWN, Relapsed(), 20, ILLEGAL, ()),
    (Status.STOOD_DOWN, Closed(), 20, ILLEGAL, ()),
    (Status.EXTRA, Woken(), 20, SAME, ()),
    (Status.EXTRA, Answered(), 20, SAME, ()),
    (Status.EXTRA, ShiftEnded(), 20, SAME, ()),
    (Status.EXTRA, TakenUp(), 20, ILLEGAL, ()),
    (Status.EXTRA, Released(), 20, ILLEGAL, ()),
    (Status.EXTRA, Relapsed(), 20, ILLEGAL, ()),
    (Status.EXTRA, Closed(), 20, ILLEGAL, ()),
    (Status.HEARD, Woken(), 20, SAME, ()),
    (Status.HEARD, Answered(), 20, SAME, ()),
    (Status.HEARD, ShiftEnded(), 20, SAME, ()),
    (Status.HEARD, TakenUp(), 20, ILLEGAL, ()),
    (Status.HEARD, Released(), 20, ILLEGAL, ()),
    (Status.HEARD, Relapsed(), 20, ILLEGAL, ()),
    (Status.HEARD, Closed(), 20, ILLEGAL, ()),
]


def test_every_event_is_told_of_for_every_status():
    told = {(status, type(event)) for status, event, *_ in TABLE}
    assert told == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(
    ("status", "event", "minutes", "becomes", "effects"), TABLE, ids=name_of
)
def test_a_call_moves_as_its_drawing_says(status, event, minutes, becomes, effects):
    before = a_call(status=status)
    if becomes is ILLEGAL:
        with pytest.raises(IllegalMove, match=type(event).__name__):
            decide(before, event, after(minutes))
        assert before == a_call(status=status)
    elif becomes is SAME:
        assert decide(before, event, after(minutes)) == (before, ())
    else:
        moved, happens = decide(before, event, after(minutes))
        assert (moved.status, happens) == (becomes, effects)


spans = st.timedeltas(min_value=MINUTE, max_value=timedelta(hours=3))
rhythms = st.builds(CheckCallRules, every=spans, early=spans, nudge=spans, missed=spans)


@given(rules=rhythms)
def test_silence_is_an_alarm_exactly_when_the_rules_say_so(rules):
    call = a_call(rules=rules)
    effects = ()
    for _ in range(3):
        due = wake_at(call)
        if due is not None:
            call, effects = decide(call, Woken(), due)
    assert call.status is Status.MISSED
    assert call.missed_at == call.due_at + rules.missed
    assert effects == (ALARM,)


@given(
    rules=rhythms,
    status=st.sampled_from(sorted(WAITING)),
    late=st.timedeltas(timedelta(), timedelta(days=2)),
)
def test_a_woken_call_sleeps_until_later_or_for_good(rules, status, late):
    before = a_call(rules=rules, status=status)
    now = wake_at(before) + late
    woken, _ = decide(before, Woken(), now)
    assert woken != before
    assert wake_at(woken) is None or wake_at(woken) > now
    assert decide(woken, Woken(), now) == (woken, ())


@given(rules=rhythms, status=st.sampled_from(sorted(WAITING)))
def test_nobody_is_asked_before_the_time(rules, status):
    call = a_call(rules=rules, status=status)
    assert decide(call, Woken(), wake_at(call) - TICK) == (call, ())


def test_only_a_call_that_still_waits_has_a_deadline():
    assert {s for s in Status if wake_at(a_call(status=s))} == WAITING


@pytest.mark.parametrize("status", sorted(WAITING))
def test_somebody_who_is_looked_for_is_not_looked_for_twice(status):
    call = a_call(status=status)
    joined, effects = decide(call, Woken(looked_for=True), after(15))
    raised, alarmed = decide(call, Woken(), after(15))
    assert joined == raised
    assert (effects[-1], alarmed[-1]) == (JoinAlarm(), ALARM)
    assert effects[:-1] == alarmed[:-1]


@pytest.mark.parametrize("minutes", [-10, 5])
def test_somebody_who_is_looked_for_is_asked_all_the_same(minutes):
    woken = decide(a_call(), Woken(looked_for=True), after(minutes))
    assert woken == decide(a_call(), Woken(), after(minutes))


def test_a_late_answer_is_recorded_as_late():
    missed, _ = decide(a_call(), Woken(), after(15))
    late, _ = decide(missed, Answered(), after(23))
    assert (late.missed_at, late.answered_at) == (after(15), after(23))


def test_an_officer_who_books_off_owes_no_further_call():
    stood_down, effects = decide(a_call(), ShiftEnded(), after(-30))
    assert wake_at(stood_down) is None
    assert PlanNext() not in effects


@pytest.mark.parametrize(
    ("status", "minutes", "counts"),
    [
        (Status.PLANNED, -11, False),
        (Status.PLANNED, -10, True),
        (Status.PROMPTED, 0, True),
        (Status.NUDGED, 14, True),
        (Status.MISSED, 40, True),
        (Status.IN_HAND, 40, True),
        (Status.REGAINED, 40, False),
        (Status.ANSWERED, 0, False),
        (Status.CLOSED, 40, False),
        (Status.STOOD_DOWN, 0, False),
        (Status.EXTRA, 0, False),
        (Status.HEARD, 0, False),
    ],
)
def test_an_all_well_counts_for_the_calls_that_wait_for_it(status, minutes, counts):
    assert a_call(status=status).is_open(after(minutes)) is counts


def test_an_answer_that_we_received_late_counts_from_when_it_was_made():
    late = Answered(made_at=after(10), late_by_us=True)
    answered, _ = decide(a_call(status=Status.NUDGED), late, after(40))
    assert answered.status is Status.ANSWERED
    assert (answered.answered_at, answered.received_late_at) == (after(10), after(40))


def test_an_answer_made_before_the_window_answers_no_later_call():
    late = Answered(made_at=after(-30), late_by_us=True)
    for status in (Status.PROMPTED, Status.MISSED):
        assert decide(a_call(status=status), late, after(40)) == (
            a_call(status=status),
            (),
        )


def test_a_press_whose_moment_nobody_knows_counts_from_when_we_got_it():
    missed = a_call(status=Status.MISSED, missed_at=after(15))
    regained, _ = decide(missed, Answered(late_by_us=True), after(40))
    assert (regained.answered_at, regained.received_late_at) == (after(40), after(40))
