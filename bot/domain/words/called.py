"""What something is called, found in what people type around it.

``riv``, ``“RIV”.``, ``Dock 2`` for DOCK-2, ``lodz depot`` for Łódź Depot: case,
accents, signs and spaces do not matter. Letters and digits do.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

APART = re.compile(r"[\s,;]+")
LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o"})
"""Letters that have no accent to take off."""


def plain(words: str) -> str:
    """Small letters and digits, and nothing else."""
    spelt = unicodedata.normalize("NFKD", words.casefold()).translate(LETTERS)
    return "".join(sign for sign in spelt if sign.isalnum())


@dataclass(frozen=True, slots=True)
class Said:
    """What stands between spaces and commas: without the signs around it, and plain."""

    tokens: tuple[str, ...]
    plain: tuple[str, ...]


def read(words: str) -> Said:
    """Of a message's length as of a word's: each sign is looked at once."""
    tokens = tuple(bare for each in APART.split(words) if (bare := _bare(each)))
    return Said(tokens, tuple(map(plain, tokens)))


def _bare(token: str) -> str:
    inside = [place for place, sign in enumerate(token) if sign.isalnum()]
    return token[inside[0] : inside[-1] + 1] if inside else ""


def rest(said: Said, name: str) -> str | None:
    """What is left of the words where they begin or end with the name; else None."""
    wanted = plain(name)
    for count in range(1, len(said.tokens) + 1):
        head, tail = ("".join(p) for p in (said.plain[:count], said.plain[-count:]))
        if head == wanted:
            return " ".join(said.tokens[count:])
        if tail == wanted:
            return " ".join(said.tokens[:-count])
        if min(len(head), len(tail)) >= len(wanted):
            return None
    return None


def numbers(said: Said) -> frozenset[str]:
    """Each token that may be a staff number; ``E 1001`` are two."""
    twos = (
        letters + digits
        for letters, digits in pairwise(said.plain)
        if letters.isalpha() and digits.isdecimal()
    )
    return frozenset((*said.plain, *twos))
