"""The rows of quizzes, their questions, and who was asked them."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class QuizRow(SQLModel, table=True):
    """One version."""

    __tablename__ = "quiz"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    needed: int
    right: str
    """A digit for each question: the place of its right answer, counted from 0."""
    loaded_at: datetime = Field(sa_type=UtcDateTime)
    loaded_by: str = Field(foreign_key="person.id")
    ended: bool = False


class QuizQuestionRow(Kept, table=True):
    """A question in one language; ``c`` and ``d`` where it has so many answers."""

    __tablename__ = "quiz_question"
    __table_args__ = (UniqueConstraint("quiz", "language", "place"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    quiz: int = Field(foreign_key="quiz.id")
    language: str
    place: int
    ask: RedactedText = Field(sa_type=Redacted)
    a: RedactedText = Field(sa_type=Redacted)
    b: RedactedText = Field(sa_type=Redacted)
    c: RedactedText | None = Field(default=None, sa_type=Redacted)
    d: RedactedText | None = Field(default=None, sa_type=Redacted)
    why: RedactedText = Field(sa_type=Redacted)


class QuizSittingRow(SQLModel, table=True):
    """Somebody is asked it, and may have answered."""

    __tablename__ = "quiz_sitting"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    quiz: int = Field(foreign_key="quiz.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    status: str
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answers: str = ""
    """A digit for each."""
    right: int = 0
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
