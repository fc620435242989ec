"""The lists of names and of everyday words in Arabic letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from nlp.lists.names import name_lists
from nlp.lists.words import lines_of
from nlp.text.letters import fold

_FIRST, _LAST = "\u0600", "\u06ff"
_UNSEEN = "\u200c"
"""What parts letters without a space. `nlp.text.plain` leaves it out of a message."""
_ONE_LETTER = str.maketrans("يىېكةۃهۀہھأإآٱ", "یییکہہہہہہاااا")
"""The same letter as an Arabic, a Persian and an Urdu keyboard have it."""


@dataclass(frozen=True, slots=True)
class ArabicLists:
    """Words as `key_of` gives them.

    ``names`` are given names and surnames that are no everyday word, ``lookalikes``
    those that are one as well.
    """

    names: frozenset[str]
    surnames: frozenset[str]
    lookalikes: frozenset[str]
    titles_before: frozenset[str]
    titles_after: frozenset[str]
    ordinary: frozenset[str]


def in_arabic_letters(text: str) -> bool:
    """Whether a word begins with a letter of Arabic."""
    return _FIRST <= text[:1] <= _LAST


def key_of(word: str) -> str:
    """``word`` without its marks, each letter in one spelling."""
    return fold(word.replace(_UNSEEN, "")).translate(_ONE_LETTER)


@cache
def arabic_lists() -> ArabicLists:
    """The lists beside this file, and Faker's names of Iran and the Arab countries."""
    ordinary, lookalikes = _listed("words"), _listed("lookalikes")
    ours, titles = _listed("given") | _listed("surnames"), _listed("titles_before")
    behind = _listed("titles_after")
    words = (ordinary - ours) | lookalikes | titles | behind
    faker = name_lists()
    return ArabicLists(
        names=ours | (_arabic(faker.given) - words),
        surnames=_listed("surnames"),
        lookalikes=lookalikes | (_arabic(faker.surnames) - words - ours),
        titles_before=titles,
        titles_after=behind,
        ordinary=words - lookalikes,
    )


def _listed(name: str) -> frozenset[str]:
    lines = " ".join(lines_of(f"arabic_letters/{name}.txt"))
    return frozenset(map(key_of, lines.split()))


def _arabic(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(name) for name in names if in_arabic_letters(name))
