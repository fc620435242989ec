"""What is asked about a breach, what stays unknown, and when it is asked again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breach import breach
from bot.domain.breach.breach import decide
from bot.domain.breach.events import Answered, Chased, Dated, Done
from bot.domain.breach.facts import (
    ADULT,
    STEPS,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.domain.breach.open_questions import (
    CHASE_AFTER,
    chase_at,
    missing,
    next_question,
)
from bot.domain.errors import IllegalMove
from tests.domain.builders import NIGHT, SITE, a_breach, after

ANSWERS = {
    Question.KIND: st.sampled_from(Kind),
    Question.HAPPENED: st.sampled_from([after(-30), after(-600)]),
    Question.PLACE: st.sampled_from([SITE, ""]),
    Question.SYSTEM: st.sampled_from(System),
    Question.SERVICE: st.just(ADULT),
    Question.LATE: st.sampled_from(LateReason),
}
FACTS = {
    Question.KIND: Kind.INTRUDER,
    Question.HAPPENED: after(-30),
    Question.PLACE: SITE,
    Question.SYSTEM: System.EMAIL,
    Question.SERVICE: ADULT,
}


def answered(one, question, value):
    if question is Question.FOUND:
        return decide(one, Dated(after(-5)), NIGHT)
    return decide(one, Answered(question, value), NIGHT)


@given(st.data(), st.none() | st.just(SITE))
def test_a_form_has_six_taps_at_most_whatever_is_answered(data, site):
    """What was found is one tap, and so is each of the other five."""
    one, taps = a_breach(site=site), 0
    while (question := next_question(one)) is not None:
        value = data.draw(st.none() | ANSWERS.get(question, st.none()))
        one, taps = answered(one, question, value), taps + 1
    assert taps <= 6


def test_only_a_report_after_the_hour_is_asked_what_held_it_up():
    assert Question.LATE in missing(a_breach(discovered_at=after(-61)))
    assert Question.LATE not in missing(a_breach(discovered_at=after(-59)))


def test_somebody_booked_on_is_not_asked_where():
    assert Question.PLACE not in missing(a_breach(site=SITE))


@pytest.mark.parametrize("kind", [Kind.PAPER, Kind.SCREENSHOT])
def test_a_kind_that_says_where_the_data_was_spares_a_question(kind):
    assert Question.SYSTEM not in missing(answered(a_breach(), Question.KIND, kind))


def test_a_lost_device_says_which_it_is_whatever_was_said_of_another_kind():
    paper = answered(a_breach(), Question.KIND, Kind.PAPER)
    unknown = answered(answered(a_breach(), Question.SYSTEM, None), Question.KIND, None)
    for one in (paper, unknown, answered(a_breach(), Question.SYSTEM, System.EMAIL)):
        lost = answered(one, Question.KIND, Kind.LOST_DEVICE)
        assert lost.system is None
        assert Question.SYSTEM in missing(lost)
        assert Question.SYSTEM not in lost.answered
    laptop = answered(lost, Question.SYSTEM, System.LAPTOP)
    assert answered(laptop, Question.KIND, Kind.LOST_DEVICE).system is System.LAPTOP


@pytest.mark.parametrize("question", FACTS)
def test_not_known_is_an_answer_and_stays_missing(question):
    one = answered(a_breach(site=None), question, None)
    assert next_question(one) is not question
    assert question in missing(one)


@pytest.mark.parametrize(("question", "value"), FACTS.items())
def test_what_was_not_known_can_be_said_later(question, value):
    unknown = answered(a_breach(site=None), question, None)
    assert question not in missing(answered(unknown, question, value))


def test_what_happened_did_not_happen_after_it_was_found():
    one = answered(a_breach(), Question.HAPPENED, after(10))
    assert one.happened_at == NIGHT
    assert decide(one, Dated(after(-90)), NIGHT).happened_at == after(-90)


def test_an_answer_to_another_question_is_an_illegal_move():
    with pytest.raises(IllegalMove):
        decide(a_breach(), Answered(Question.KIND, System.PHONE), NIGHT)


def test_a_step_ticked_twice_is_done_once():
    once = decide(a_breach(), Done(Step.LOOK), NIGHT)
    assert decide(once, Done(Step.LOOK), NIGHT).done == (Step.LOOK,)


def test_every_kind_has_something_to_do_at_once():
    assert all(STEPS[kind] for kind in Kind)


def test_whoever_reported_is_asked_again_twice_and_then_left_alone():
    one = a_breach()
    for wait in CHASE_AFTER:
        assert chase_at(one) == one.reported_at + wait
        one = decide(one, Chased(), after(0))
    assert chase_at(one) is None


def test_nobody_is_asked_again_about_a_breach_that_is_over():
    assert chase_at(a_breach(status=breach.Status.CLOSED)) is None


def test_nobody_is_asked_again_when_everything_is_known():
    one = answered(a_breach(site=None), Question.FOUND, None)
    for question, value in FACTS.items():
        one = answered(one, question, value)
    assert missing(one) == ()
    assert chase_at(one) is None


def test_the_first_chaser_comes_inside_the_working_day():
    assert CHASE_AFTER[0] < timedelta(hours=1)
