"""A corrective action is reminded of until somebody says how it ended."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.corrective_actions import (
    AGAIN,
    AHEAD,
    DAY_OVER,
    Assigned,
    Cancelled,
    CorrectiveAction,
    Dated,
    Done,
    Postponed,
    Reminded,
    Status,
    Verified,
    decide,
    wake_at,
)
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, StaffId
from tests.domain.builders import NIGHT, OFFICER

DPO = StaffId("P001")
WHY = RedactedText("the joiner is ill")
DAY = timedelta(days=1)


def an_action(due_in=30 * DAY, **facts) -> CorrectiveAction:
    """Added at the start of the night."""
    known = {
        "about": Ref(BREACH, 3),
        "text": RedactedText("fit a drawer that locks"),
        "owner": OFFICER,
        "due_at": NIGHT + due_in,
        "added_by": DPO,
        "added_at": NIGHT,
        "reminded_at": NIGHT,
    }
    return CorrectiveAction(**known | facts)


def reminders(one, until):
    found = []
    while (at := wake_at(one)) is not None and at <= until:
        found.append(at)
        one = decide(one, Reminded(), at)
    return found


def test_reminders_come_a_week_ahead_on_the_day_the_day_after_and_weekly():
    due = 30 * DAY
    found = reminders(an_action(due), NIGHT + due + 20 * DAY)
    assert [at - NIGHT - due for at in found] == [
        -7 * DAY,
        *(0 * DAY, 1 * DAY, 8 * DAY, 15 * DAY),
    ]


def test_due_in_less_than_a_week_it_is_not_reminded_of_ahead():
    assert wake_at(an_action(3 * DAY)) == NIGHT + 3 * DAY


def test_a_new_day_is_reminded_of_anew():
    one = decide(an_action(), Postponed(WHY), NIGHT + 30 * DAY)
    one = decide(one, Dated(NIGHT + 60 * DAY), NIGHT + 30 * DAY)
    assert (wake_at(one), one.reasons) == (NIGHT + 53 * DAY, WHY)


SPANS = st.timedeltas(timedelta(), 400 * DAY)


@given(SPANS, SPANS)
def test_an_open_action_always_has_a_reminder_to_come_and_soon_enough(due_in, asleep):
    one = an_action(due_in)
    late = decide(one, Reminded(), NIGHT + asleep)
    at = wake_at(late)
    assert at is not None
    assert at > late.reminded_at
    usual = max(late.reminded_at, one.due_at - AHEAD)
    assert at - usual <= AGAIN
    assert late.is_overdue(at) or at <= one.due_at + DAY_OVER


@pytest.mark.parametrize(
    "event", [Done(OFFICER), Cancelled(DPO, WHY)], ids=["done", "cancelled"]
)
def test_what_has_ended_is_not_reminded_of(event):
    assert wake_at(decide(an_action(), event, NIGHT)) is None


def test_whoever_did_it_does_not_check_it():
    done = decide(an_action(), Done(OFFICER), NIGHT)
    with pytest.raises(Stale):
        decide(done, Verified(OFFICER), NIGHT)
    assert decide(done, Verified(DPO), NIGHT).status is Status.VERIFIED


def test_every_reason_stays():
    one = decide(an_action(), Postponed(WHY), NIGHT)
    one = decide(one, Cancelled(DPO, RedactedText("the desk is gone")), NIGHT)
    assert one.reasons == "the joiner is ill\nthe desk is gone"


LEGAL = {
    Status.OPEN: {Assigned, Postponed, Reminded, Done, Cancelled},
    Status.DONE: {Postponed, Verified, Cancelled},
    Status.VERIFIED: set(),
    Status.CANCELLED: set(),
}
EVENTS = (
    Assigned(DPO),
    Postponed(WHY),
    Dated(NIGHT + 60 * DAY),
    Reminded(),
    Done(OFFICER),
    Verified(DPO),
    Cancelled(DPO, WHY),
)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_only_the_arrows_that_are_drawn_can_be_gone(status, event):
    one = an_action(status=status, ended_by=OFFICER)
    if type(event) in LEGAL[status]:
        decide(one, event, NIGHT)
    else:
        with pytest.raises(Stale):
            decide(one, event, NIGHT)


def test_a_day_is_chosen_only_when_it_was_asked_for_and_lies_ahead():
    asked = an_action(day_chosen=False)
    assert decide(asked, Dated(NIGHT + DAY), NIGHT).due_at == NIGHT + DAY
    with pytest.raises(Stale):
        decide(asked, Dated(NIGHT), NIGHT)
