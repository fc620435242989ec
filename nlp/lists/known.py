"""What the lists together say of one word: whether it is a name, how ordinary it is."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, cached_property

from nlp.lists.names import NameLists, name_lists
from nlp.lists.words import COMMON, KNOWN, USUAL, Words, words


class Sort(StrEnum):
    """What something that stands in a message is."""

    WORD = "word"
    LETTER = "letter"
    """By itself: an initial, or a word such as ``a``."""
    NUMBER = "number"
    """Whatever has a figure in it: ``12``, ``e1001``."""
    SIGN = "sign"


class Band(IntEnum):
    """How ordinary a word is, the commonest first."""

    COMMONEST = 0
    USUAL = 1
    FAMILIAR = 2
    SELDOM = 3
    UNKNOWN = 9
    """In no list of ordinary words."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of one word.

    A hyphenated word is ``given`` and ``surname`` where each of its parts is a name,
    unknown where one of them is in no list, and ordinary else. What follows from that
    is worked out once, for the rules ask it of every word.
    """

    sort: Sort = Sort.WORD
    given: bool = False
    surname: bool = False
    band: Band = Band.UNKNOWN
    hyphenated: bool = False

    @cached_property
    def is_word(self) -> bool:
        return self.sort is Sort.WORD

    @cached_property
    def is_letter(self) -> bool:
        return self.sort is Sort.LETTER

    @cached_property
    def is_number(self) -> bool:
        return self.sort is Sort.NUMBER

    @cached_property
    def listed(self) -> bool:
        """In a list of names."""
        return self.given or self.surname

    @cached_property
    def unknown(self) -> bool:
        """In no list of ordinary words; it may be a name."""
        return self.band is Band.UNKNOWN and self.is_word

    @cached_property
    def stranger(self) -> bool:
        """In no list at all."""
        return self.unknown and not (self.listed or self.hyphenated)

    @cached_property
    def common(self) -> bool:
        """A name, or a letter, that is a word of every day as well."""
        return self.band <= Band.USUAL and (self.listed or self.is_letter)

    @cached_property
    def commonest(self) -> bool:
        """Among the commonest words of English."""
        return self.band is Band.COMMONEST

    @cached_property
    def seldom(self) -> bool:
        """A word of the dictionary that is seldom met."""
        return self.band is Band.SELDOM

    @cached_property
    def ordinary(self) -> bool:
        """A word that is met now and then at least, and no name."""
        is_met = self.band <= Band.FAMILIAR
        return is_met and self.is_word and not self.listed

    @cached_property
    def plain(self) -> bool:
        """A word of the dictionary or the trade, in one piece, and no name."""
        in_one = not (self.hyphenated or self.listed)
        return in_one and (self.ordinary or self.seldom)


LETTER = Known(sort=Sort.LETTER, band=Band.USUAL)
NUMBER = Known(sort=Sort.NUMBER)
SIGN = Known(sort=Sort.SIGN)
ALL_NAMES = Known(given=True, surname=True, band=Band.SELDOM, hyphenated=True)
PARTLY_UNKNOWN = Known(hyphenated=True)
ALL_ORDINARY = Known(band=Band.FAMILIAR, hyphenated=True)


class Lists:
    """What the lists together say of a word. Source: Faker's names, our word lists."""

    def __init__(self, names: NameLists, ordinary: Words) -> None:
        self.names = names
        self.ordinary = ordinary
        self._known: dict[str, Known] = {}

    def of(self, key: str) -> Known:
        """What is known of ``key``, a word in its folded form."""
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 50_000:
                self._known.clear()
            found = self._known[key] = self._judge(key)
        return found

    def _judge(self, key: str) -> Known:
        if not key[:1].isalpha():
            return NUMBER if key[:1].isdigit() else SIGN
        if any(sign.isdigit() for sign in key):
            return NUMBER
        parts = [part for part in key.split("-") if part]
        if len(parts) > 1:
            if key in self.ordinary.rank:
                return ALL_ORDINARY
            return _joined([self._judge(part) for part in parts])
        letters = sum(map(str.isalpha, key))
        return LETTER if letters == 1 else self._judge_word(key)

    def _judge_word(self, key: str) -> Known:
        rank = self.ordinary.rank.get(key)
        if rank is None and key not in self.names.given and self._is_owned(key):
            key = key[:-1]
            rank = self.ordinary.rank.get(key)
        given, surname = key in self.names.given, key in self.names.surnames
        return _word(given, surname, _band(rank))

    def _is_owned(self, key: str) -> bool:
        """Whether ``key`` is a listed name with a bare s, as in ``marias bag``."""
        stem = key[:-1]
        return key[-1] == "s" and len(stem) > 3 and stem in self.names.given


@cache
def _word(given: bool, surname: bool, band: Band) -> Known:
    """One for all words of which the same is known."""
    return Known(given=given, surname=surname, band=band)


def _joined(parts: list[Known]) -> Known:
    """What is known of a word with hyphens, by what is known of its parts."""
    if all(part.listed for part in parts):
        return ALL_NAMES
    return PARTLY_UNKNOWN if any(part.stranger for part in parts) else ALL_ORDINARY


def _band(rank: int | None) -> Band:
    if rank is None:
        return Band.UNKNOWN
    if rank < COMMON:
        return Band.COMMONEST
    if rank < USUAL:
        return Band.USUAL
    return Band.FAMILIAR if rank < KNOWN else Band.SELDOM


@cache
def lists() -> Lists:
    """The lists of the house."""
    return Lists(name_lists(), words())
