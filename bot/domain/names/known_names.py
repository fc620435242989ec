"""Names of people outside the company, told to us so that none of them slips through.

Residents, tenants, a client's staff: whoever loads a list has its names made into keyed
hashes, and nothing that could be read is kept (ADR 59).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

OURS = "-"
"""Stands for the company itself where a list is of no site and of no client."""
MANY, SHARE = 10, Fraction(1, 2)
"""A list of so many names that loses more than this part of them looks like the wrong
file: whoever was on it would not be protected any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNameLine:
    """One line of a list; ``names`` are empty where nobody lives or works just now."""

    of: str
    """The code of a site or a client, or `OURS`: the list that it is part of."""
    names: tuple[str, ...] = field(repr=False)
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """All lists together, as the redactor gets them."""

    key: bytes = field(default=b"", repr=False)
    digests: bytes = field(default=b"", repr=False)
    """What `nlp.known_names` made of the names with this key."""
    stamp: str = ""
    """Another one when a list was loaded."""


def by_list(lines: Iterable[KnownNameLine]) -> dict[str, list[KnownNameLine]]:
    """The lines of each list, which stand for the whole of it."""
    lists: dict[str, list[KnownNameLine]] = {}
    for line in lines:
        lists.setdefault(line.of, []).append(line)
    return lists


def loses_many(stood: int, gone: int) -> bool:
    """So many names of a list would go that it may be the wrong file."""
    return stood >= MANY and gone > stood * SHARE
