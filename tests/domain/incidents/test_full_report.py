"""A full report: chased, complete, on paper, released; the whole table of moves."""

from datetime import timedelta

import pytest

from bot.domain.incidents.full_report import (
    CHASED_AGAIN,
    Amended,
    Chased,
    Completed,
    OnPaper,
    Rated,
    Released,
    SentBack,
    Status,
    Waits,
    decide,
    opened,
    wake_at,
)
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, OFFICER, after

DAY = timedelta(hours=24)
WORDS = RedactedText("book 3, page 12")
EVENTS = (
    *(Chased(), Rated(timedelta(hours=4)), Waits(after(60)), Completed(OFFICER)),
    *(OnPaper(FIRST, WORDS), SentBack(WORDS), Released(FIRST, 3, WORDS)),
    Amended(WORDS),
)
STATUS = {
    (Status.OPEN, Completed): Status.COMPLETE,
    (Status.OPEN, OnPaper): Status.ON_PAPER,
    (Status.COMPLETE, OnPaper): Status.ON_PAPER,
    (Status.COMPLETE, SentBack): Status.OPEN,
    (Status.COMPLETE, Released): Status.RELEASED,
    (Status.ON_PAPER, Released): Status.RELEASED,
    (Status.RELEASED, Amended): Status.COMPLETE,
}
MOVES_TIMES = {Chased, Rated, Waits}


def a_report(status=Status.OPEN):
    report = opened(14, NIGHT, DAY)
    ways = {
        Status.OPEN: (),
        Status.COMPLETE: (Completed(OFFICER),),
        Status.ON_PAPER: (OnPaper(FIRST, WORDS),),
        Status.RELEASED: (Completed(OFFICER), Released(FIRST, 3, WORDS)),
    }
    for event in ways[status]:
        report = decide(report, event, after(1))
    return report


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("event", EVENTS, ids=lambda each: type(each).__name__)
def test_each_event_moves_it_along_an_arrow_or_changes_nothing(status, event):
    before = a_report(status)
    moved = decide(before, event, after(5))
    arrow = STATUS.get((status, type(event)))
    if arrow is not None:
        assert moved.status is arrow
    elif status is Status.OPEN and type(event) in MOVES_TIMES:
        assert moved.status is Status.OPEN
        assert moved != before
    else:
        assert moved == before


def test_it_is_chased_at_half_of_its_time_when_it_is_due_and_less_and_less_often():
    report, at, times = opened(14, NIGHT, DAY), NIGHT, []
    while (wakes_at := wake_at(report)) is not None:
        at = wakes_at
        times.append(at - NIGHT)
        report = decide(report, Chased(), at)
    later = [DAY + sum(CHASED_AGAIN[:n], timedelta()) for n in range(4)]
    assert times == [DAY / 2, *later]


def test_a_report_that_turns_out_graver_is_due_sooner_and_not_before_now():
    report = decide(opened(14, NIGHT, DAY), Rated(timedelta(hours=4)), after(200))
    assert report.due_at == after(240)
    assert wake_at(report) == after(200)


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.OPEN}))
def test_nobody_is_chased_for_what_is_there(status):
    assert wake_at(a_report(status)) is None


def test_what_was_released_stays_while_an_amendment_waits():
    report = decide(a_report(Status.RELEASED), Amended(WORDS), after(9))
    assert (report.released_version, report.released_text) == (3, WORDS)


def test_sent_back_it_has_as_much_time_again():
    report = decide(a_report(Status.COMPLETE), SentBack(WORDS), after(600))
    assert (report.due_at, wake_at(report)) == (after(600) + DAY, after(600) + DAY / 2)
