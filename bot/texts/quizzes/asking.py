"""The questions of the year, for whoever answers them: one tap each."""

from datetime import date

from bot.domain.quizzes.quiz import LETTERS, Quiz
from bot.domain.quizzes.sitting import Sitting
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

GO = "go"
"""On to the next question; an answer says ``3.1``, both counted from 0."""


def invited(
    to: Reader, quiz: Quiz, sitting: Sitting, *, again: bool = False
) -> Message:
    lines = [
        to.say(
            "QUESTIONS OF THE YEAR: {name}. {count} questions, one tap each; {needed} "
            "right answers pass. When it is quiet: check calls come first.",
            name=quiz.name,
            count=quiz.length,
            needed=quiz.needed,
        )
    ]
    if again:
        lines.insert(0, to.say("You have not answered these yet."))
    return Message("\n".join(lines), column(_go(to, sitting)))


def question(to: Reader, quiz: Quiz, sitting: Sitting) -> Message:
    """The next one that is open."""
    place = len(sitting.answers)
    asked = quiz.questions(to.language)[place]
    lines = [
        to.say("Question {number} of {count}:", number=place + 1, count=quiz.length),
        asked.ask,
        "",
        *(
            f"{letter}: {answer}"
            for letter, answer in zip(LETTERS, asked.answers, strict=False)
        ),
    ]
    buttons = (
        Button(letter, Press(Verb.QUIZ, str(sitting.id), f"{place}.{number}"))
        for number, letter in enumerate(LETTERS[: len(asked.answers)])
    )
    return Message("\n".join(lines), (tuple(buttons),))


def was(to: Reader, quiz: Quiz, sitting: Sitting) -> str:
    """Of the last answer: whether it was right, and why."""
    place = len(sitting.answers) - 1
    asked, right = quiz.questions(to.language)[place], quiz.right[place]
    values = {"letter": LETTERS[right], "why": asked.why}
    if sitting.answers[place] == right:
        return to.say("✅ {letter} is right. {why}", **values)
    return to.say(
        "✖ Not {yours}: {letter} is right. {why}",
        yours=LETTERS[sitting.answers[place]],
        **values,
    )


def passed(to: Reader, quiz: Quiz, sitting: Sitting, until: date) -> Message:
    return Message(
        "\n\n".join(
            [
                was(to, quiz, sitting),
                to.say(
                    "You passed {name}: {right} of {count} were right. It stands in "
                    "your training record until {day}. Thank you.",
                    **_score(quiz, sitting),
                    day=to.date(until),
                ),
            ]
        )
    )


def failed(to: Reader, quiz: Quiz, sitting: Sitting, next_: Sitting) -> Message:
    words = to.say(
        "{right} of {count} were right, and {needed} pass: {name} is still open. Look "
        "at /policies or ask your manager, and answer again when it is quiet.",
        **_score(quiz, sitting),
        needed=quiz.needed,
    )
    text = "\n\n".join([was(to, quiz, sitting), words])
    return Message(text, column(_go(to, next_)))


def nothing_open(to: Reader) -> str:
    return to.say("No questions wait for you.")


def passed_before(
    to: Reader, quiz: Quiz, sitting: Sitting, on: date, again: date
) -> str:
    return to.say(
        "{name}: passed {day}, {right} of {count} were right. You are asked again from "
        "{again}.",
        **_score(quiz, sitting),
        day=to.date(on),
        again=to.date(again),
    )


def _score(quiz: Quiz, sitting: Sitting) -> dict[str, object]:
    return {"name": quiz.name, "right": sitting.right, "count": quiz.length}


def _go(to: Reader, sitting: Sitting) -> Button:
    label = to.say("Go on") if sitting.answers else to.say("Start")
    return Button(label, Press(Verb.QUIZ, str(sitting.id), GO))
