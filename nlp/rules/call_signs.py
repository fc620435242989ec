"""Letters of the radio alphabet are call-signs when a number or a letter is by."""

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
