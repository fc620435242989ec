"""Given names and surnames of some eighty languages, read from the files beside it."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nlp.lists.sorted_words import SortedWords


@dataclass(frozen=True, slots=True)
class NameLists:
    """Names as single folded words: ``given`` ones and ``surnames``.

    ``usual_given`` and ``usual_surnames`` are those that are common in Britain.
    """

    given: SortedWords
    surnames: SortedWords
    usual_given: frozenset[str]
    usual_surnames: frozenset[str]


@cache
def name_lists() -> NameLists:
    """The lists, read once. ``nlp/training/gather.py`` made them from Faker's (MIT)."""
    return NameLists(
        given=SortedWords(_words("given")),
        surnames=SortedWords(_words("surnames")),
        usual_given=frozenset(_words("usual_given")),
        usual_surnames=frozenset(_words("usual_surnames")),
    )


def _words(kind: str) -> list[str]:
    text = files("nlp.lists").joinpath(f"{kind}.txt").read_text(encoding="utf-8")
    return text.split()
