"""A swap, in every order of what may happen: it is done by three, or by nobody."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.before_shift.swap import (
    Approved,
    Gone,
    Kept,
    Refused,
    SaidNo,
    SaidYes,
    Status,
    Swap,
    Woken,
    decide,
    wake_at,
)
from bot.domain.refs import StaffId
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after

SECOND = StaffId("E1009")
ASKED = Swap(
    id=1,
    shift=1,
    officer=OFFICER,
    site=SITE,
    start_at=after(60),
    end_at=after(540),
    asked=(FIRST, SECOND),
    asked_at=NIGHT,
)
EVENTS = [
    *(SaidYes(FIRST), SaidYes(SECOND), SaidYes(OFFICER), SaidNo(FIRST)),
    *(SaidNo(SECOND), Approved("D001"), Refused("D001"), Kept(), Woken(), Gone()),
]


@given(st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 15)), max_size=10))
def test_it_is_done_by_three_or_by_nobody_and_never_after_its_end(happened):
    now, swap, said_yes = NIGHT, ASKED, []
    for event, minutes in happened:
        now += timedelta(minutes=minutes)
        before, swap = swap, decide(swap, event, now)
        if not before.is_running:
            assert swap == before
        if isinstance(event, SaidYes) and before.status is Status.ASKED:
            said_yes += [event.by] if event.by in swap.asked else []
        if swap.status is Status.DONE:
            assert swap.incoming == said_yes[0]
            assert swap.ended_by == "D001"
            assert swap.incoming != OFFICER
        assert (wake_at(swap) is None) is not swap.is_running


def test_the_last_no_ends_it_and_the_first_does_not():
    first = decide(ASKED, SaidNo(FIRST), after(1))
    assert first.status is Status.ASKED
    assert decide(first, SaidNo(FIRST), after(2)).status is Status.ASKED
    assert decide(first, SaidNo(SECOND), after(2)).status is Status.DECLINED


def test_nobody_agrees_before_somebody_has_said_yes():
    assert decide(ASKED, Approved("D001"), after(1)) == ASKED
    yes = decide(ASKED, SaidYes(SECOND), after(1))
    assert decide(yes, SaidYes(FIRST), after(2)) == yes
    done = decide(yes, Approved("D001"), after(3))
    assert (done.status, done.incoming) == (Status.DONE, SECOND)


def test_it_lapses_at_the_start_and_not_before():
    assert decide(ASKED, Woken(), after(59)) == ASKED
    assert decide(ASKED, Woken(), after(60)).status is Status.LAPSED
