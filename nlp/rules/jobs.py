"""Titles and jobs beside a name are no part of it: ``DC Petrova``, ``S/O Kaur``."""

from itertools import pairwise

from nlp.lists.words import word_set
from nlp.message import Message, Range
from nlp.rules.titles import SURE, TITLES

_BETWEEN = word_set("nee aka alias")
"""Words between two names of one person."""
_BETWEEN_OR_BEFORE = _BETWEEN | TITLES


def titles_and_jobs(message: Message) -> list[Range]:
    """Spares ``DC`` in ``DC Petrova``, ``ganger`` in ``ganger Doyle``, ``S/O``.

    A word that is a name too (``porter``, ``lord``) is a title only before a name, and
    not behind ``mr``.
    """
    found = []
    for at, word in enumerate(message):
        if word.key in _BETWEEN_OR_BEFORE and _is_title(message, at):
            found.append((at, at + 1))
        elif word.key == "s" and _is_slashed(message, at):
            found.append((at, at + 3))
    return found


def _is_title(message: Message, at: int) -> bool:
    key = message[at].key
    if key in _BETWEEN:
        return 0 < at < len(message) - 1
    if key in SURE:
        return True
    after_mr = at > 0 and message[at - 1].key in SURE
    return not after_mr and _precedes_a_name(message, at)


def _precedes_a_name(message: Message, at: int) -> bool:
    if at + 1 == len(message) or message[at + 1].start - message[at].end != 1:
        return False
    word = message[at + 1]
    if word.is_initial and word.text.isupper():
        return True
    likely = word.unknown or word.listed or word.shape == "Xx"
    a_word = word.given and word.surname and word.commonest
    after_given = at and message[at - 1].given and not message[at - 1].common
    return word.is_word and likely and not a_word and not after_given


def _is_slashed(message: Message, at: int) -> bool:
    """Whether ``S/O`` or ``s/o`` stands at ``at``, as security officers are written."""
    three = message[at : at + 3]
    return [word.key for word in three] == ["s", "/", "o"] and _touch(three)


def _touch(words: Message) -> bool:
    return all(one.end == other.start for one, other in pairwise(words))
