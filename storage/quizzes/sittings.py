"""Who was asked which quiz, and how it went."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, or_, select, update
from sqlmodel import Session

from bot.domain.quizzes.sitting import OPEN, Sitting, Status
from bot.domain.refs import StaffId
from storage.database.rows import (
    Found,
    add_row,
    add_rows,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.quizzes.quizzes import digits
from storage.quizzes.tables import QuizRow, QuizSittingRow

ROWS, QUIZZES = table_of(QuizSittingRow), table_of(QuizRow)
ROW = ROWS.c
WITH_ITS_QUIZ = select(ROWS).join(QUIZZES, QUIZZES.c.id == ROW.quiz)

IS_ASKED = or_(QUIZZES.c.ended.is_(False), ROW.answers != "")
"""Of what was ended, only whoever has begun."""
OPEN_ONES = WITH_ITS_QUIZ.where(among(ROW.status, OPEN), IS_ASKED)


class Sittings:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: int) -> Sitting | None:
        row = find_row(self._session, QuizSittingRow, number)
        return None if row is None else _sitting(row)

    def open_of(self, person: StaffId) -> list[Sitting]:
        """What somebody is still to answer, the oldest first."""
        return self._all(OPEN_ONES.where(ROW.person == person))

    def all_open(self) -> list[Sitting]:
        """Everybody's, by their number."""
        return self._all(OPEN_ONES)

    def newest(self, code: str) -> Mapping[StaffId, Sitting]:
        """Of everybody who was ever asked it, in whatever version."""
        found = self._all(WITH_ITS_QUIZ.where(QUIZZES.c.code == code))
        return {each.person: each for each in found}

    def last_passed(self, code: str, person: StaffId) -> Sitting | None:
        theirs = WITH_ITS_QUIZ.where(QUIZZES.c.code == code, ROW.person == person)
        passed = self._all(theirs.where(ROW.status == Status.PASSED))
        return passed[-1] if passed else None

    def due_between(self, start: datetime, end: datetime) -> Iterator[Sitting]:
        query = select(ROWS).where(ROW.due_at >= start, ROW.due_at < end)
        yield from self._all(query)

    def add(self, new: Sitting) -> Sitting:
        number = add_row(self._session, QuizSittingRow, **_columns(new))
        return replace(new, id=number)

    def add_all(self, new: Iterable[Sitting]) -> None:
        rows = [_columns(sitting) for sitting in new]
        add_rows(self._session, QuizSittingRow, rows)

    def save(self, changed: Sitting) -> None:
        columns = _columns(changed)
        change_row(self._session, QuizSittingRow, changed.id, **columns)

    def move(self, code: str, to: int) -> None:
        """Whoever has not begun is asked this version of it."""
        versions = select(QUIZZES.c.id).where(QUIZZES.c.code == code)
        mine = update(ROWS).where(ROW.quiz.in_(versions), ROW.answers == "")
        self._session.execute(mine.where(among(ROW.status, OPEN)).values(quiz=to))

    def _all(self, query: Select[tuple[object, ...]]) -> list[Sitting]:
        found = read_rows(self._session, query.order_by(ROW.id))
        return [_sitting(row) for row in found]


def _columns(sitting: Sitting) -> dict[str, object]:
    return {
        "quiz": sitting.quiz,
        "person": sitting.person,
        "due_at": sitting.due_at,
        "status": sitting.status,
        "asked_at": sitting.asked_at,
        "reminded_at": sitting.reminded_at,
        "answers": "".join(map(str, sitting.answers)),
        "right": sitting.right,
        "finished_at": sitting.finished_at,
    }


def _sitting(row: Found) -> Sitting:
    return Sitting(
        id=row.id,
        quiz=row.quiz,
        person=StaffId(row.person),
        due_at=row.due_at,
        status=Status(row.status),
        asked_at=row.asked_at,
        reminded_at=row.reminded_at,
        answers=digits(row.answers),
        right=row.right,
        finished_at=row.finished_at,
    )
