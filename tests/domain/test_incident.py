"""An incident: briefed, taken up, ended; the whole table."""

from typing import get_args

import pytest

from bot.domain.errors import IllegalMove
from bot.domain.incident import (
    Briefed,
    Closed,
    Event,
    Kind,
    Status,
    TakenUp,
    decide,
)
from tests.domain.builders import after, an_incident, name_of

SAME, ILLEGAL = "the same", "illegal"

TABLE = {
    (Status.REPORTED, Briefed): Status.BRIEFED,
    (Status.REPORTED, TakenUp): Status.TAKEN_UP,
    (Status.REPORTED, Closed): Status.CLOSED,
    (Status.BRIEFED, Briefed): SAME,
    (Status.BRIEFED, TakenUp): Status.TAKEN_UP,
    (Status.BRIEFED, Closed): Status.CLOSED,
    (Status.TAKEN_UP, Briefed): SAME,
    (Status.TAKEN_UP, TakenUp): Status.TAKEN_UP,
    (Status.TAKEN_UP, Closed): Status.CLOSED,
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


def test_the_moment_of_the_first_accepted_notice_is_kept():
    briefed = decide(an_incident(), Briefed(), after(1))
    again = decide(briefed, Briefed(), after(2))
    assert again.briefed_at == after(1)


def test_a_notice_accepted_after_the_button_was_pressed_moves_nothing_back():
    taken = decide(an_incident(), TakenUp(), after(1))
    assert decide(taken, Briefed(), after(2)).status is Status.TAKEN_UP


def test_the_end_of_an_incident_is_recorded():
    assert decide(an_incident(), Closed(), after(9)).closed_at == after(9)
