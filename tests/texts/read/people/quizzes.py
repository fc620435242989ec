"""Every text of the questions of the year, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.names.redacted_text import RedactedText
from bot.domain.quizzes.quiz import Question, Quiz
from bot.domain.quizzes.sitting import Sitting
from bot.texts.message import Message
from bot.texts.quizzes import asking, overview
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT

ASKED = Question(
    ask=RedactedText("May you send a screenshot?"),
    answers=(RedactedText("Yes."), RedactedText("No.")),
    why=RedactedText("It stays in your phone."),
)
QUIZ = Quiz(
    code="messaging",
    name="Messages",
    needed=2,
    right=(1, 1),
    wording={"en": (ASKED, ASKED)},
    loaded_at=NIGHT,
    loaded_by=FIRST,
)
NEW = Sitting(id=3, quiz=1, person=FIRST, due_at=NIGHT)
BEGUN = replace(NEW, answers=(1,), right=1)
DAY = date(2026, 1, 11)


def about_quizzes(to: Reader) -> Iterator[Message | str]:
    for sitting, again in ((NEW, False), (BEGUN, True)):
        yield asking.invited(to, QUIZ, sitting, again=again)
        yield asking.question(to, QUIZ, sitting)
    for answers in ((1, 1), (1, 0)):
        done = replace(BEGUN, answers=answers, right=sum(answers))
        yield asking.was(to, QUIZ, done)
        yield asking.passed(to, QUIZ, done, DAY)
        yield asking.failed(to, QUIZ, done, NEW)
        yield asking.passed_before(to, QUIZ, done, DAY, DAY)
    yield asking.nothing_open(to)
    many = ["A.O. E1001"] * (overview.SHOWN + 2)
    for waiting in ([], many[:1], many):
        yield overview.so_far(to, QUIZ, 3, waiting)
    for lines in ([], [overview.so_far(to, QUIZ, 3, [])]):
        yield overview.overview(to, lines)
