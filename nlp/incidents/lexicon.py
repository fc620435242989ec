"""What kinds of thing a word of the trade may be: a person, a place, a deed."""

import tomllib
from functools import cache
from importlib.resources import files

_ENDINGS = ("s", "es", "ed", "ing", "'s")
_SHORTEST_STEM = 3


@cache
def kinds_of_words() -> dict[str, tuple[str, ...]]:
    """Each word of ``lexicon.toml`` with the kinds under which it stands."""
    text = files("nlp.incidents").joinpath("lexicon.toml").read_text(encoding="utf-8")
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, words in tomllib.loads(text).items():
        for word in dict.fromkeys(words.split()):
            kinds[word] = (*kinds.get(word, ()), kind)
    return kinds


def kinds_of(word: str) -> tuple[str, ...]:
    """The kinds of ``word`` (small letters), or of its stem: ``doors``, ``locking``."""
    known = kinds_of_words()
    if word in known:
        return known[word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) >= _SHORTEST_STEM and stem != word and stem in known:
            return known[stem]
    return ()
