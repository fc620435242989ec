"""What something is called, found in what people type around it.

``riv``, ``“RIV”.``, ``Dock 2`` for DOCK-2, ``lodz depot`` for Łódź Depot: case,
accents, signs and spaces do not matter. Letters and digits do.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

APART = re.compile(r"[\s,;]+")
LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o"})
"""Letters that have no accent to take off."""


def plain(words: str) -> str:
    """Small letters and digits, and nothing else."""
    spelt = unicodedata.normalize("NFKD", words.casefold()).translate(LETTERS)
    return "".join(sign for sign in spelt if sign.isalnum())


def tokens_of(words: str) -> list[str]:
    """What stands between spaces and commas, without the signs around it."""
    return [bare for each in APART.split(words) if (bare := _bare(each))]


def _bare(token: str) -> str:
    inside = [place for place, sign in enumerate(token) if sign.isalnum()]
    return token[inside[0] : inside[-1] + 1] if inside else ""


def rest(said: Sequence[str], name: str) -> list[str] | None:
    """What is left of the tokens where they begin or end with the name; else None."""
    wanted = plain(name)
    for count in range(1, len(said) + 1) if wanted else ():
        if plain("".join(said[:count])) == wanted:
            return list(said[count:])
        if plain("".join(said[-count:])) == wanted:
            return list(said[:-count])
    return None


def has(said: Sequence[str], name: str) -> bool:
    """It stands among the tokens, in one of them; or in two, as ``E 1001``."""
    wanted = plain(name)
    twos = (
        letters + digits
        for letters, digits in pairwise(said)
        if letters.isalpha() and digits.isdecimal()
    )
    return bool(wanted) and any(plain(each) == wanted for each in (*said, *twos))
