"""Given names and surnames of some eighty languages, out of Faker's providers."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nlp.letters import fold
from nlp.words import word_set

_BRITISH = "en_GB"
_NO_NAMES = word_set(
    "a an the i he she it we us my our all any in on at to of as so no not but and or "
    "is was has had be been said says rang ring left came went got get sat ran rung "
    "put back here there out over down up off now then again still just only more male "
    "female floor side till can could him his her them they this that with for from"
)
"""Words that some language's list holds, which in English are never a name."""
_WORD = re.compile(r"[^\s\-.(),/]+")


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
    """Every list of names that Faker's person providers carry, read once.

    Only the providers' own tables are read; no Faker object is made. Source:
    Faker (MIT licence).
    """
    given: set[str] = set()
    surnames: set[str] = set()
    usual_given: set[str] = set()
    usual_surnames: set[str] = set()
    for language, table, names in _tables():
        last = "last" in table
        found = set(names)
        (surnames if last else given).update(found)
        if language == _BRITISH:
            (usual_surnames if last else usual_given).update(found)
    return NameLists(
        _words(given), _words(surnames), _words(usual_given), _words(usual_surnames)
    )


def _tables() -> Iterator[tuple[str, str, Iterable[str]]]:
    from faker.providers import person

    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for table, names in vars(provider).items():
            if _holds_names(table) and isinstance(names, tuple | list | dict | set):
                texts = (name for name in names if isinstance(name, str))
                yield module.name, table, texts


def _holds_names(table: str) -> bool:
    return "name" in table and "format" not in table and "language" not in table


def _words(names: Iterable[str]) -> frozenset[str]:
    found = set(_WORD.findall(" ".join(names)))
    kept = (word for word in found if len(word) > 1 or not word.isascii())
    return frozenset(map(fold, kept)) - _NO_NAMES
