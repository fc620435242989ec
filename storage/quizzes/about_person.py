"""Which quizzes somebody was asked, and how they answered; and those they loaded."""

from sqlalchemy import func, select

from bot.domain.refs import QUIZ
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.quizzes.tables import QuizRow, QuizSittingRow

SITTINGS, QUIZZES = table_of(QuizSittingRow), table_of(QuizRow)


def _parts(me: str) -> dict[Part, Rows]:
    mine = SITTINGS.c
    return {
        Part.QUIZZES: select(
            *(QUIZZES.c.name, mine.asked_at, mine.reminded_at, mine.finished_at),
            *(mine.right, func.length(mine.answers), mine.status),
        )
        .select_from(SITTINGS.join(QUIZZES, QUIZZES.c.id == mine.quiz))
        .where(mine.person == me)
        .order_by(mine.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    number = ref_of(QUIZ, QUIZZES.c.id)
    return [deed(me, QUIZZES.c.loaded_by, number, QUIZZES.c.loaded_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
