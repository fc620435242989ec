"""What else is in a night: outages, clocks, people who left or were away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.alarms import ladders
from bot.desk.incoming import alarm_presses
from bot.desk.people.away import mark_away
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.refs import INCIDENT, Ref, StaffId
from bot.domain.replay.course import Turn
from tests.journeys.replay.again import again, happened, later_by
from tests.journeys.replay.quick import QuickNight, is_silent, newest


@pytest.fixture
def night():
    """At the desk alone."""
    told = QuickNight()
    yield told
    told.close()


MINUTE = timedelta(minutes=1)
NOTHING = timedelta()


def test_whom_nobody_could_reach_is_passed_over_again(night):
    night.books_on("E1001", "RIV")
    night.passes(minutes=75)
    night.passes(seconds=20)
    night.asks(
        lambda desk: alarm_presses.unreachable(desk, newest(desk), StaffId("D001"))
    )
    night.passes(minutes=3)
    then = night.gathered()
    told = [step.people for step in then.courses[0].steps]
    assert told[:2] == [("D001",), ("D002",)]
    assert happened(again(then).courses) == happened(then.courses)


def test_who_said_that_they_are_away_is_told_of_nothing(night):
    night.asks(lambda desk: mark_away(desk, desk.person("D001"), "22:00 to 06:00"))
    then = is_silent(night)
    assert then.courses[0].steps[0].people == ("D002",)
    assert happened(again(then).courses) == happened(then.courses)


def test_what_goes_past_the_duty_managers_and_help_in_secret_are_not_in_it(night):
    for kind in (AlarmKind.ABUSE, AlarmKind.DURESS):
        then = is_raised(night, kind)
    assert then.courses == ()
    assert then.given == ()
    assert then.acts == ()


def is_raised(night, kind):
    night.asks(
        lambda desk: desk.unit.alarms.add(
            ladder.raise_alarm(
                Alarm(
                    kind=kind,
                    about=Ref(INCIDENT, 1),
                    officer=StaffId("E1001"),
                    site=None,
                    raised_at=desk.now,
                    rungs=ladders.resolve(desk, kind, StaffId("E1001")),
                ),
                desk.now,
            )[0]
        )
    )
    night.clock.now += MINUTE
    return night.gathered()


def test_a_night_in_which_the_product_was_down(night):
    """What was due meanwhile is as late in both runs; what is due later is not."""
    night.books_on("E1001", "RIV")
    night.passes(minutes=70)
    night.sleeps(minutes=25)
    night.passes(minutes=1)
    night.takes_up("D001")
    night.passes(minutes=5)
    then = night.gathered()
    assert len(then.down) == 1
    assert happened(again(then).courses) == happened(then.courses)
    still = again(then, "check_calls.missed=+5m")
    assert later_by(then, still, Turn.TOLD)[0] == NOTHING
    later = again(then, "check_calls.missed=40m")
    assert later_by(then, later, Turn.TOLD)[0] == 5 * MINUTE


@pytest.mark.parametrize(
    "began",
    [
        datetime(2026, 3, 28, 22, 30, tzinfo=UTC),
        datetime(2026, 10, 24, 22, 30, tzinfo=UTC),
    ],
    ids=("forward", "back"),
)
def test_a_night_on_which_the_clocks_change(began):
    night = QuickNight(began)
    night.plans("E1002", "MKT", began + 30 * MINUTE, began + timedelta(hours=9))
    night.passes(minutes=35)
    night.books_on("E1002", "MKT")
    for _ in range(6):
        night.passes(minutes=30)
        night.is_well("E1002")
    night.passes(minutes=55)
    then = night.gathered()
    night.close()
    assert then.courses
    assert happened(again(then).courses) == happened(then.courses)


def test_somebody_who_has_left_since_does_what_they_did(night):
    then = is_silent(night)
    night.asks(lambda desk: desk.unit.people.set_active("E1001", False))
    night.asks(lambda desk: desk.unit.people.link("E1001", None))
    night.asks(lambda desk: desk.unit.people.set_active("D002", False))
    gone = replace(night.gathered(), end=then.end)
    assert happened(again(gone).courses) == happened(then.courses)
    assert gone.called["E1001"] == "A.O. E1001"


def test_whoever_was_on_shift_when_it_began_is_on_shift(night):
    night.books_on("E1001", "RIV")
    night.passes(minutes=30)
    night.began = night.clock.now
    night.passes(minutes=60)
    then = night.gathered()
    assert then.begins < then.start
    assert happened(again(then).courses) == happened(then.courses) != []


def test_no_name_and_no_word_is_in_it(night):
    then = is_silent(night)
    said = repr(then)
    for name in ("Okafor", "Adeyemi", "Fraser", "07700", "Riverside Court, "):
        assert name not in said
