"""One rule is changed, and the same night is played again."""

from datetime import timedelta

import pytest
import typer

from bot.domain.people.person import Role
from bot.domain.replay.comparing import pairs, rows, sums
from bot.domain.replay.course import Turn
from bot.texts.shifts.overtime import HERE
from tests.journeys.replay.again import again, happened, later_by
from tests.journeys.replay.quick import TEN_PM, QuickNight, is_silent


@pytest.fixture
def night():
    """At the desk alone."""
    told = QuickNight()
    yield told
    told.close()


MINUTE = timedelta(minutes=1)
NOTHING = timedelta()


def test_unchanged_it_is_the_same(night):
    then = is_silent(night)
    now = again(then)
    assert happened(now.courses) == happened(then.courses)
    found = rows(pairs(then.courses, now.courses))
    assert [row.is_the_same for row in found] == [True] * 5


def test_four_minutes_more_patience_and_all_of_it_is_four_minutes_later(night):
    then = is_silent(night)
    now = again(then, "check_calls.missed=+4m")
    assert set(later_by(then, now, Turn.TOLD)) == {4 * MINUTE}
    assert later_by(then, now, Turn.TAKEN_UP) == [4 * MINUTE]


def test_so_patient_that_the_officer_was_heard_before(night):
    then = is_silent(night)
    now = again(then, "check_calls.missed=+10m")
    assert now.courses == ()
    found = sums(pairs(then.courses, now.courses))
    assert (found.gone, found.same, found.new) == (1, 0, 0)
    assert sum(now.waited.values()) == 2


def test_a_longer_rung_leaves_the_first_as_it_was_and_moves_the_second(night):
    then = is_silent(night)
    now = again(then, "ladders.missed_check_call.1.patience=+3m")
    assert later_by(then, now, Turn.TOLD) == [NOTHING, 3 * MINUTE]
    assert later_by(then, now, Turn.TAKEN_UP) == [3 * MINUTE]


def test_twice_as_many_calls_and_the_silence_is_heard_earlier(night):
    """Who answered the next call is taken to have answered the one before it."""
    then = is_silent(night)
    now = again(then, "check_calls.every=30m")
    [alarm] = now.courses
    assert then.courses[0].raised_at - alarm.raised_at == 30 * MINUTE
    assert now.assumed == 1


def test_the_first_rung_is_somebody_else(night):
    then = is_silent(night)
    now = again(then, "ladders.missed_check_call.1.tell=director")
    first, second = now.courses[0].steps[:2]
    assert (first.people, second.people) == (("X001",), ("X001",))
    assert now.waited, "D002 was told of nothing, and pressed nothing"


def test_another_manager_is_on_call(night):
    night.is_on_call(Role.DUTY_MANAGER, "D001", TEN_PM, TEN_PM + timedelta(hours=8))
    then = is_silent(night)
    rota = again(
        then,
        "ladders.missed_check_call.1.tell=on-call:duty-manager",
        "on_call.duty-manager=D002",
    )
    assert rota.courses[0].steps[0].people == ("D002",)


def test_a_no_show_and_a_missed_book_off_follow_their_own_rules(night):
    night.plans("E1002", "MKT", TEN_PM + 30 * MINUTE, TEN_PM + 90 * MINUTE)
    night.passes(minutes=42)
    night.books_on("E1002", "MKT")
    night.passes(minutes=25)
    night.is_well("E1002")
    night.passes(minutes=30)
    night.is_well("E1002")
    night.passes(minutes=24)
    then = night.gathered()
    assert [course.kind for course in then.courses] == ["no_show", "missed_book_off"]
    now = again(then, "book_on.late=5m", "book_on.off_late=+20m")
    late = [course.raised_at for course in now.courses]
    assert late[0] - then.courses[0].raised_at == -5 * MINUTE
    assert [course.kind for course in now.courses] == ["no_show"]


def test_who_stays_longer_stays_as_long(night):
    """Asked whether they are there, they say so, and a manager agrees to an hour."""
    night.plans("E1001", "RIV", TEN_PM, TEN_PM + 60 * MINUTE)
    night.books_on("E1001", "RIV")
    night.passes(minutes=58)
    night.is_well("E1001")
    night.passes(minutes=20)
    night.answers("E1001", HERE)
    night.passes(minutes=1)
    night.answers("D001", "60")
    night.passes(minutes=40)
    night.is_well("E1001")
    night.passes(minutes=33)
    then = night.gathered()
    assert [course.raised_at for course in then.courses] == [TEN_PM + 150 * MINUTE]
    now = again(then)
    assert happened(now.courses) == happened(then.courses)
    assert not now.refused


def test_a_call_for_help_is_raised_when_it_was_and_climbs_as_the_ladder_says(night):
    night.books_on("E1001", "RIV")
    night.passes(minutes=3)
    night.calls_for_help("E1001")
    night.passes(minutes=1, seconds=30)
    night.takes_up("X001")
    night.passes(minutes=10)
    then = night.gathered()
    assert happened(again(then).courses) == happened(then.courses)
    now = again(then, "ladders.sos.patience=+2m")
    assert later_by(then, now, Turn.TOLD) == [NOTHING, 2 * MINUTE]
    assert later_by(then, now, Turn.TAKEN_UP) == [2 * MINUTE]


@pytest.mark.parametrize(
    "change",
    [
        "check_calls.missed",
        "check_calls.missed=soon",
        "check_calls.missed=-3h",
        "check_calls.early=2h",
        "check_calls.wake=3m",
        "sites.XXX.check_calls.every=30m",
        "ladders.fire.patience=3m",
        "ladders.sos.9.patience=3m",
        "ladders.sos.1.tell=nobody",
        "ladders.sos.colour=red",
        "on_call.king=D001",
        "on_call.duty-manager=E1001",
    ],
)
def test_a_change_that_is_none_is_said(quiet, change):
    with pytest.raises(typer.BadParameter):
        again(quiet, change)


@pytest.fixture(scope="module")
def quiet():
    """A night on which nothing was."""
    night = QuickNight()
    night.passes(minutes=10)
    yield night.gathered()
    night.close()
