"""The words that show a name outside English."""

from dataclasses import dataclass
from functools import cache

from nlp.lists.names import name_lists
from nlp.lists.words import lines_of, word_set, words


@dataclass(frozen=True, slots=True)
class Shown:
    """The words that show a name, each list folded."""

    given: frozenset[str]
    usual: frozenset[str]
    surnames: frozenset[str]
    lookalikes: frozenset[str]
    titles: frozenset[str]
    places: frozenset[str]
    introductions: tuple[tuple[str, ...], ...]


@cache
def shown() -> Shown:
    """The lists beside this file, and the names that are usual in Britain."""
    usual = name_lists()
    return Shown(
        given=_words("given"),
        usual=usual.usual_given,
        surnames=_words("surnames") | usual.usual_surnames,
        lookalikes=_words("lookalikes") | words().lookalikes,
        titles=_words("titles"),
        places=_words("places"),
        introductions=tuple(
            tuple(line.split()) for line in lines_of("languages/introductions.txt")
        ),
    )


def _words(name: str) -> frozenset[str]:
    return word_set(" ".join(lines_of(f"languages/{name}.txt")))
