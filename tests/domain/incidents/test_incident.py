"""An incident: briefed, taken up, ended; the whole table."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.domain.errors import IllegalMove
from bot.domain.incidents.incident import (
    Briefed,
    Closed,
    Event,
    Kind,
    Place,
    Reopened,
    Status,
    TakenUp,
    Withdrawn,
    Woken,
    decide,
    wake_at,
)
from tests.domain.builders import after, an_incident, name_of

SAME, ILLEGAL = "the same", "illegal"

TABLE = {
    (Status.ASKED, Woken): Status.REPORTED,
    (Status.ASKED, Withdrawn): Status.CLOSED,
    (Status.ASKED, Briefed): SAME,
    (Status.ASKED, TakenUp): ILLEGAL,
    (Status.ASKED, Closed): ILLEGAL,
    (Status.REPORTED, Woken): SAME,
    (Status.REPORTED, Withdrawn): SAME,
    (Status.BRIEFED, Woken): SAME,
    (Status.BRIEFED, Withdrawn): SAME,
    (Status.TAKEN_UP, Woken): SAME,
    (Status.TAKEN_UP, Withdrawn): SAME,
    (Status.CLOSED, Woken): SAME,
    (Status.CLOSED, Withdrawn): SAME,
    (Status.REPORTED, Briefed): Status.BRIEFED,
    (Status.REPORTED, TakenUp): Status.TAKEN_UP,
    (Status.REPORTED, Closed): Status.CLOSED,
    (Status.BRIEFED, Briefed): SAME,
    (Status.BRIEFED, TakenUp): Status.TAKEN_UP,
    (Status.BRIEFED, Closed): Status.CLOSED,
    (Status.TAKEN_UP, Briefed): SAME,
    (Status.TAKEN_UP, TakenUp): Status.TAKEN_UP,
    (Status.TAKEN_UP, Closed): Status.CLOSED,
    (Status.ASKED, Reopened): SAME,
    (Status.REPORTED, Reopened): SAME,
    (Status.BRIEFED, Reopened): SAME,
    (Status.TAKEN_UP, Reopened): SAME,
    (Status.CLOSED, Reopened): Status.REPORTED,
    (Status.CLOSED, Briefed): SAME,
    (Status.CLOSED, TakenUp): ILLEGAL,
    (Status.CLOSED, Closed): ILLEGAL,
}


def test_every_event_is_told_of_for_every_status():
    assert set(TABLE) == {(s, e) for s in Status for e in get_args(Event)}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("status", "event", "becomes"),
    [(status, event(), becomes) for (status, event), becomes in TABLE.items()],
    ids=name_of,
)
def test_an_incident_moves_as_its_drawing_says(kind, status, event, becomes):
    before = an_incident(kind=kind, status=status)
    if becomes is ILLEGAL:
        with pytest.raises(IllegalMove, match=type(event).__name__):
            decide(before, event, after(5))
        assert before == an_incident(kind=kind, status=status)
    elif becomes is SAME:
        assert decide(before, event, after(5)) == before
    else:
        assert decide(before, event, after(5)).status is becomes


def test_whoever_is_asked_has_a_minute():
    asked = an_incident(kind=Kind.WELFARE, status=Status.ASKED)
    assert wake_at(asked) == asked.reported_at + timedelta(seconds=60)
    early = asked.reported_at + timedelta(seconds=59)
    assert decide(asked, Woken(), early) == asked
    assert wake_at(decide(asked, Withdrawn(), early)) is None


def test_only_what_was_typed_is_taken_back_and_for_ten_seconds():
    typed = an_incident(kind=Kind.SOS, typed=True)
    in_time = typed.reported_at + timedelta(seconds=10)
    assert typed.may_be_taken_back(in_time)
    assert not typed.may_be_taken_back(in_time + timedelta(milliseconds=1))
    assert not an_incident(kind=Kind.SOS).may_be_taken_back(in_time)


def test_where_somebody_was_is_gone_when_it_is_over():
    place = Place(latitude=51.5, longitude=-0.1, at=after(0))
    sos = an_incident(kind=Kind.SOS, status=Status.TAKEN_UP, place=place)
    assert decide(sos, Closed(), after(5)).place is None


def test_the_moment_of_the_first_accepted_notice_is_kept():
    briefed = decide(an_incident(), Briefed(), after(1))
    again = decide(briefed, Briefed(), after(2))
    assert again.briefed_at == after(1)


def test_a_notice_accepted_after_the_button_was_pressed_moves_nothing_back():
    taken = decide(an_incident(), TakenUp(), after(1))
    assert decide(taken, Briefed(), after(2)).status is Status.TAKEN_UP


def test_the_end_of_an_incident_is_recorded():
    assert decide(an_incident(), Closed(), after(9)).closed_at == after(9)
