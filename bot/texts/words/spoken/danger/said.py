"""Somebody who says so is in danger, whatever word for help is missing.

Each language has a file of its own: what is heard among other words (``SAID``), what is
enough when nothing else is said (``ALONE``), and what may stand beside it then.
"""

import re

from bot.texts.words.spoken.danger import (
    english,
    polish,
    portuguese,
    romanian,
    urdu,
    welsh,
)
from bot.texts.words.spoken.folding import folded, words_in

LANGUAGES = (english, polish, romanian, portuguese, welsh, urdu)

SAID = re.compile(
    r"(?:^|(?<=\s))(?:"
    + "|".join(way for each in LANGUAGES for way in each.SAID).replace(" ", r"\s")
    + ")",
    re.M,
)
"""Each begins where a word does; a sentence of its own stands on a line of its own."""
ALONE = frozenset[str]().union(*(each.ALONE for each in LANGUAGES))
BESIDE = frozenset[str]().union(*(each.BESIDE for each in LANGUAGES))
STOP = re.compile(r"(?<=\w\w)[.;:!?…۔؟]+|\n|\s[-–—]\s")
"""No initial ends a sentence: of ``G.P. fell`` somebody else is the one who fell."""

MOST = 800
"""Signs that are looked at of a long message, at its beginning and at its end: nobody
in danger writes more before they say so, and nobody's length holds up another."""


def is_said(words: str) -> bool:
    """In a sentence of its own, or across them: voices know no full stops."""
    text = words if len(words) <= 2 * MOST else f"{words[:MOST]}\n{words[-MOST:]}"
    sentences = (" ".join(words_in(each)) for each in STOP.split(folded(text)))
    return SAID.search("\n".join(filter(None, sentences))) is not None


def is_alone(said: list[str], around: frozenset[str]) -> bool:
    """Nothing but that: ``police``, ``knife!!``, ``szybko karetka``."""
    known = ALONE.union(around, BESIDE)
    return any(word in ALONE for word in said) and known.issuperset(said)
