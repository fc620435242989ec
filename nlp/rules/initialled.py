"""Initials and acronyms without stops, as careful officers write them: ``JS``."""

from nlp.lists.names import name_lists
from nlp.message import Message, Range, Word
from nlp.rules.titles import LIKELY, SURE

SHORTEST, LONGEST, LONGEST_ACRONYM = 2, 3, 5
_TITLES = SURE | LIKELY
_VOWELS = frozenset("aeiou")
_OF_THE_TRADE = frozenset({"sia"})
"""Who licenses guards, before she is a given name."""
_NAMES = frozenset({"ng", "md"})


def written_initials(message: Message) -> list[Range]:
    """Spares ``DJ``, ``KST``, ``WYFRS``: capitals that are no usual name.

    Two letters are initials, be they a name too (``AL``, ``ED``, ``JO``), unless a
    title or another name stands beside them. Where all is in capitals, only what no
    list holds. In small letters only two without a vowel, of which no name is made but
    NG, and not beside a name: ``told kb``, ``sm at the gate``, but ``mc donald``.
    """
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if (word.text.isupper() and _may_be(word) and not _is_of_a_name(message, at))
        or (_is_small(word) and not _is_beside_a_name(message, at))
    ]


def _is_small(word: Word) -> bool:
    small = len(word.text) == SHORTEST and word.text.isascii() and word.text.islower()
    is_other = word.key in _NAMES or word.key in SURE
    return small and not (is_other or set(word.key) & {*_VOWELS, "y"})


def _is_beside_a_name(message: Message, at: int) -> bool:
    """``donald`` beside ``mc``, ``brown`` beside ``cj``, and any title before it."""
    before, after = message[max(at - 1, 0) : at], message[at + 1 : at + 2]
    return any(word.key in _TITLES for word in before) or any(
        len(word.key) > SHORTEST
        and (_is_usual(word) or (word.listed and not word.common))
        for word in (*before, *after)
    )


def _may_be(word: Word) -> bool:
    size = len(word.text)
    if not (SHORTEST <= size <= LONGEST_ACRONYM and word.text.isalpha()):
        return False
    if size > LONGEST:
        return not (word.listed or set(word.key) & _VOWELS)
    if word.shape == "x":
        told = word.plain and not word.commonest
        return word.stranger or told or word.key in _OF_THE_TRADE
    return size == SHORTEST or not _is_usual(word)


def _is_usual(word: Word) -> bool:
    known = name_lists()
    return word.key in known.usual_given or word.key in known.usual_surnames


def _is_of_a_name(message: Message, at: int) -> bool:
    before, after = message[at - 1 : at] if at else (), message[at + 1 : at + 2]
    if any(word.key in _TITLES for word in before):
        return True
    if any(word.text == "," for word in after):
        return any(_is_capital_name(word) for word in message[at + 2 : at + 3])
    return any(_is_capital_name(word) for word in (*before, *after))


def _is_capital_name(word: Word) -> bool:
    """``Smith`` beside ``AL``: in mid-sentence, and no other initials."""
    named = _is_usual(word) or (word.listed and not word.common)
    return word.shape in ("Xx", "S") and named and len(word.key) > SHORTEST
