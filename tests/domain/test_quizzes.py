"""Every rule about the questions of the year."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names.redacted_text import RedactedText
from bot.domain.quizzes.quiz import Question, Quiz, asked_again, good_until
from bot.domain.quizzes.sitting import OPEN, Answered, Sitting, Status, Working, decide
from tests.domain.builders import FIRST, NIGHT, OFFICER, TICK, after

ASKED = Question(
    ask=RedactedText("Screenshots?"),
    answers=tuple(map(RedactedText, ("Yes.", "No.", "Sometimes."))),
    why=RedactedText("They stay in your phone."),
)
QUIZ = Quiz(
    code="messaging",
    name="Messages",
    needed=2,
    right=(1, 0, 2),
    wording={"en": (ASKED,) * 3},
    loaded_at=NIGHT,
    loaded_by=FIRST,
)
OWED = Sitting(quiz=1, person=OFFICER, due_at=NIGHT)
A_DAY = timedelta(hours=24)


def answered(*answers):
    held = OWED
    for place, answer in enumerate(answers):
        held = decide(held, Answered(question=place, answer=answer), QUIZ, after(place))
    return held


@pytest.mark.parametrize(
    ("answers", "right", "status"),
    [
        ((1, 0, 2), 3, Status.PASSED),
        ((1, 2, 2), 2, Status.PASSED),
        ((1, 2, 1), 1, Status.FAILED),
        ((1, 0), 2, Status.OWED),
    ],
)
def test_enough_right_answers_pass(answers, right, status):
    held = answered(*answers)
    assert (held.right, held.status) == (right, status)
    assert (held.finished_at is None) == (status in OPEN)


@pytest.mark.parametrize("question", [0, 2, 3])
@pytest.mark.parametrize("answer", [0, 1])
def test_the_first_answer_stands_and_none_is_given_ahead(question, answer):
    held = answered(1)
    said = Answered(question=question, answer=answer)
    assert decide(held, said, QUIZ, after(9)) == held


@pytest.mark.parametrize("answer", [3, 99])
def test_an_answer_that_there_is_not_changes_nothing(answer):
    assert decide(OWED, Answered(question=0, answer=answer), QUIZ, NIGHT) == OWED


def test_somebody_is_asked_when_they_work_and_once_more():
    asked = decide(OWED, Working(), QUIZ, NIGHT)
    assert (asked.status, asked.asked_at) == (Status.ASKED, NIGHT)
    assert decide(asked, Working(), QUIZ, NIGHT + A_DAY - TICK) == asked
    again = decide(asked, Working(), QUIZ, NIGHT + A_DAY)
    assert (again.status, again.reminded_at) == (Status.REMINDED, NIGHT + A_DAY)
    assert decide(again, Working(), QUIZ, NIGHT + 9 * A_DAY) == again


EVENTS = st.one_of(
    st.just(Working()),
    st.builds(Answered, question=st.integers(0, 4), answer=st.integers(0, 4)),
)


@given(st.lists(EVENTS, max_size=30))
def test_whatever_is_pressed_what_is_finished_stays_and_is_counted_right(events):
    held = OWED
    for event in events:
        before, held = held, decide(held, event, QUIZ, NIGHT)
        assert held.answers[: len(before.answers)] == before.answers
        assert before.is_open or held == before
    knew = [a == b for a, b in zip(held.answers, QUIZ.right, strict=False)]
    assert held.right == sum(knew)
    assert held.is_open == (len(held.answers) < QUIZ.length)


@pytest.mark.parametrize(
    ("passed", "good", "again"),
    [
        (date(2026, 1, 10), date(2027, 1, 9), date(2026, 12, 10)),
        (date(2028, 2, 29), date(2029, 2, 28), date(2029, 1, 29)),
    ],
)
def test_it_is_good_for_a_year_and_asked_again_a_month_before(passed, good, again):
    assert (good_until(passed), asked_again(passed)) == (good, again)


def test_a_language_that_it_is_not_in_is_read_in_english():
    other = replace(ASKED, ask=RedactedText("Zrzuty ekranu?"))
    quiz = replace(QUIZ, wording={"en": QUIZ.questions("en"), "pl": (other,) * 3})
    assert quiz.questions("pl")[0].ask == "Zrzuty ekranu?"
    assert quiz.questions("ro") == quiz.questions("en")
    assert replace(quiz, wording={"pl": (other,) * 3}).questions("ro")[0] == other
