"""Letters of the radio alphabet are call-signs when a number or a letter is by; those
of a number plate are nobody's name either."""

import re

from nlp.lists.words import word_set
from nlp.message import Message, Range, Word

ALPHABET = word_set(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo "
    "lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey "
    "xray yankee zulu"
)
_NUMBERS = word_set("one two three four five six seven eight nine ten zero")


def call_signs(message: Message) -> list[Range]:
    """Spares ``charlie 4``, ``oscar two`` and ``juliet mike``."""
    return [
        (at, at + 1)
        for at, word in enumerate(message)
        if word.key in ALPHABET and _is_called(message, at)
    ]


def _is_called(message: Message, at: int) -> bool:
    after = message[at + 1 : at + 2]
    before = message[at - 1 : at] if at else ()
    return any(_numbers(word) or word.key in ALPHABET for word in after) or any(
        word.key in ALPHABET for word in before
    )


def _numbers(word: Word) -> bool:
    return word.key in _NUMBERS or (word.key.isdigit() and len(word.key) <= 2)


_PLATE = re.compile(r"[a-z]{2}\d\d ?[a-z]{3}")
"""Since 2001. Source: DVLA, INF104."""
_OLDER = re.compile(r"[a-z]{3} \d{1,3}[a-z]|[a-z]\d{1,3} [a-z]{3}")
_PLATES = word_set("reg regs registration plate plates vrm vrn index")
_SAID = word_set("no number nr is was : . -")


def plates(message: Message) -> list[Range]:
    """Spares ``MK19 JOE``, and where the text says what it is, ``reg no LEE 5S``."""
    found = []
    for at, word in enumerate(message):
        if not word.known.is_number:
            continue
        if _PLATE.fullmatch(word.key):
            found.append((at, at + 1))
        firsts = range(max(0, at - 1), min(at + 1, len(message) - 1))
        found += [(one, one + 2) for one in firsts if _is_plate(message, one)]
    return found


def _is_plate(message: Message, at: int) -> bool:
    """Whether the two words at ``at`` are one number."""
    one, other = message[at], message[at + 1]
    text = f"{one.key} {other.key}"
    of_now = _PLATE.fullmatch(text) is not None
    known = of_now or (_OLDER.fullmatch(text) is not None and _said(message, at))
    return known and other.start - one.end == 1


def _said(message: Message, at: int) -> bool:
    """Whether it is said before ``at`` that a number plate follows."""
    while at and message[at - 1].key in _SAID:
        at -= 1
    return at > 0 and message[at - 1].key in _PLATES
