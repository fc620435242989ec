"""Every rule about a request for uniform or equipment."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import Stale
from bot.domain.kit.request import (
    ONWARD,
    OPEN,
    Asked,
    KitKind,
    KitRequest,
    Moved,
    Refused,
    Status,
    Untouched,
    Withdrawn,
    decide,
    may_move_to,
    wake_at,
)
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, OFFICER, TICK

WHY = RedactedText("None of that size is left.")
UNIFORM = KitKind(kind="uniform", to=FIRST)
DRAFT = KitRequest(
    person=OFFICER, text=RedactedText("Trousers, size 44."), written_at=NIGHT
)
ASKED = decide(DRAFT, Asked(UNIFORM), NIGHT)
A_WEEK_ON = NIGHT + timedelta(days=7)


def test_it_goes_to_whoever_sees_to_its_kind():
    assert (ASKED.status, ASKED.kind, ASKED.handler) == (
        Status.ASKED,
        "uniform",
        FIRST,
    )


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("to", Status)
def test_it_only_moves_onward(status, to):
    request = replace(ASKED, status=status)
    onward = status in OPEN and to in ONWARD[ONWARD.index(status) + 1 :]
    assert (to in may_move_to(request)) == onward
    if onward:
        assert decide(request, Moved(to), NIGHT).status is to
    else:
        with pytest.raises(Stale):
            decide(request, Moved(to), NIGHT)


def test_whoever_sees_to_it_hears_of_it_once_more_after_a_week():
    assert decide(ASKED, Untouched(), A_WEEK_ON - TICK) == ASKED
    again = decide(ASKED, Untouched(), A_WEEK_ON)
    assert again.reminded_at == A_WEEK_ON
    assert wake_at(again) is None
    assert wake_at(decide(ASKED, Moved(Status.ORDERED), NIGHT)) is None


EVENTS = st.sampled_from(
    [
        *(Moved(each) for each in Status),
        *(Refused(WHY), Withdrawn(), Untouched(), Asked(UNIFORM)),
    ]
)


@given(st.lists(EVENTS, max_size=12))
def test_what_is_over_stays_so_and_only_a_refusal_says_why(events):
    held = ASKED
    for event in events:
        before = held
        try:
            held = decide(held, event, A_WEEK_ON)
        except Stale:
            continue
        assert before.is_open or held == before
    assert (held.why is not None) == (held.status is Status.REFUSED)
