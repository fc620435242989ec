"""What the lists of names and of ordinary words, and capitals, say of single words."""

from collections.abc import Callable

from nlp.lists.words import words
from nlp.message import Message, Range, Word


def _each(message: Message, applies: Callable[[Word], bool]) -> list[Range]:
    return [(at, at + 1) for at, word in enumerate(message) if applies(word)]


def given_names(message: Message) -> list[Range]:
    """``tunde``, ``sarah``: given names of some language that are no English word."""
    lookalikes = words().lookalikes
    return _each(message, lambda word: word.given and word.key not in lookalikes)


def strangers(message: Message) -> list[Range]:
    """``hepplewhite``, ``kwabz``: words in no list at all."""
    return _each(message, lambda word: word.unknown)


def everyday_words(message: Message) -> list[Range]:
    """``will``, ``long``, ``may``: the commonest words, be they names or not."""
    return _each(message, lambda word: word.common)


def plain_words(message: Message) -> list[Range]:
    """``gate``, ``cannula``: words of the dictionary and the trade, never names."""
    return _each(message, lambda word: word.plain)


def short_capitals(message: Message) -> list[Range]:
    """``JS``, ``SIA``: initials and acronyms, by somebody who does not shout."""
    return _each(message, lambda word: word.shape == "X" and 2 <= len(word.text) <= 4)


def capitals_in_mid_sentence(message: Message) -> list[Range]:
    """``Enid`` in ``told Enid to wait``: a capital where the sentence needs none."""
    return _each(message, lambda word: word.shape == "Xx" and word.is_word)


def small_letters_among_capitals(message: Message) -> list[Range]:
    """``gate`` in ``Enid at gate 2``: no capital, by somebody who does use them."""
    return _each(message, lambda word: word.shape == "l" and word.is_word)
