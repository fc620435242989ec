"""How long a text message is, and how it is written in the fewest segments.

A message of plain letters holds 160 of them, or 153 in each of several; one with any
other letter holds 70, or 67. Source: 3GPP TS 23.038, sections 6.1.2 and 6.2.3, and TS
23.040, 9.2.3.24.1: the header of a part takes six octets.
"""

import unicodedata
from collections.abc import Callable

from bot.domain.words.direction import bare

ESCAPE = "\x1b"
"""What follows is of the extension; it is no letter of its own."""

ALPHABET = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet, each letter at the place of its number."""

EXTENSION = {
    "\f": 0x0A,
    "^": 0x14,
    "{": 0x28,
    "}": 0x29,
    "\\": 0x2F,
    "[": 0x3C,
    "~": 0x3D,
    "]": 0x3E,
    "|": 0x40,
    "€": 0x65,
}
"""Each takes two places, which are never in two parts."""

LETTERS = frozenset(ALPHABET) - {ESCAPE}
EXTENDED = frozenset(EXTENSION)

ONE_MESSAGE, PART = 160, 153
ONE_WIDE_MESSAGE, WIDE_PART = 70, 67
"""Of the second kind, in UTF-16: what is beyond its plane takes two places."""

FOR = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚`", "'"),
    **dict.fromkeys("–—−", "-"),
    "…": "...",
    "\u00a0": " ",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
}


def is_plain(text: str) -> bool:
    """Every letter is of the default alphabet or its extension."""
    return all(letter in LETTERS or letter in EXTENDED for letter in text)


def segments(text: str) -> int:
    """How many parts it is sent, and paid, as; an empty one is one."""
    return len(parts(text))


def parts(text: str) -> list[str]:
    """What goes into each; no letter is cut in two."""
    if is_plain(text):
        return _parts(text, _places, ONE_MESSAGE, PART)
    return _parts(text, _wide_places, ONE_WIDE_MESSAGE, WIDE_PART)


def _places(letter: str) -> int:
    return 2 if letter in EXTENDED else 1


def _wide_places(letter: str) -> int:
    return 2 if ord(letter) > 0xFFFF else 1


def _parts(text: str, places: Callable[[str], int], whole: int, part: int) -> list[str]:
    if sum(map(places, text)) <= whole:
        return [text]
    cut, left = [""], part
    for letter in text:
        if places(letter) > left:
            cut.append("")
            left = part
        cut[-1] += letter
        left -= places(letter)
    return cut


def written(text: str) -> str:
    """As it is sent: in plain letters, unless words would be lost by that."""
    plain = "".join(map(_letter, text))
    has_words_of_another_script = any(
        letter.isalpha() and _letter(letter) == "?" for letter in text
    )
    return _without_marks(text) if has_words_of_another_script else plain


def _without_marks(text: str) -> str:
    """What sets numbers apart from letters stays where it costs nothing."""
    unmarked = bare(text)
    return unmarked if segments(unmarked) < segments(text) else text


def _letter(one: str) -> str:
    """“ą” as “a”, and “?” for what has no likeness."""
    if one in LETTERS or one in EXTENDED:
        return one
    if one in FOR:
        return FOR[one]
    base = unicodedata.normalize("NFKD", one)
    return "".join(each for each in base if each in LETTERS) or "?"
