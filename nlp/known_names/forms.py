"""In which forms a name is hashed, so that however it is written it is found."""

from collections.abc import Iterable, Iterator
from itertools import combinations, permutations

from nlp.known_names.hashed import LONGEST, WHOLE, Hashes, Hashing, Kind, packed
from nlp.text.letters import HYPHENS, fold
from nlp.text.plain import plain

MOST_PARTS = 6
"""More of one name are seldom used together."""
SHORTEST_ALONE = 3
"""Letters of a part that is looked for by itself; shorter ones beside another."""

Name = tuple[str, ...]
"""The parts of one person's name, as they are compared."""


def letters_of(word: str) -> str:
    """Its letters alone, folded: ``osullivan`` of ``O'Sullivan``."""
    return "".join(filter(str.isalpha, fold(word)))


def parts_of(name: str) -> Name:
    """The parts of a name, in small letters without accents; a hyphen divides them."""
    text = plain(name).text
    for sign in (*HYPHENS, *"–—,.;/_"):
        text = text.replace(sign, " ")
    return tuple(filter(None, map(letters_of, text.split())))[:MOST_PARTS]


def hashes_of(names: Iterable[Name], key: bytes) -> bytes:
    """All forms of all names, packed for `Hashes`."""
    hashing = Hashing(key)
    return packed(each for name in set(names) for each in _of_name(name, hashing))


def already_in(names: Iterable[Name], hashes: Hashes) -> int:
    """How many of the names were hashed before."""
    return sum(hashes.is_known(Kind.NAME, " ".join(name)) for name in set(names))


def _of_name(name: Name, hashing: Hashing) -> Iterator[int]:
    yield hashing.of(Kind.NAME, " ".join(name)) | WHOLE
    for part in set(name):
        if len(part) >= SHORTEST_ALONE:
            yield from hashing.with_neighbours(Kind.PART, part)
        elif len(part) > 1:
            yield hashing.of(Kind.PART, part) | WHOLE
    for first, second in combinations(name, 2):
        yield from hashing.with_neighbours(Kind.PAIR, (first + second)[:LONGEST])
    for first, second in permutations(name, 2):
        if len(first) > 1 and len(second) > 1:
            yield hashing.of(Kind.PAIR, first[0] + second) | WHOLE
