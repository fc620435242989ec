"""Gathers given names and surnames of some eighty languages out of Faker's providers.

``python -m nlp.training.gather`` writes those lists of ``nlp/lists``. Only the
providers' own tables are read; no Faker object is made. Source: Faker (MIT licence).
"""

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp.lists.words import word_set
from nlp.text.letters import fold

FOLDER = Path(__file__).parent.parent / "lists"
_BRITISH = "en_GB"
_NO_NAMES = word_set(
    "a an the i he she it we us my our all any in on at to of as so no not but and or "
    "is was has had be been said says rang ring left came went got get sat ran rung "
    "put back here there out over down up off now then again still just only more male "
    "female floor side till can could him his her them they this that with for from"
)
"""Words that some language's list holds, which in English are never a name."""
_CLIPPED = word_set(
    "kev baz daz shaz jaz deano babs trev shez kez gav chaz robbo smithy jonesy steveo "
    "jimbo macca wozza gazza shazza"
)
"""What people are called at work, which no list of given names holds."""
_NOBODYS = word_set("doe bloggs")
"""Surnames of nobody in particular, which no list of real people holds."""
_WORD = re.compile(r"[^\s\-.(),/]+")


def gathered() -> dict[str, list[str]]:
    """The names by the file that keeps them, as single folded words in order."""
    found: dict[str, set[str]] = defaultdict(set)
    for language, table, names in _tables():
        kind = "surnames" if "last" in table else "given"
        words = set(_words(names))
        found[kind] |= words
        if language == _BRITISH:
            found[f"usual_{kind}"] |= words
    found["given"] |= _CLIPPED
    found["surnames"] |= _NOBODYS
    return {kind: sorted(words) for kind, words in found.items()}


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


def main() -> None:
    """Writes the lists."""
    for kind, words in gathered().items():
        text = "\n".join(words) + "\n"
        (FOLDER / f"{kind}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
