"""Questions about a policy: one right answer each, and a sentence why.

A version never changes; whoever has begun with one goes on with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import QUIZ, Ref, StaffId
from bot.domain.retention.periods import Period

LETTERS = "ABCD"
"""What stands before the answers, and on their buttons."""

ENGLISH = "en"
GOOD_FOR = Period(years=1)
"""Source: acceptable-use policy, annual refresher; data-protection policy, "induction
and annual training"."""
ASKED_BEFORE = timedelta(days=30)
"""Before the year is over: whoever answers in time is never without. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """In one language."""

    ask: RedactedText
    answers: tuple[RedactedText, ...]
    why: RedactedText
    """The right one is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    id: int = 0
    code: str
    """What stays from version to version, such as ``messaging``."""
    name: str
    needed: int
    """So many right answers pass."""
    right: tuple[int, ...]
    """Of each question the place of its right answer, counted from 0."""
    wording: Mapping[str, tuple[Question, ...]]
    """By language: the same questions in the same order, with as many answers."""
    loaded_at: datetime
    loaded_by: StaffId
    ended: bool = False
    """Another version is in its place, or it is asked no more."""

    @property
    def ref(self) -> Ref:
        return Ref(QUIZ, self.id)

    @property
    def length(self) -> int:
        return len(self.right)

    def questions(self, language: str) -> tuple[Question, ...]:
        """In that language, else in English, else as they are."""
        first = next(iter(self.wording.values()))
        return self.wording.get(language) or self.wording.get(ENGLISH) or first

    def answers_of(self, question: int) -> int:
        """How many there are to choose from."""
        return len(self.questions(ENGLISH)[question].answers)

    def says_the_same(self, other: "Quiz") -> bool:
        """Loaded again, nothing of it is new."""
        return (self.name, self.needed, self.right, dict(self.wording)) == (
            *(other.name, other.needed, other.right),
            dict(other.wording),
        )


def good_until(passed_on: date) -> date:
    """The last day on which it counts."""
    return GOOD_FOR.after(passed_on) - timedelta(days=1)


def asked_again(passed_on: date) -> date:
    """From that day on."""
    return good_until(passed_on) - ASKED_BEFORE
