"""Somebody is asked a quiz: when they work, once more, and until it is passed.

    OWED     ── Working ──▶ ASKED
    ASKED    ── Working ──▶ REMINDED   a day later at the earliest
    any open ── Answered ─▶ itself     one answer further
    any open ── Answered ─▶ PASSED     the last one, with enough that were right
                          ▶ FAILED     or with too few: another sitting follows

What does not fit changes nothing: an answer to a question that was answered already,
or is not there yet. The first answer stands.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.briefings.receipt import REMIND_AFTER
from bot.domain.quizzes.quiz import Quiz
from bot.domain.refs import QUIZ_SITTING, Ref, StaffId


class Status(StrEnum):
    OWED = "to_be_given"
    ASKED = "asked"
    REMINDED = "reminded"
    PASSED = "passed"
    FAILED = "failed"


OPEN = frozenset({Status.OWED, Status.ASKED, Status.REMINDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    id: int = 0
    quiz: int
    """The version, by its number."""
    person: StaffId
    due_at: datetime
    """From when on it is theirs to answer."""
    status: Status = Status.OWED
    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    answers: tuple[int, ...] = ()
    """Their places, as far as they were given."""
    right: int = 0
    finished_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(QUIZ_SITTING, self.id)

    @property
    def is_open(self) -> bool:
        return self.status in OPEN


@dataclass(frozen=True, slots=True)
class Working:
    """It is their working time now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One tap; both are counted from 0."""

    question: int
    answer: int


Event = Working | Answered


def is_due(sitting: Sitting, now: datetime) -> bool:
    """To be asked, or asked again, were it their working time now."""
    return sitting.is_open and _working(sitting, now) != sitting


def decide(sitting: Sitting, event: Event, quiz: Quiz, now: datetime) -> Sitting:
    """Every rule about a sitting."""
    if not sitting.is_open:
        return sitting
    match event:
        case Working():
            return _working(sitting, now)
        case Answered():
            return _answered(sitting, event, quiz, now)


def _working(sitting: Sitting, now: datetime) -> Sitting:
    match sitting.status:
        case Status.OWED:
            return replace(sitting, status=Status.ASKED, asked_at=now)
        case Status.ASKED:
            assert sitting.asked_at is not None
            if now < sitting.asked_at + REMIND_AFTER:
                return sitting
            return replace(sitting, status=Status.REMINDED, reminded_at=now)
        case _:
            return sitting


def _answered(sitting: Sitting, said: Answered, quiz: Quiz, now: datetime) -> Sitting:
    place = len(sitting.answers)
    if said.question != place or not 0 <= said.answer < quiz.answers_of(place):
        return sitting
    after = replace(
        sitting,
        answers=(*sitting.answers, said.answer),
        right=sitting.right + (said.answer == quiz.right[place]),
    )
    if place + 1 < quiz.length:
        return after
    passed = after.right >= quiz.needed
    status = Status.PASSED if passed else Status.FAILED
    return replace(after, status=status, finished_at=now)
