"""An alarm goes to others, and whoever may not know of it is told nothing more."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.alarm import Rung, Status
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.alarms.reroute import reroute
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, after, an_alarm

D1, D2, X1, S1 = map(StaffId, ("D001", "D002", "X001", "S001"))
LINE = frozenset({D1, D2})
TEN = timedelta(minutes=10)
ABOVE = (Rung(tell="director", people=(X1,), patience=TEN),)
INCIDENT = an_alarm(
    kind=AlarmKind.INCIDENT,
    status=Status.RINGING,
    rungs=(Rung(tell="duty-manager", people=(D1,), patience=TEN), *ABOVE),
    rung=0,
    rung_told_at=NIGHT,
    told=(D1,),
)


def past(alarm):
    return reroute(alarm, AlarmKind.ABUSE, ABOVE, LINE, after(5))


def test_the_first_rung_above_is_told_and_the_manager_is_not_among_those_told():
    moved, [tell] = past(INCIDENT)
    assert (moved.kind, moved.told, tell.to) == (AlarmKind.ABUSE, (X1,), (X1,))


def test_whoever_has_it_in_hand_and_may_know_keeps_it():
    owned = replace(
        INCIDENT, status=Status.IN_HAND, owner=X1, asked_at=NIGHT, told=(D1, X1)
    )
    moved, effects = past(owned)
    assert (moved.owner, moved.told, effects) == (X1, (X1,), ())


def test_a_manager_who_has_it_has_it_no_more():
    owned = replace(INCIDENT, status=Status.IN_HAND, owner=D1, asked_at=NIGHT)
    moved, [tell] = past(owned)
    assert (moved.status, moved.owner, tell.to) == (Status.RINGING, None, (X1,))


def test_what_a_manager_has_ended_rings_anew():
    closed = replace(
        INCIDENT,
        status=Status.CLOSED,
        owner=D1,
        closed_at=NIGHT,
        reason=Reason.DEALT_WITH,
    )
    moved, [tell] = past(closed)
    assert (moved.status, moved.reason, tell.to) == (Status.RINGING, None, (X1,))


def test_back_to_the_managers_its_owner_stays_and_they_are_told():
    owned = replace(
        INCIDENT,
        kind=AlarmKind.ABUSE,
        rungs=ABOVE,
        status=Status.IN_HAND,
        owner=X1,
        asked_at=NIGHT,
        told=(X1,),
    )
    moved, [tell] = reroute(
        owned, AlarmKind.INCIDENT, INCIDENT.rungs, frozenset(), after(5)
    )
    assert (moved.owner, tell.to, set(moved.told)) == (X1, (D1,), {X1, D1})


@given(
    st.sampled_from(Status),
    st.lists(st.sampled_from([D1, D2, X1, S1]), unique=True),
    st.none() | st.sampled_from([D1, D2, X1, S1]),
)
def test_whatever_stood_before_nobody_of_the_line_is_told(status, told, owner):
    before = replace(INCIDENT, status=status, told=tuple(told), owner=owner)
    if status is Status.IN_HAND:
        before = replace(before, owner=owner or D1, asked_at=NIGHT)
    moved, effects = past(before)
    heard = {who for effect in effects for who in getattr(effect, "to", ())}
    assert not LINE & (set(moved.told) | heard | {moved.owner})
    assert moved.status in (Status.RINGING, Status.IN_HAND)
