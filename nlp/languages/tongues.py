"""Which sentences of a message are not English, by the small words in them."""

import importlib
import unicodedata
from functools import cache
from typing import NamedTuple

from nlp.languages import ENGLISH, READ
from nlp.languages.dictionaries.kinds import STRANGE, is_ordinary, kind_of
from nlp.lists.words import KNOWN, USUAL, lines_of, words
from nlp.message import Message, Range, Word
from nlp.text.letters import fold

LISTED = ("pl", "ro", "pt", "es", "it", "de", "lt", "hu", "cs", "sk", "hr", "sq", "tr")
"""Languages of officers that are written in Latin letters, whose small words spaCy has.
Without French: its list takes three seconds to load."""
FEW = 0.25
"""With a smaller part of its words known to be English, five strangers are a sentence
in another language. Of our 9,516 messages fewer than ten are so taken wrongly."""
ENOUGH_TO_TELL = 3
"""Words that a sentence has when one small word of another language tells."""
ENOUGH_WORDS = 5
"""Fewer may be a list of names in English."""
SPOKEN = 0.1
"""The part of a sentence that is small words of its language, or has its letters. Text
that nobody could have written has less."""
MOST, NEARLY_ALL = 0.5, 0.67
"""Parts of a sentence that are in a language's dictionary where it is in that language:
of one by somebody who writes it, or English, and of one by anybody else."""
OWN = (ENGLISH, *READ)
_ENDS = frozenset(".!?;۔؟؛")
_ENGLISH_LETTERS = "LATIN"


def foreign_parts(message: Message, text: str, language: str) -> list[Range]:
    """The sentences that are not to be read as English.

    ``language`` is the writer's own: it settles what the words leave open. Officers
    change language within a message, and write another than their own.
    """
    parts = sentences(message, text)
    tells = [_tell(_countable(message, part)) for part in parts]
    if language == ENGLISH:
        writes_english = not _foreign(_Tell(*map(sum, zip(*tells, strict=True))))
    else:
        writes_english = _english(message, (0, len(message)), language)
    if writes_english:
        return [part for part, tell in zip(parts, tells, strict=True) if _foreign(tell)]
    return [part for part in parts if not _english(message, part, language)]


def sentences(message: Message, text: str) -> list[Range]:
    """The sentences and lines, each with the sign that ends it."""
    found, start = [], 0
    for at, word in enumerate(message):
        last = at + 1 == len(message)
        if last or word.text in _ENDS or "\n" in text[word.end : message[at + 1].start]:
            found.append((start, at + 1))
            start = at + 1
    return found


def _english(message: Message, part: Range, language: str) -> bool:
    """By somebody who writes another language: only where most of it is English."""
    here = _countable(message, part)
    if language in READ and _is_of_own_words(here, language):
        return False
    known = sum(_is_english(word) for word in here)
    others = sum(not word.listed or word.key in small_words() for word in here)
    return known > 0 and known > others - known


def _is_of_own_words(here: list[Word], language: str) -> bool:
    """Whether more of these words are in the dictionary of the writer's language alone
    than are in English alone: ``mercedes zgariat in parcare``."""
    ours = sum(is_ordinary(word.key, language) - _is_english(word) for word in here)
    return ours > 0


class _Tell(NamedTuple):
    """How many words of a sentence tell its language, and in which way."""

    words: int = 0
    english: int = 0
    elsewhere: int = 0
    """Small words of another language, or with a letter that English has not."""
    other_letters: int = 0
    strangers: int = 0


def _tell(here: list[Word]) -> _Tell:
    unread = [word for word in here if not _is_english(word)]
    return _Tell(
        words=len(here),
        english=len(here) - len(unread),
        elsewhere=sum(_is_accented(word) or _is_small_elsewhere(word) for word in here),
        other_letters=sum(map(_is_of_other_letters, unread)),
        strangers=sum(not word.listed for word in unread),
    )


def _foreign(tell: _Tell) -> bool:
    """By somebody who writes English: only where small words or letters show it."""
    if tell.elsewhere > tell.english and tell.words >= ENOUGH_TO_TELL:
        return True
    if tell.other_letters * 2 > tell.words:
        return True
    few = tell.english < FEW * tell.words and tell.strangers * 2 > tell.words
    return few and tell.words >= ENOUGH_WORDS


def _countable(message: Message, part: Range) -> list[Word]:
    """Words that tell a language: no initials, no numbers, no call-sign letters."""
    start, end = part
    here = message[start:end]
    return [word for word in here if word.known.is_word and len(word.key) > 1]


def _is_english(word: Word) -> bool:
    rank = words().rank.get(word.key, KNOWN)
    usual = rank < USUAL or (rank < KNOWN and word.key not in small_words())
    return usual and word.key not in _ONLY_ELSEWHERE


def _is_small_elsewhere(word: Word) -> bool:
    if word.key not in small_words():
        return False
    far = words().rank.get(word.key, KNOWN) >= USUAL and not word.given
    return far or word.key in _ONLY_ELSEWHERE


def _is_accented(word: Word) -> bool:
    """``bramą``, ``ușă``: with a letter that English has not, and no listed name."""
    return not (word.text.isascii() or word.listed) and any(
        letter.isalpha() and not letter.isascii() for letter in word.text
    )


_ONLY_ELSEWHERE = frozenset(
    {"na", "la", "un", "nu", "de", "el", "se", "ma", "du", "das"}
)
"""Met in English books for the names in them, and by no guard who writes English."""


def _is_of_other_letters(word: Word) -> bool:
    if word.text.isascii():
        return False
    letter = next((each for each in word.text if each.isalpha()), "a")
    return _ENGLISH_LETTERS not in unicodedata.name(letter, _ENGLISH_LETTERS)


def tongue_of(message: Message, part: Range, language: str) -> str | None:
    """Which of the languages that a network has read a sentence is in, if any.

    ``language`` is the writer's own: it settles what the words leave open.
    """
    here = _countable(message, part)
    elsewhere = sum(_is_small_elsewhere(word) for word in here)
    speak = {tongue: sum(_speaks_for(word, tongue) for word in here) for tongue in READ}
    known = {tongue: _in_dictionary(here, tongue) for tongue in READ}
    most = max(READ, key=lambda t: (speak[t] + known[t], t == language))
    if _own_words(here, language) >= max(speak[most], 1) or speak[most] < 0:
        return None
    least = len(here) * (MOST if language in OWN else NEARLY_ALL)
    if known[most] > least and language == most:
        return most
    enough = speak[most] >= max(elsewhere / 2, len(here) * SPOKEN, 1)
    if enough and (known[most] > least or language in READ):
        return most
    return language if speak.get(language) == 0 and not elsewhere else None


def _own_words(here: list[Word], language: str) -> int:
    """How many words are of the writer's own language, where no network reads it."""
    if language in READ or language not in LISTED:
        return 0
    return sum(word.key in small_words_of(language) for word in here)


def _in_dictionary(here: list[Word], tongue: str) -> int:
    """How many words its dictionary has as ordinary ones, or as names."""
    return sum(kind_of(word.key, tongue) not in STRANGE for word in here)


def _speaks_for(word: Word, tongue: str) -> int:
    """1 for a small word or a letter of its own, -1 for a letter of some other's."""
    letters = {each for each in word.text.lower() if not each.isascii()}
    if letters - _LETTERS[tongue]:
        return -1
    return int(bool(letters) or word.key in small_words_of(tongue))


_LETTERS = {"pl": frozenset("ąćęłńóśźż"), "ro": frozenset("ăâîșşțţ")}
"""Letters that the language has and English has not."""


@cache
def small_words_of(language: str) -> frozenset[str]:
    """The commonest words of one language, folded, and of two letters or more."""
    found = importlib.import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    return frozenset(fold(word) for word in found if len(word) > 1)


@cache
def small_words() -> frozenset[str]:
    """The commonest words of many languages but English, folded."""
    ours = " ".join(lines_of("languages/function_words.txt")).split()
    found = frozenset(fold(word) for word in ours if len(word) > 1).union(
        *map(small_words_of, LISTED)
    )
    return found - _NAMES_FIRST


_NAMES_FIRST = frozenset({"ali"})
"""Small words of one language that are among the commonest names of another."""
