"""Other names in the same sentences, and slips of the thumb: variety for training.

Putting names into messages written by hand multiplies them; it does not replace them.
"""

import importlib
import pkgutil
import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from nlp.corpus import Marked, Place

BORROWED = 0.5
"""Share of new names that come from other messages; the others are Faker's."""
SLIPS = 0.15
"""Share of messages in which a thumb slips."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def faker_names() -> list[tuple[list[str], list[str]]]:
    """Given names and surnames, a pair of lists a language. Source: Faker (MIT)."""
    from faker.providers import person

    pairs = []
    for module in pkgutil.iter_modules(person.__path__):
        tables = vars(
            importlib.import_module(f"{person.__name__}.{module.name}").Provider
        )
        given = _names(tables, "first_name")
        surnames = _names(tables, "last_name")
        if given and surnames:
            pairs.append((given, surnames))
    return pairs


def _names(tables: Mapping[str, object], kind: str) -> list[str]:
    found: set[str] = set()
    for table, names in tables.items():
        listed = kind in table and "format" not in table
        if listed and isinstance(names, tuple | list | dict):
            found.update(name for name in names if isinstance(name, str))
    return sorted(name for name in found if name.replace("-", "").isalpha())


@dataclass
class Variety:
    """Makes rows that differ from those they are made of. ``chance`` is seeded.

    ``borrowed`` is the share of new names that come from other rows: all of them where
    names are declined, for lists hold only the nominative.
    """

    chance: random.Random
    rows: list[Marked]
    borrowed: float = BORROWED

    def __post_init__(self) -> None:
        self.met: dict[int, list[str]] = defaultdict(list)
        for row in self.rows:
            for start, end in row.names:
                name = row.text[start:end]
                if "," not in name:
                    self.met[len(name.split())].append(name)

    def other_names(self, row: Marked) -> Marked:
        """``row`` with other names, each of as many words as the one it replaces.

        A name met twice in the message becomes the same other one twice.
        """
        new: dict[str, str] = {}
        text, places, last = "", [], 0
        for start, end in row.names:
            old = row.text[start:end]
            text += row.text[last:start]
            name = new.setdefault(old.lower(), self._name(old))
            places.append((len(text), len(text) + len(name)))
            text += name
            last = end
        text += row.text[last:]
        return replace(row, text=text, names=tuple(places))

    def _name(self, old: str) -> str:
        count = len(old.split())
        if self.chance.random() < self.borrowed and self.met[count]:
            return _cased(self.chance.choice(self.met[count]), old)
        given, surnames = self.chance.choice(faker_names())
        if count == 1:
            table = given if self.chance.random() < 0.6 else surnames
            return _cased(self.chance.choice(table), old)
        words = [self.chance.choice(given) for _ in range(count - 1)]
        return _cased(" ".join([*words, self.chance.choice(surnames)]), old)

    def slips(self, row: Marked) -> Marked:
        """``row`` with one or two slips of the thumb, now and then."""
        if self.chance.random() > SLIPS:
            return row
        for _ in range(self.chance.choice((1, 1, 2))):
            row = self._slip(row)
        return row

    def _slip(self, row: Marked) -> Marked:
        at = self.chance.randrange(len(row.text) + 1)
        pair = row.text[at : at + 2]
        if len(pair) < 2 or not pair.isalpha():
            return row
        new = self.chance.choice(
            (pair[::-1], pair[0], pair[1], pair[0] + pair, pair[0] + self._letter())
        )
        text = row.text[:at] + new + row.text[at + 2 :]
        moved = len(new) - 2
        names = tuple(_moved(place, at, moved) for place in row.names)
        ignored = tuple(_moved(place, at, moved) for place in row.ignored)
        return replace(row, text=text, names=names, ignored=ignored)

    def _letter(self) -> str:
        return self.chance.choice(_LETTERS)


def _moved(place: Place, at: int, moved: int) -> Place:
    start, end = place
    return (
        start + moved if start > at else start,
        end + moved if end > at + 1 else end,
    )


def _cased(name: str, like: str) -> str:
    if like.islower():
        return name.lower()
    return name.upper() if like.isupper() else name
