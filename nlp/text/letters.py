"""What a letter is, in any script: marks that belong to it, and its plain form."""

import re
import unicodedata
from functools import lru_cache

_BASIC_PLANE = 0x10000
_UNFOLDED = str.maketrans("łøđıßæœð", "lodisaod")
APOSTROPHES = "'’‘ʼ＇`´"
"""Signs that people type for an apostrophe; none of them divides a name."""
HYPHENS = "-‐‑"
"""Signs that divide a name into parts without ending the word."""


def _marks() -> str:
    """The combining marks of the basic plane, as the inside of a regex class."""
    points = [
        point
        for point in range(0x300, _BASIC_PLANE)
        if unicodedata.category(chr(point))[0] == "M"
    ]
    runs: list[tuple[int, int]] = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1] = (runs[-1][0], point)
        else:
            runs.append((point, point))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in runs)


MARKS = _marks()
_LINKERS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
"""Viramas that bind the next consonant to this one. Source: Unicode, UAX #29, GB9c."""
_LETTER = rf"[^\W\d_][{MARKS}]*"
_FIRST = re.compile(rf"{_LETTER}(?:(?<=[{_LINKERS}]){_LETTER})*")


def first_grapheme(word: str) -> str:
    """The first grapheme of ``word``: a letter with its marks, a conjunct whole."""
    found = _FIRST.search(unicodedata.normalize("NFC", word))
    return found.group() if found else ""


def _strip_marks(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if not unicodedata.combining(c))


LONGEST_WORD = 64
"""Letters of a word that are compared. The longest name in our lists has 30; one sign
of Unicode unfolds to as many as eighteen letters."""


def fold(word: str) -> str:
    """``word`` in lower case, without accents: the form in which words are compared."""
    short = word[:LONGEST_WORD]
    return short.lower() if short.isascii() else _fold(short)


@lru_cache(maxsize=20_000)
def _fold(word: str) -> str:
    plain = _strip_marks(word.lower().translate(_UNFOLDED)).replace("’", "'")
    return plain[:LONGEST_WORD]
