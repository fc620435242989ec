"""A running ladder, move by move; the whole table."""

from typing import get_args

import pytest

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.effects import (
    AskOwner,
    SayClosed,
    SayRegained,
    SayRelieved,
    SayTakenUp,
    TellEveryone,
    TellRung,
)
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.alarms.ladder import (
    CannotReach,
    Closed,
    Event,
    Regained,
    Relapsed,
    TakenUp,
    Unreachable,
    Woken,
    decide,
    wake_at,
)
from bot.domain.errors import AlreadyClosed, AlreadyTakenUp, IllegalMove, NotYours
from tests.domain.builders import (
    DIRECTOR,
    FIRST,
    MINUTE,
    NIGHT,
    SECOND,
    STRANGER,
    TICK,
    after,
    an_alarm,
    name_of,
)

SAME = "the same"
UP_TO_SECOND = {"rung": 1, "told": (FIRST, SECOND)}
IN_HAND = {"status": Status.IN_HAND, "owner": SECOND, "asked_at": NIGHT}
ALARMS = {
    # The first manager was told, two minutes' patience.
    "ringing": an_alarm(),
    # The director was told last, four minutes' patience.
    "ringing at the top": an_alarm(rung=2, told=(FIRST, SECOND, DIRECTOR)),
    # The second manager has it since the start of the night.
    "in hand": an_alarm(**UP_TO_SECOND, **IN_HAND),
    "asked in vain": an_alarm(**UP_TO_SECOND, **IN_HAND, asked=3),
    "regained": an_alarm(**UP_TO_SECOND, status=Status.REGAINED),
    "regained, owned": an_alarm(
        **UP_TO_SECOND, **IN_HAND | {"status": Status.REGAINED}
    ),
    "closed": an_alarm(status=Status.CLOSED, owner=FIRST, reason=Reason.SAFE),
}


def tell(*people, again=False, by=None):
    return TellRung(to=people, again=again, skipped=(), unreached_by=by)


def safe(by):
    return Closed(by, Reason.SAFE)


def end(by, *to):
    return SayClosed(by=by, to=to, reason=Reason.SAFE)


AGAIN_AND_ALL = (
    tell(DIRECTOR, again=True),
    TellEveryone(skipped=(), except_for=(DIRECTOR,)),
)

# Alarm, event, minutes into the night, what becomes of it, and who is told.
TABLE = [
    ("ringing", Woken(), 1, SAME, ()),
    ("ringing", Woken(), 2, Status.RINGING, (tell(SECOND),)),
    ("ringing", Unreachable(FIRST), 1, Status.RINGING, (tell(SECOND),)),
    ("ringing", Unreachable(STRANGER), 1, SAME, ()),
    ("ringing", CannotReach(FIRST), 1, Status.RINGING, (tell(SECOND, by=FIRST),)),
    ("ringing", TakenUp(FIRST), 1, Status.IN_HAND, (SayTakenUp(by=FIRST, to=()),)),
    (
        "ringing",
        TakenUp(DIRECTOR),
        1,
        Status.IN_HAND,
        (SayTakenUp(by=DIRECTOR, to=(FIRST,)),),
    ),
    ("ringing", Regained(), 1, Status.REGAINED, (SayRegained(to=(FIRST,)),)),
    ("ringing", Relapsed(), 1, Status.RINGING, (tell(FIRST, again=True),)),
    ("ringing", safe(FIRST), 1, Status.CLOSED, (end(FIRST),)),
    ("ringing at the top", Woken(), 3, SAME, ()),
    ("ringing at the top", Woken(), 4, Status.RINGING, AGAIN_AND_ALL),
    ("ringing at the top", Unreachable(DIRECTOR), 1, SAME, ()),
    ("in hand", Woken(), 29, SAME, ()),
    ("in hand", Woken(), 30, Status.IN_HAND, (AskOwner(to=SECOND),)),
    ("in hand", Unreachable(FIRST), 1, SAME, ()),
    ("in hand", Unreachable(SECOND), 1, Status.RINGING, (tell(DIRECTOR),)),
    ("in hand", CannotReach(FIRST), 1, NotYours, ()),
    ("in hand", CannotReach(STRANGER), 1, NotYours, ()),
    (
        "in hand",
        CannotReach(SECOND),
        1,
        Status.RINGING,
        (tell(DIRECTOR, by=SECOND),),
    ),
    (
        "in hand",
        CannotReach(DIRECTOR),
        1,
        Status.RINGING,
        (tell(DIRECTOR, by=DIRECTOR),),
    ),
    ("in hand", TakenUp(FIRST), 1, AlreadyTakenUp, ()),
    ("in hand", TakenUp(STRANGER), 1, AlreadyTakenUp, ()),
    ("in hand", TakenUp(SECOND), 1, Status.IN_HAND, ()),
    (
        "in hand",
        TakenUp(DIRECTOR),
        1,
        Status.IN_HAND,
        (SayTakenUp(by=DIRECTOR, to=(FIRST, SECOND)),),
    ),
    ("in hand", Regained(), 1, Status.REGAINED, (SayRegained(to=(FIRST, SECOND)),)),
    ("in hand", Relapsed(), 1, Status.IN_HAND, (tell(FIRST, SECOND),)),
    ("in hand", safe(FIRST), 1, NotYours, ()),
    ("in hand", safe(STRANGER), 1, NotYours, ()),
    ("in hand", safe(SECOND), 1, Status.CLOSED, (end(SECOND, FIRST),)),
    ("in hand", safe(DIRECTOR), 1, Status.CLOSED, (end(DIRECTOR, FIRST, SECOND),)),
    ("asked in vain", Woken(), 29, SAME, ()),
    (
        "asked in vain",
        Woken(),
        30,
        Status.RINGING,
        (SayRelieved(to=SECOND), tell(DIRECTOR)),
    ),
    ("regained", Woken(), 999, SAME, ()),
    ("regained", Unreachable(SECOND), 1, SAME, ()),
    ("regained", CannotReach(SECOND), 1, IllegalMove, ()),
    (
        "regained",
        TakenUp(FIRST),
        1,
        Status.REGAINED,
        (SayTakenUp(by=FIRST, to=(SECOND,)),),
    ),
    ("regained", Regained(), 1, SAME, ()),
    ("regained", Relapsed(), 1, Status.RINGING, (tell(FIRST),)),
    ("regained", safe(FIRST), 1, Status.CLOSED, (end(FIRST, SECOND),)),
    ("regained, owned", TakenUp(FIRST), 1, AlreadyTakenUp, ()),
    ("regained, owned", safe(FIRST), 1, NotYours, ()),
    ("regained, owned", safe(SECOND), 1, Status.CLOSED, (end(SECOND, FIRST),)),
    ("closed", Woken(), 999, SAME, ()),
    ("closed", Unreachable(FIRST), 1, SAME, ()),
    ("closed", CannotReach(FIRST), 1, AlreadyClosed, ()),
    ("closed", TakenUp(FIRST), 1, AlreadyClosed, ()),
    ("closed", Regained(), 1, SAME, ()),
    ("closed", Relapsed(), 1, SAME, ()),
    ("closed", safe(FIRST), 1, AlreadyClosed, ()),
]


def test_every_event_is_told_of_for_every_status():
    told = {(ALARMS[name].status, type(event)) for name, event, *_ in TABLE}
    assert told == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(
    ("name", "event", "minutes", "becomes", "effects"), TABLE, ids=name_of
)
def test_an_alarm_moves_as_its_drawing_says(name, event, minutes, becomes, effects):
    before = ALARMS[name]
    if becomes is SAME:
        assert decide(before, event, after(minutes)) == (before, ())
    elif isinstance(becomes, Status):
        moved, told = decide(before, event, after(minutes))
        assert (moved.status, told) == (becomes, effects)
    else:
        with pytest.raises(becomes):
            decide(before, event, after(minutes))


# What waits for the officer's voice has no meaning where nobody may be hurt.
def test_whether_somebody_may_be_hurt_is_decided_for_every_kind():
    """A new kind stands in neither list until somebody says where it belongs."""
    hurt = {
        *(AlarmKind.MISSED_CHECK_CALL, AlarmKind.NO_SHOW, AlarmKind.MISSED_BOOK_OFF),
        *(AlarmKind.SOS, AlarmKind.DURESS, AlarmKind.WELFARE, AlarmKind.NOT_RELIEVED),
        *(AlarmKind.TIMED_ACTIVITY, AlarmKind.HOME_SAFE),
    }
    reported = {AlarmKind.INCIDENT, AlarmKind.ABUSE, AlarmKind.BREACH}
    reported |= {AlarmKind.NEAR_MISS}
    assert {kind for kind in AlarmKind if kind.is_about_safety} == hurt
    assert hurt | reported | {AlarmKind.MISSED_PATROL} == set(AlarmKind)


@pytest.mark.parametrize("kind", [AlarmKind.INCIDENT, AlarmKind.BREACH])
@pytest.mark.parametrize("event", [CannotReach(FIRST), Regained()], ids=name_of)
def test_an_incident_or_a_breach_does_not_wait_for_the_officer(kind, event):
    with pytest.raises(IllegalMove, match=type(event).__name__):
        decide(an_alarm(kind=kind), event, after(1))


@pytest.mark.parametrize("kind", AlarmKind)
def test_the_owner_of_a_safety_alarm_is_asked_after_half_an_hour(kind):
    in_hand = an_alarm(kind=kind, **UP_TO_SECOND, **IN_HAND)
    asked_at = after(30) if kind.is_about_safety else None
    assert wake_at(in_hand) == asked_at


def test_the_owner_of_a_breach_is_asked_after_the_companys_own_time():
    facts = UP_TO_SECOND | IN_HAND | {"owner_gets": 120 * MINUTE}
    in_hand = an_alarm(kind=AlarmKind.BREACH, **facts)
    assert wake_at(in_hand) == after(120)
    asked, [question] = decide(in_hand, Woken(), after(120))
    assert (question.to, wake_at(asked)) == (SECOND, after(240))


@pytest.mark.parametrize("kind", AlarmKind)
@pytest.mark.parametrize("status", Status)
def test_a_ringing_alarm_has_a_deadline_and_a_closed_one_has_none(kind, status):
    alarm = an_alarm(kind=kind, **UP_TO_SECOND, **IN_HAND | {"status": status})
    if status is Status.RINGING:
        assert wake_at(alarm) == NIGHT + alarm.rungs[1].patience
    elif status is not Status.IN_HAND:
        assert wake_at(alarm) is None


@pytest.mark.parametrize("name", ["ringing", "ringing at the top", "in hand"])
def test_nobody_is_told_before_the_patience_is_over_nor_twice(name):
    before = ALARMS[name]
    due = wake_at(before)
    assert decide(before, Woken(), due - TICK) == (before, ())
    moved, _ = decide(before, Woken(), due)
    assert decide(moved, Woken(), due) == (moved, ())


def test_a_refusal_names_the_owner():
    with pytest.raises(AlreadyTakenUp) as taken:
        decide(ALARMS["in hand"], TakenUp(FIRST), after(1))
    with pytest.raises(NotYours) as closing:
        decide(ALARMS["in hand"], safe(FIRST), after(1))
    assert (taken.value.owner, closing.value.owner) == (SECOND, SECOND)


def test_the_officer_heard_after_a_relapse_starts_the_ladder_from_the_bottom():
    again, _ = decide(ALARMS["regained, owned"], Relapsed(), after(9))
    assert (again.rung, again.owner, again.regained_at) == (0, None, None)
    assert again.told == (FIRST, SECOND)
    assert wake_at(again) == after(11)


def test_the_end_is_recorded_with_who_when_and_why():
    over, _ = decide(ALARMS["ringing"], Closed(FIRST, Reason.MISTAKE), after(7))
    recorded = (over.owner, over.closed_at, over.reason)
    assert recorded == (FIRST, after(7), Reason.MISTAKE)


def test_a_new_owner_is_given_half_an_hour_of_their_own():
    asked, _ = decide(ALARMS["in hand"], Woken(), after(30))
    higher, _ = decide(asked, TakenUp(DIRECTOR), after(40))
    assert (higher.asked, wake_at(higher)) == (0, after(40) + 30 * MINUTE)
