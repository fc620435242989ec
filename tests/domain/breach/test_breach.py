"""A breach: acknowledged, dated, closed, and its two clocks; the whole table."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.domain.breach.breach import Status, decide
from bot.domain.breach.events import (
    Acknowledged,
    Answered,
    BecameAware,
    Chased,
    Closed,
    Dated,
    Done,
    Event,
    Judged,
    RegulatorTold,
    Relieved,
    Warned,
)
from bot.domain.breach.facts import Kind, Question, Step
from bot.domain.breach.first_hour import time_left
from bot.domain.clients.client import ClientCode
from bot.domain.clients.whose_data import (
    Belongs,
    ClientTold,
    ClientWarned,
    CompanyHas,
    NoBreach,
    Sending,
    SendingChased,
    Whose,
)
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import (
    FIRST,
    NIGHT,
    SECOND,
    TICK,
    a_breach,
    after,
    name_of,
)

SAME, ILLEGAL = "the same", "illegal"

OPEN = (Status.REPORTED, Status.ACKNOWLEDGED)
FACTS = (Relieved(), Answered(Question.KIND, Kind.PAPER), Done(Step.LOOK), Chased())

REGULATOR = (
    *(Dated(after(-20)), BecameAware(after(-10)), Warned(timedelta(hours=24))),
    *(RegulatorTold(RedactedText("IC-1")), Judged(True)),
)

OF_CLIENT = (
    *(Belongs(Whose.OURS), CompanyHas((), None), ClientWarned(timedelta(hours=12))),
    *(Sending(NIGHT), SendingChased(), ClientTold(ClientCode("HAR"), NIGHT)),
    NoBreach(),
)

TABLE = [
    (Status.REPORTED, Acknowledged(FIRST), Status.ACKNOWLEDGED),
    *((s, e, s) for s in OPEN for e in FACTS if e != Relieved()),
    *((s, Relieved(), Status.REPORTED) for s in OPEN),
    (Status.REPORTED, Closed(), Status.CLOSED),
    (Status.ACKNOWLEDGED, Acknowledged(SECOND), Status.ACKNOWLEDGED),
    (Status.ACKNOWLEDGED, Closed(), Status.CLOSED),
    (Status.CLOSED, Acknowledged(FIRST), ILLEGAL),
    *((Status.CLOSED, e, ILLEGAL) for e in FACTS),
    (Status.CLOSED, Closed(), ILLEGAL),
    *((s, e, s) for s in Status for e in (*REGULATOR, *OF_CLIENT)),
]


def test_every_event_is_told_of_for_every_status():
    told = {(status, type(event)) for status, event, _ in TABLE}
    assert told == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize(("status", "event", "becomes"), TABLE, ids=name_of)
def test_a_breach_moves_as_its_drawing_says(status, event, becomes):
    before = a_breach(status=status)
    if becomes is ILLEGAL:
        with pytest.raises(IllegalMove, match=type(event).__name__):
            decide(before, event, after(5))
        assert before == a_breach(status=status)
    else:
        assert decide(before, event, after(5)).status is becomes


def test_the_first_acknowledgement_stops_the_hour_whoever_takes_over():
    first = decide(a_breach(), Acknowledged(FIRST), after(10))
    higher = decide(first, Acknowledged(SECOND), after(30))
    assert (higher.acknowledged_by, higher.acknowledged_at) == (SECOND, after(10))


def test_the_end_of_a_breach_is_recorded():
    assert decide(a_breach(), Closed(), after(90)).closed_at == after(90)


def test_the_hour_runs_from_the_discovery():
    reported_late = a_breach(discovered_at=after(-50))
    assert reported_late.dpo_by == after(10)


def test_the_72_hours_run_from_the_discovery_whenever_it_is_reported():
    found_on_friday = a_breach(discovered_at=NIGHT - timedelta(hours=60))
    assert found_on_friday.ico_by == NIGHT + timedelta(hours=12)


def test_until_somebody_says_when_it_was_found_they_run_from_the_report():
    assert not a_breach().is_dated
    assert a_breach().ico_by == NIGHT + timedelta(hours=72)


def test_a_corrected_discovery_moves_the_hour_and_the_72_hours():
    dated = decide(a_breach(), Dated(after(-20)), after(5))
    assert dated.dpo_by == after(40)
    assert dated.ico_by == after(-20) + timedelta(hours=72)


def test_an_hour_ago_or_more_is_the_latest_that_it_can_have_been():
    at_latest = decide(a_breach(), Dated(after(-60), at_latest=True), after(5))
    assert (at_latest.discovered_at, at_latest.is_dated) == (after(-60), False)
    known = decide(at_latest, Dated(after(-3000)), after(6))
    assert (known.discovered_at, known.is_dated) == (after(-3000), True)
    again = decide(known, Dated(after(-60), at_latest=True), after(7))
    assert again == known


@pytest.mark.parametrize("event", [Judged(False), RegulatorTold(None)])
def test_what_is_one_after_all_was_never_none(event):
    none = decide(decide(a_breach(), Judged(True), NIGHT), NoBreach(), NIGHT)
    assert decide(none, Judged(True), NIGHT).whose.no_breach
    assert not decide(none, event, NIGHT).whose.no_breach


def test_a_discovery_cannot_lie_ahead():
    assert decide(a_breach(), Dated(after(30)), after(0)).discovered_at == NIGHT


def test_a_breach_cannot_be_discovered_after_it_was_reported():
    """Else the hour would end later than an hour after the report."""
    dated = decide(a_breach(), Dated(after(20)), after(30))
    assert dated.discovered_at == dated.reported_at


@pytest.mark.parametrize(
    ("early", "late"), [(TICK, False), (0 * TICK, True), (-TICK, True)]
)
def test_a_report_is_late_once_the_hour_is_over(early, late):
    found = NIGHT - timedelta(hours=1) + early
    assert a_breach(discovered_at=found).was_late is late


def test_the_last_rung_hears_five_minutes_before_the_hour_ends():
    assert time_left(a_breach(), after(20)) == timedelta(minutes=35)


def test_less_than_no_time_is_left_when_the_report_came_too_late():
    late = a_breach(discovered_at=after(-90))
    assert time_left(late, NIGHT) == timedelta(minutes=-35)
