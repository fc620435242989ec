"""What ``checkcall check`` looks at: one point, one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 10
"""Names on one line."""


class Mark(StrEnum):
    OK = "ok"
    NOTE = "note"
    """Worth knowing; the product works."""
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Point:
    """How something stands, and what to do about it."""

    mark: Mark
    about: str
    says: str

    def __str__(self) -> str:
        return f"{self.mark:<6}{self.about}: {self.says}"


def ok(about: str, says: str) -> Point:
    return Point(Mark.OK, about, says)


def note(about: str, says: str) -> Point:
    return Point(Mark.NOTE, about, says)


def wrong(about: str, says: str) -> Point:
    return Point(Mark.WRONG, about, says)


def listed(names: Sequence[str]) -> str:
    """Some of them, and how many there are besides."""
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + more
