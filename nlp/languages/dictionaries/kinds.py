"""The kind of a word: how ordinary it is, and whether it is a name as well."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from nlp.languages.dictionaries.deeds import is_made_of_deed
from nlp.languages.dictionaries.filters import WordFilter
from nlp.lists.known import lists
from nlp.text.letters import fold

COMMON, ORDINARY, GIVEN, USUAL, SURNAME = "cogus"
"""What stands before a word in a filter: it holds the sets of a language in one."""
UNREAD = 0
"""The kind of signs, numbers, and words of a sentence in another language."""
NAMES = 5
"""No name, a given name, a usual surname or a rare one of this language, a name of some
other one. Nearly any word is somebody's rare surname."""
RARE = 3
"""The first of these that says little."""
KINDS = 1 + 3 * NAMES
STRANGE = frozenset({1, NAMES})
"""The kinds of what is in no dictionary of a language: no word of it, and no name."""
LEAST = 3
"""Letters of the shortest word that may be a name."""
_RUN = re.compile(r"[^\W\d_]+")
_PLAIN = str.maketrans("łŁ", "lL")


@cache
def filter_of(tongue: str) -> WordFilter:
    """A language's dictionary; read with the first sentence that is not English."""
    file = files("nlp").joinpath(f"languages/dictionaries/{tongue}.bloom")
    return WordFilter(file.read_bytes())


@lru_cache(maxsize=20_000)
def kind_of(key: str, tongue: str) -> int:
    """The kind of a folded word in a sentence of this language."""
    known = filter_of(tongue)
    if is_deed(key, tongue):
        return 1 + NAMES
    usual = 2 if COMMON + key in known else int(ORDINARY + key in known)
    return 1 + usual * NAMES + _name(key, known)


@lru_cache(maxsize=20_000)
def is_deed(key: str, tongue: str) -> bool:
    """Whether a folded word is what a writer of Polish did: ``zamknalem``. It is an
    ordinary word, and nobody's name."""
    if tongue != "pl" or _is_word(key, tongue):
        return False
    return is_made_of_deed(key, lambda word: _is_word(word, tongue))


def _is_word(key: str, tongue: str) -> bool:
    return ORDINARY + key in filter_of(tongue)


def _name(key: str, known: WordFilter) -> int:
    if len(key) < LEAST:
        return 0
    if GIVEN + key in known:
        return 1
    if USUAL + key in known:
        return 2
    if SURNAME + key in known:
        return 3
    elsewhere = lists().of(key)
    return 4 if elsewhere.given or elsewhere.surname else 0


def is_ordinary(key: str, tongue: str) -> bool:
    """Whether it is a word of this language, be it a name as well."""
    return kind_of(key, tongue) > NAMES


def is_name_too(key: str, tongue: str) -> bool:
    """Whether it is a name, be it a word of this language as well."""
    return (kind_of(key, tongue) - 1) % NAMES > 0


def is_rare_name(key: str, tongue: str) -> bool:
    """Whether it is a rare surname, or a name in some other language alone."""
    return (kind_of(key, tongue) - 1) % NAMES >= RARE


def nameless(kind: int) -> int:
    """The kind of the same word if no list had it as a name."""
    return kind if kind == UNREAD else 1 + (kind - 1) // NAMES * NAMES


def plain(text: str) -> str:
    """``text`` with the one letter of these languages that is not a letter with a mark
    as its plain one: to the network they are the same."""
    return text.translate(_PLAIN)


def kinds_of(text: str, starts: Iterable[int], tongue: str) -> list[int]:
    """The kind of the word around each of these places in ``text``."""
    at: dict[int, int] = {}
    for run in _RUN.finditer(text):
        kind = kind_of(fold(run.group()), tongue)
        at.update(dict.fromkeys(range(*run.span()), kind))
    return [at.get(start, UNREAD) for start in starts]
