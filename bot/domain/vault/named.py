"""Somebody outside staff who was there when it happened, and what finds them again.

Their name is read by whoever opens the vault, and by nobody else: a :class:`Named` says
nothing of itself when it is printed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST = 300
"""Characters of one line: a name, a number, an address with its postcode."""


class Who(StrEnum):
    """What somebody had to do with it, as far as whoever wrote it down could see."""

    WITNESS = "witness"
    SUSPECT = "suspect"
    INJURED = "injured"
    CALLER = "caller"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """As it was typed."""

    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    more: str = field(default="", repr=False)
    """An address, an e-mail, what they looked like where they gave no name."""

    @property
    def says_nothing(self) -> bool:
        return not (self.name or self.phone or self.more)

    @property
    def too_long(self) -> str:
        """The first line that is, by its name; empty where none is."""
        lines = {"name": self.name, "phone": self.phone, "more": self.more}
        return next((of for of, line in lines.items() if len(line) > LONGEST), "")


def as_typed(line: str) -> str:
    """One line, without signs that no paper shows."""
    shown = (each if each.isprintable() else " " for each in line)
    return " ".join("".join(shown).split())


BARE = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "’": "'"})
"""Letters that have no accent to take off."""

NUMBER = re.compile(r"\+?\(?\d[\d\s()./-]{5,}\d")
DIGITS = 9
"""The last ones: ``+44 7700 900123`` and ``07700 900123`` are one telephone."""

EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
WORD = re.compile(r"[^\W\d_]{2,}")


def folded(line: str) -> str:
    """Small letters without accents: ``Łukasz`` is found as ``lukasz``."""
    spelt = unicodedata.normalize("NFKD", line.casefold()).translate(BARE)
    return "".join(each for each in spelt if not unicodedata.combining(each))


def terms_of(line: str) -> frozenset[str]:
    """What somebody can be found by: telephones, e-mail addresses, and words of two
    letters or more."""
    return frozenset(_terms(folded(line)))


def terms_about(named: Named) -> frozenset[str]:
    """The same of all three lines; of the last one no words, which are no name."""
    reached = {*_reached(folded(named.phone)), *_reached(folded(named.more))}
    return terms_of(named.name) | reached


def _terms(line: str) -> Iterator[str]:
    yield from _reached(line)
    yield from WORD.findall(NUMBER.sub(" ", EMAIL.sub(" ", line)).replace("'", ""))


def _reached(line: str) -> Iterator[str]:
    yield from EMAIL.findall(line)
    for found in NUMBER.findall(EMAIL.sub(" ", line)):
        yield re.sub(r"\D", "", found)[-DIGITS:]
