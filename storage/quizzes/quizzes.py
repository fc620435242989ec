"""Quizzes and their questions, in and out of the database."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select, update
from sqlmodel import Session

from bot.domain.quizzes.quiz import Question, Quiz
from bot.domain.refs import StaffId
from storage.database.rows import (
    Found,
    add_row,
    add_rows,
    find_row,
    read_rows,
    table_of,
)
from storage.quizzes.tables import QuizQuestionRow, QuizRow

ROWS, QUESTIONS = table_of(QuizRow), table_of(QuizQuestionRow)
ROW, QUESTION = ROWS.c, QUESTIONS.c
PLACES = ("a", "b", "c", "d")


class Quizzes:
    """Of each code one version at most is in force."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, number: int) -> Quiz:
        row = find_row(self._session, QuizRow, number)
        assert row is not None
        return self._quiz(row)

    def in_force(self) -> list[Quiz]:
        query = select(ROWS).where(ROW.ended.is_(False)).order_by(ROW.code)
        return [self._quiz(row) for row in read_rows(self._session, query)]

    def add(self, new: Quiz) -> Quiz:
        """It takes the place of the version before."""
        self.end(new.code)
        number = add_row(
            self._session,
            QuizRow,
            code=new.code,
            name=new.name,
            needed=new.needed,
            right="".join(map(str, new.right)),
            loaded_at=new.loaded_at,
            loaded_by=new.loaded_by,
        )
        rows = [
            _question(number, language, place, each)
            for language, questions in new.wording.items()
            for place, each in enumerate(questions)
        ]
        add_rows(self._session, QuizQuestionRow, rows)
        return replace(new, id=number)

    def end(self, code: str) -> None:
        mine = update(ROWS).where(ROW.code == code)
        self._session.execute(mine.values(ended=True))

    def _quiz(self, row: Found) -> Quiz:
        mine = select(QUESTIONS).where(QUESTION.quiz == row.id)
        wording: dict[str, list[Question]] = defaultdict(list)
        for each in read_rows(
            self._session, mine.order_by(QUESTION.language, QUESTION.place)
        ):
            given = [getattr(each, place) for place in PLACES]
            answers = tuple(words for words in given if words is not None)
            question = Question(ask=each.ask, answers=answers, why=each.why)
            wording[each.language].append(question)
        return Quiz(
            id=row.id,
            code=row.code,
            name=row.name,
            needed=row.needed,
            right=digits(row.right),
            wording={each: tuple(questions) for each, questions in wording.items()},
            loaded_at=row.loaded_at,
            loaded_by=StaffId(row.loaded_by),
            ended=row.ended,
        )


def digits(stored: str) -> tuple[int, ...]:
    return tuple(map(int, stored))


def _question(
    quiz: int, language: str, place: int, question: Question
) -> dict[str, object]:
    answers: Sequence[object] = [*question.answers, None, None][: len(PLACES)]
    return {
        "quiz": quiz,
        "language": language,
        "place": place,
        "ask": question.ask,
        "why": question.why,
        **dict(zip(PLACES, answers, strict=True)),
    }
