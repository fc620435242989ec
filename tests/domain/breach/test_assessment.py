"""A breach assessed: what is asked, what is advised, and that a person decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach.advice import MANY, SEVERITY, WEIGHED, advise
from bot.domain.breach.assessment import (
    TICKS,
    Again,
    Ask,
    Assessment,
    Count,
    Decided,
    Likelihood,
    Reasoned,
    Ruling,
    Said,
    Ticked,
    decide,
)
from bot.domain.errors import IllegalMove
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT, after

DPO = StaffId("P001")
WHY = RedactedText("the tablet was wiped before anybody could read it")
EMPTY = Assessment(breach=3)
COUNTS = st.none() | st.builds(Count, number=st.integers(0, 5_000), about=st.booleans())
WEIGHTS = st.fixed_dictionaries(
    {ask: st.lists(st.sampled_from(TICKS[ask]), unique=True) for ask in WEIGHED}
)
ANY = st.builds(
    lambda ticked, people, likelihood: Assessment(
        breach=3,
        ticked={ask: tuple(ticks) for ask, ticks in ticked.items()},
        people=people,
        likelihood=likelihood,
    ),
    WEIGHTS,
    COUNTS,
    st.none() | st.sampled_from(Likelihood),
)
MORE_LIKELY = {
    Likelihood.UNLIKELY: Likelihood.POSSIBLE,
    Likelihood.POSSIBLE: Likelihood.LIKELY,
}


def done(one, *events):
    for event in events:
        one = decide(one, event, DPO, NIGHT)
    return one


def ruling(decision, advised, reason=None):
    return Ruling(
        decision=decision, advised=advised, grounds=("health",), reason=reason
    )


def test_questions_come_in_their_order_and_end():
    one, asked = EMPTY, []
    while (ask := one.next_ask) is not None:
        asked.append(ask)
        decides = ask in (Ask.RISK, Ask.HIGH)
        event = Decided(ask, ruling(True, True)) if decides else Said(ask)
        one = done(one, event)
    assert asked == list(Ask)


def test_a_tick_pressed_twice_is_taken_away():
    once = done(EMPTY, Ticked(Ask.DATA, "money"))
    assert once.of(Ask.DATA) == ("money",)
    assert done(once, Ticked(Ask.DATA, "money")).of(Ask.DATA) == ()


def test_who_answered_last_and_when_is_kept():
    one = decide(EMPTY, Said(Ask.PEOPLE, Count(number=4)), DPO, after(5))
    assert (one.by, one.at, one.people) == (DPO, after(5), Count(number=4))


@pytest.mark.parametrize("ask", [Ask.RISK, Ask.HIGH])
def test_a_decision_as_proposed_stands_at_once(ask):
    assert ask in done(EMPTY, Decided(ask, ruling(True, True))).answered


@pytest.mark.parametrize("ask", [Ask.RISK, Ask.HIGH])
def test_a_decision_against_the_proposal_waits_for_its_reason(ask):
    waiting = done(EMPTY, Decided(ask, ruling(False, True)))
    assert ask not in waiting.answered
    reasoned = done(waiting, Reasoned(ask, WHY))
    assert ask in reasoned.answered
    decided = reasoned.risk if ask is Ask.RISK else reasoned.high
    assert decided == ruling(False, True, WHY)


def test_a_decision_changed_against_the_proposal_is_open_again():
    stood = done(EMPTY, Decided(Ask.RISK, ruling(True, True)))
    assert Ask.RISK not in done(stood, Decided(Ask.RISK, ruling(False, True))).answered


def test_gone_through_again_keeps_the_facts_and_asks_for_the_decisions():
    one = done(EMPTY, Ticked(Ask.DATA, "money"), Decided(Ask.RISK, ruling(True, True)))
    again = done(one, Again())
    assert (again.of(Ask.DATA), again.risk) == (("money",), None)
    assert again.next_ask is Ask.DATA


@pytest.mark.parametrize(
    "event",
    [
        Ticked(Ask.DATA, "health"),
        Ticked(Ask.PEOPLE, "health"),
        Said(Ask.RISK),
        Said(Ask.LIKELY, Count(number=1)),
        Said(Ask.DATA, Likelihood.LIKELY),
        Decided(Ask.DATA, ruling(True, True)),
        Reasoned(Ask.RISK, WHY),
    ],
    ids=str,
)
def test_what_was_not_asked_cannot_be_answered(event):
    with pytest.raises(IllegalMove):
        done(EMPTY, event)


def test_everything_that_is_weighed_has_its_weight():
    assert {tick for ask in WEIGHED for tick in TICKS[ask]} == set(SEVERITY)


@given(ANY)
def test_who_is_advised_to_tell_the_people_is_advised_to_tell_the_regulator(one):
    advice = advise(one)
    assert advice.risk or not advice.high


@given(ANY, st.data())
def test_worse_facts_never_make_the_advice_milder(one, data):
    before = advise(one)
    ask = data.draw(st.sampled_from(WEIGHED))
    tick = data.draw(st.sampled_from(TICKS[ask]))
    if tick not in one.of(ask):
        one = done(one, Ticked(ask, tick))
    people = one.people.number if one.people else 0
    if one.people:
        one = done(one, Said(Ask.PEOPLE, Count(number=people + MANY)))
    if one.likelihood in MORE_LIKELY:
        one = done(one, Said(Ask.LIKELY, MORE_LIKELY[one.likelihood]))
    now = advise(one)
    assert (now.risk, now.high) >= (before.risk, before.high)
    assert now.risk >= before.risk
    assert now.high >= before.high


@given(ANY)
def test_an_advice_says_what_it_rests_on(one):
    grounds = advise(one).grounds
    assert grounds
    ticked = {tick for ask in WEIGHED for tick in one.of(ask)}
    guards = {"encrypted", "backup"}
    assert set(grounds) <= ticked | guards | {"many", *Likelihood}


def test_not_knowing_how_many_or_how_likely_is_no_comfort():
    assert advise(EMPTY).risk


def test_a_lost_rota_that_nobody_saw_need_not_go_to_the_regulator():
    one = done(
        EMPTY,
        Ticked(Ask.DATA, "contact"),
        Said(Ask.PEOPLE, Count(number=6)),
        Said(Ask.LIKELY, Likelihood.UNLIKELY),
    )
    assert not advise(one).risk


def test_health_records_in_the_wrong_hands_are_told_to_the_people_too():
    one = done(
        EMPTY,
        Ticked(Ask.SPECIAL, "health"),
        Said(Ask.PEOPLE, Count(number=1)),
        Said(Ask.LIKELY, Likelihood.LIKELY),
    )
    assert advise(one).high
