"""Who answered which questions when, and how many were right, as a table."""

from collections.abc import Iterator
from functools import cache

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.quizzes.quiz import good_until
from bot.domain.quizzes.sitting import Sitting, Status


def _lines(clerk: Clerk) -> Iterator[Values]:
    """By when each became due."""
    unit = clerk.desk.unit
    quiz_of = cache(unit.quizzes.get)
    for each in unit.sittings.due_between(clerk.start, clerk.end):
        quiz = quiz_of(each.quiz)
        yield (
            *(each.ref, quiz.name, quiz.ref, clerk.called(each.person)),
            *(each.due_at, each.asked_at, each.reminded_at, each.finished_at),
            *(each.status, each.right, len(each.answers), quiz.length, quiz.needed),
            _good_until(clerk, each),
        )


def _good_until(clerk: Clerk, each: Sitting) -> str | None:
    if each.status is not Status.PASSED or each.finished_at is None:
        return None
    return good_until(clerk.day(each.finished_at)).isoformat()


EXPORTS = {
    Kind.QUIZ_RESULTS: Export(
        columns=(
            *("ref", "name", "version", "person"),
            *("due_at", "asked_at", "reminded_at", "finished_at"),
            *("status", "right", "answered", "questions", "needed", "good_until"),
        ),
        lines=_lines,
    ),
}
