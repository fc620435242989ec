"""Given names and surnames of some eighty languages, read from the files beside it."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NameLists:
    """Names as single folded words: ``given`` ones and ``surnames``.

    ``usual_given`` and ``usual_surnames`` are those that are common in Britain.
    """

    given: frozenset[str]
    surnames: frozenset[str]
    usual_given: frozenset[str]
    usual_surnames: frozenset[str]


@cache
def name_lists() -> NameLists:
    """The lists, read once. ``nlp/training/gather.py`` made them from Faker's (MIT)."""
    return NameLists(
        given=_words("given"),
        surnames=_words("surnames"),
        usual_given=_words("usual_given"),
        usual_surnames=_words("usual_surnames"),
    )


def _words(kind: str) -> frozenset[str]:
    text = files("nlp.lists").joinpath(f"{kind}.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
