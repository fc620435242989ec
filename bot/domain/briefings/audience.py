"""Whom a briefing is for: everybody, all who hold a role, or who work at a site.

In one word, as a button and a row of the database have it: ``everybody``,
``role.officer``, ``site.RIV``.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Self

from bot.domain.errors import Stale
from bot.domain.people.person import Role

WORKS_THERE = timedelta(days=28)
"""Of a site are those who worked there within so long, and whoever is planned to: four
weeks, a whole turn of most rosters. Our own choice."""


class Whom(StrEnum):
    EVERYBODY = "everybody"
    ROLE = "role"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Audience:
    whom: Whom
    name: str = ""
    """Of the role, or the code of the site."""

    def __str__(self) -> str:
        return f"{self.whom}.{self.name}" if self.name else str(self.whom)

    @classmethod
    def read(cls, word: str) -> Self:
        """Of its own word; :class:`Stale` of any other."""
        whom, _, name = word.partition(".")
        is_whole = {
            Whom.EVERYBODY: not name,
            Whom.ROLE: name in set(Role),
            Whom.SITE: bool(name),
        }
        if whom not in set(Whom) or not is_whole[Whom(whom)]:
            raise Stale
        return cls(Whom(whom), name)


EVERYBODY = Audience(Whom.EVERYBODY)
