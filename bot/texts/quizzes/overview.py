"""How far a company is with the questions of the year, for those who plan."""

from collections.abc import Sequence

from bot.domain.quizzes.quiz import Quiz
from bot.texts.message import Message
from bot.texts.reader import Reader

SHOWN = 40
"""People of one list; the others are counted."""


def so_far(to: Reader, quiz: Quiz, passed: int, waiting: Sequence[str]) -> str:
    """``waiting``: initials and staff numbers of those who have not passed it."""
    line = to.say(
        "{name}: {passed} of {all} have passed.",
        name=quiz.name,
        passed=passed,
        all=passed + len(waiting),
    )
    if not waiting:
        return line
    shown = ", ".join(waiting[:SHOWN])
    more = len(waiting) - SHOWN
    if more > 0:
        shown = to.say("{people} and {count} more", people=shown, count=more)
    return line + "\n" + to.say("Not yet: {people}", people=shown)


def overview(to: Reader, lines: Sequence[str]) -> Message:
    if not lines:
        return Message(
            to.say("No questions are loaded: checkcall quiz does that on the server.")
        )
    return Message("\n\n".join(lines))
