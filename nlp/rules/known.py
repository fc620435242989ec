"""Names and phrases that are known beforehand or were found in the message."""

from collections.abc import Iterable

from nlp.letters import HYPHENS, fold
from nlp.message import Message, Range, Word
from nlp.rules.introductions import is_sure_given
from nlp.rules.places import find
from nlp.words import words

Keys = tuple[str, ...]


def everywhere(message: Message, names: Iterable[Range]) -> list[Range]:
    """Where the words of ``names`` stand again: a name found once is found everywhere.

    A word that is an ordinary one too (``will``) is not followed.
    """
    keys = {
        word.key
        for start, end in names
        for word in message[start:end]
        if may_stand_alone(word)
    }
    return [(at, at + 1) for at, word in enumerate(message) if word.key in keys]


def is_lookalike(word: Word) -> bool:
    """Whether ``word`` is an ordinary word as well as somebody's name."""
    return word.key in words().lookalikes


def may_stand_alone(word: Word) -> bool:
    """Whether ``word`` by itself is a name rather than an ordinary word."""
    if len(word.key) < 3 or not word.is_word:
        return False
    ordinary = is_lookalike(word) or word.kind[-1] in "012o"
    return is_sure_given(word) or not ordinary


def phrases(message: Message, wanted: Iterable[Keys]) -> list[Range]:
    """Where any of ``wanted`` stands, whatever the case."""
    keys = [word.key for word in message]
    present = set(keys)
    found: list[Range] = []
    for phrase in wanted:
        if phrase and phrase[0] in present:
            found += find(keys, phrase)
    return found


def parts_of(name: str) -> list[str]:
    """The folded words of a staff name, hyphens kept, punctuation dropped."""
    kept = "".join(c if c.isalpha() or c in f"'{HYPHENS}" else " " for c in fold(name))
    return kept.split()
