"""What the notification pack is made from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.breach.case import Case
from bot.domain.company import Company
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that the paper says, in initials only."""

    case: Case
    company: Company
    contact: Person | None
    site: str
    """Code and name, or empty."""
    told: tuple[str, ...]
    """Who was told of it inside the company; ``told_at``: the first of them."""
    told_at: datetime | None
    called: Callable[[StaffId], str]
    now: datetime


def moment(to: Reader, at: datetime) -> str:
    """With its year: paper is kept for long."""
    return f"{to.day(at)} {to.time(at)}"
