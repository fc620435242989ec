"""All facts of an assessment stated together: what is kept, and what opens again."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Decided,
    Ruling,
    Stated,
    decide,
)
from tests.domain.builders import FIRST, NIGHT


def stated(**facts) -> Stated:
    none = {"ticked": {}, "people": None, "records": None, "likelihood": None}
    return Stated(**none | facts)


TICKED = st.fixed_dictionaries(
    {ask: st.lists(st.sampled_from((*offered, "x"))) for ask, offered in TICKS.items()}
).map(lambda ticked: {ask: tuple(ticks) for ask, ticks in ticked.items()})


@given(TICKED)
def test_whatever_is_sent_only_what_is_offered_is_ticked(ticked):
    one = decide(Assessment(breach=1), stated(ticked=ticked), FIRST, NIGHT)
    assert one.is_stated
    for ask, offered in TICKS.items():
        assert one.of(ask) == tuple(t for t in offered if t in ticked[ask])


@given(TICKED, TICKED)
def test_a_decision_stands_as_long_as_its_facts_do(first, second):
    one = decide(Assessment(breach=1), stated(ticked=first), FIRST, NIGHT)
    ruling = Ruling(decision=True, advised=True)
    one = decide(one, Decided(Ask.RISK, ruling), FIRST, NIGHT)
    again = decide(one, stated(ticked=second), FIRST, NIGHT)
    same = all(one.of(ask) == again.of(ask) for ask in TICKS)
    assert again.risk == (ruling if same else None)
    assert (Ask.RISK in again.answered) == same
