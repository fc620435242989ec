"""How many people the words say: ``two men and a woman`` are three."""

from collections.abc import Iterator

from spacy.tokens import Span

from nlp.incidents.lexicon import kinds_of
from nlp.lists.words import word_set

_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_COUNTED.split(), start=1)} | {
    "both": 2,
    "couple": 2,
    "pair": 2,
    "dozen": 12,
    "thirty": 30,
    "forty": 40,
}
_MANY = word_set("men women people persons children youths folk staff youth")
_SEVERAL = word_set("group gang crowd family pair couple")
"""Of whom another word says how many, or nobody does."""
_ONE = word_set("somebody someone mr mrs ms miss")
_AGAIN = word_set("he she")
"""Somebody who was named already, or the only one."""
_AND = word_set("and with versus")
_MOST = 9_999
_AGES = word_set("yr yrs year years y yo")


def count_of(words: Span) -> int | None:
    """None when they say no number, as ``some lads`` do not."""
    total, number = 0, 0
    counted = beside = False
    tokens = [token.lower_ for token in words]
    for at, word in enumerate(tokens):
        said = _number(word)
        if said and (not counted or _is_person(tokens[at + 1 : at + 2])):
            number = 0 if _AGES.intersection(tokens[at + 1 : at + 2]) else said
        elif word in _AND:
            total, number, counted = total + number, 0, False
        elif (word in _AGAIN and not total) or _is_person([word]):
            if number or not (beside or _is_many(word)):
                total, number = total + (number or 1), 0
            counted = not _is_many(word)
        beside = _is_person([word])
    return total + number or None


def _is_person(words: list[str]) -> bool:
    """``elderly gentleman`` are one, for they stand beside each other."""
    return any(
        word in _ONE or (word not in _SEVERAL and "person" in kinds_of(word))
        for word in words
    )


def _number(word: str) -> int:
    if word.isdecimal() and word.isascii() and int(word) <= _MOST:
        return int(word)
    return _NUMBERS.get(word, 0)


def _is_many(word: str) -> bool:
    if word in _MANY:
        return True
    alone = "person" in kinds_of(word.removesuffix("s"))
    return word.endswith("s") and not word.endswith("ss") and alone


def everybody(initials: Iterator[Span]) -> list[Span]:
    """Each person's once, without ``mr``."""
    found: dict[str, Span] = {}
    for entity in initials:
        start = next(at for at, token in enumerate(entity) if token.shape_ == "X")
        found.setdefault(entity[start:].text, entity[start:])
    return list(found.values())
