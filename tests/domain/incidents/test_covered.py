"""A copy with covered faces: made, tried again, given up, let out."""

from datetime import timedelta

import pytest

from bot.domain.incidents import covered
from bot.domain.incidents.covered import (
    MOST_TRIES,
    Failed,
    KeptIn,
    LetOut,
    Made,
    Status,
)
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, after

RUTH = StaffId("D001")
MADE = Made(faces=2, sha256="a" * 64, of_sha256="b" * 64)
SAME = None


def copy_that(status):
    wanted = covered.wanted(7, NIGHT)
    match status:
        case Status.WAITS:
            return wanted
        case Status.MADE:
            return covered.decide(wanted, MADE, NIGHT)
        case Status.FAILED:
            return covered.decide(wanted, Failed("no picture", for_good=True), NIGHT)


@pytest.mark.parametrize(
    ("before", "event", "status"),
    [
        (Status.WAITS, MADE, Status.MADE),
        (Status.WAITS, Failed("no picture", for_good=True), Status.FAILED),
        (Status.WAITS, Failed("away", for_good=False), Status.WAITS),
        (Status.WAITS, LetOut(RUTH), SAME),
        (Status.MADE, MADE, SAME),
        (Status.MADE, Failed("late", for_good=True), SAME),
        (Status.FAILED, MADE, Status.MADE),
        (Status.FAILED, Failed("again", for_good=True), SAME),
        (Status.FAILED, LetOut(RUTH), SAME),
        (Status.FAILED, KeptIn(), SAME),
    ],
)
def test_the_table_of_moves(before, event, status):
    copy = copy_that(before)
    moved = covered.decide(copy, event, after(1))
    if status is SAME:
        assert moved == copy
    else:
        assert moved.status is status


def test_nothing_is_let_out_but_what_somebody_let_out_and_it_can_be_taken_back():
    made = copy_that(Status.MADE)
    assert not made.is_let_out
    out = covered.decide(made, LetOut(RUTH), after(5))
    assert out.is_let_out
    assert (out.let_out_by, out.let_out_at) == (RUTH, after(5))
    assert covered.decide(out, LetOut(StaffId("D002")), after(9)) == out
    assert covered.decide(out, KeptIn(), after(9)) == made


def test_it_is_tried_for_about_an_hour_and_then_given_up():
    copy, now = covered.wanted(7, NIGHT), NIGHT
    while copy.status is Status.WAITS:
        now = copy.wake_at
        copy = covered.tried(copy, now)
        copy = covered.decide(copy, Failed("away", for_good=False), now)
    assert (copy.status, copy.tries, copy.why) == (Status.FAILED, MOST_TRIES, "away")
    assert timedelta(minutes=50) < now - NIGHT < timedelta(minutes=80)
    assert copy.wake_at is None
