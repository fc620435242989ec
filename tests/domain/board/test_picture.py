"""What the board shows whom, and what stands first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow
from bot.domain.board.picture import (
    Case,
    Eyes,
    OnDuty,
    SiteNow,
    Tone,
    Tonight,
    eyes_of,
    seen_by,
    tone_of,
)
from bot.domain.refs import Ref, SiteCode, StaffId
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after, somebody

OPENS, DUE = after(-10), NIGHT
ALARM = AlarmNow(
    number=1,
    kind=AlarmKind.MISSED_CHECK_CALL,
    ref=Ref.read("CC-1"),
    status=Status.RINGING,
    site=SITE,
    where=SITE,
    officer=OFFICER,
    who="A.O. E1001",
    raised_at=NIGHT,
    rung=1,
    rungs=2,
    next_at=after(2),
)
SECRET = replace(ALARM, number=2, kind=AlarmKind.DURESS, ref=Ref.read("INC-1"))
BREACH = replace(ALARM, number=3, kind=AlarmKind.BREACH, ref=Ref.read("BR-1"))
CASE = Case(ref=Ref.read("BR-1"), since=NIGHT)
TONIGHT = Tonight(
    now=NIGHT,
    sites=(
        SiteNow(code=SiteCode("ASH"), name="Ashdown"),
        SiteNow(code=SITE, name="Riverside"),
    ),
    alarms=(BREACH, SECRET, ALARM),
    breaches=(CASE,),
    breaches_open=1,
)


@pytest.mark.parametrize(
    ("minutes", "looked_for", "waits", "tone"),
    [
        (-11, False, False, Tone.WELL),
        (-10, False, False, Tone.SOON),
        (-1, False, False, Tone.SOON),
        (0, False, False, Tone.LATE),
        (-11, False, True, Tone.LATE),
        (-11, True, False, Tone.ALARM),
        (5, True, True, Tone.ALARM),
    ],
)
def test_how_urgent_somebody_on_duty_is(minutes, looked_for, waits, tone):
    now = after(minutes)
    found = tone_of(now, OPENS, DUE, looked_for=looked_for, waits=waits)
    assert found is tone


def test_who_is_asked_nothing_more_is_well():
    assert tone_of(NIGHT, None, None, looked_for=False, waits=False) is Tone.WELL


def test_a_breach_is_a_number_for_whoever_may_not_see_it():
    seen = seen_by(Eyes(), TONIGHT)
    assert BREACH not in seen.alarms
    assert (seen.breaches, seen.breaches_open) == ((), 1)
    seen = seen_by(Eyes(breaches=True), TONIGHT)
    assert BREACH in seen.alarms
    assert seen.breaches == (CASE,)


def test_who_called_for_help_in_secret_is_shown_nothing_of_it():
    own = eyes_of(
        replace(somebody(), id=OFFICER), "en", replace(TONIGHT, alarms=(SECRET,))
    )
    seen = seen_by(own, replace(TONIGHT, alarms=(SECRET,)))
    assert seen.alarms == ()
    assert {site.tone for site in seen.sites} == {Tone.WELL}


def test_nobody_rings_them_about_another_alarm_either():
    other = replace(ALARM, officer=FIRST, number=4)
    seen = seen_by(Eyes(), replace(TONIGHT, alarms=(ALARM, SECRET, other)))
    assert {one.number for one in seen.alarms if one.do_not_ring} == {ALARM.number}
    own = seen_by(Eyes(not_about=OFFICER), replace(TONIGHT, alarms=(ALARM, SECRET)))
    assert [(one.number, one.do_not_ring) for one in own.alarms] == [(1, False)]


def test_all_others_have_the_same_eyes():
    one = eyes_of(somebody(), "en", TONIGHT)
    assert one == eyes_of(replace(somebody(), id=StaffId("D999")), "en", TONIGHT)
    assert SECRET in seen_by(one, TONIGHT).alarms


def test_a_site_with_an_alarm_stands_first_and_says_which():
    [first, second] = seen_by(Eyes(), replace(TONIGHT, alarms=(ALARM,))).sites
    assert (first.code, first.tone) == (SITE, Tone.ALARM)
    assert first.alarms == (AlarmKind.MISSED_CHECK_CALL,)
    assert (second.code, second.tone) == ("ASH", Tone.WELL)


def test_an_alarm_that_somebody_has_is_shown_as_late():
    held = replace(ALARM, status=Status.IN_HAND, owner="R.A. D001")
    [first, _] = seen_by(Eyes(), replace(TONIGHT, alarms=(held,))).sites
    assert (first.code, first.tone) == (SITE, Tone.LATE)


ALARMS = st.builds(
    lambda kind, status, rung, minutes: replace(
        ALARM, kind=kind, status=status, rung=rung, raised_at=after(minutes)
    ),
    st.sampled_from([AlarmKind.SOS, AlarmKind.INCIDENT, AlarmKind.NO_SHOW]),
    st.sampled_from([Status.RINGING, Status.IN_HAND, Status.REGAINED]),
    st.integers(1, 2),
    st.integers(-60, 0),
)


@given(st.lists(ALARMS))
def test_no_alarm_is_lost_and_what_nobody_has_comes_first(alarms):
    seen = seen_by(Eyes(), replace(TONIGHT, alarms=tuple(alarms))).alarms
    assert sorted(map(repr, seen)) == sorted(map(repr, alarms))
    ringing = [alarm.is_ringing for alarm in seen]
    assert ringing == sorted(ringing, reverse=True)
    hurt = [one.kind.is_about_safety for one in seen if one.is_ringing]
    assert hurt == sorted(hurt, reverse=True)


@given(st.lists(st.sampled_from(Tone), min_size=1))
def test_a_site_is_as_urgent_as_its_most_urgent_officer(tones):
    on = tuple(
        OnDuty(shift=place, who="A.O.", since=NIGHT, tone=tone)
        for place, tone in enumerate(tones)
    )
    assert SiteNow(code=SITE, name="", on=on).tone is min(tones)
