"""Since when the company is aware: decided by one person, with a reason."""

import pytest

from bot.domain.breach.awareness import earliest, explain, propose, standing
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, SECOND, TICK, after

WHY = RedactedText("only then did A.O. see what was in the bag")


def test_without_a_reason_nothing_stands():
    proposed = propose((), after(5), FIRST, after(9))
    assert standing(proposed) is None
    decided = explain(proposed, WHY, FIRST, after(10))
    assert standing(decided) == decided[-1]
    assert (decided[-1].at, decided[-1].decided_at) == (after(5), after(10))


def test_a_new_decision_keeps_the_one_before_it():
    first = explain(propose((), after(5), FIRST, after(9)), WHY, FIRST, after(10))
    second = propose(first, after(7), SECOND, after(11))
    assert standing(second) == first[-1]
    decided = explain(second, WHY, SECOND, after(12))
    assert decided[0] == first[0]
    assert standing(decided).at == after(7)


def test_a_moment_that_waited_is_forgotten_for_another():
    waiting = propose(propose((), after(5), FIRST, after(9)), after(6), FIRST, after(9))
    assert [one.at for one in waiting] == [after(6)]


@pytest.mark.parametrize(
    "known",
    [(), explain(propose((), NIGHT, FIRST, NIGHT), WHY, FIRST, NIGHT)],
    ids=["none", "decided"],
)
def test_a_reason_for_nothing_is_refused(known):
    with pytest.raises(IllegalMove):
        explain(known, WHY, FIRST, NIGHT)


def test_nobody_gives_the_reason_for_anothers_moment():
    with pytest.raises(IllegalMove):
        explain(propose((), NIGHT, FIRST, NIGHT), WHY, SECOND, NIGHT)


def test_the_minute_in_which_it_was_found_is_not_before_it():
    assert earliest(NIGHT + TICK) == NIGHT
