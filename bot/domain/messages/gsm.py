"""How long a text message is, and how it is written in the fewest segments.

A message of plain letters holds 160 of them, or 153 in each of several; one with any
other letter holds 70, or 67. Source: 3GPP TS 23.038, sections 6.1.2 and 6.2.3, and TS
23.040, 9.2.3.24.1: the header of a part takes six octets.
"""

import unicodedata

LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet."""

EXTENDED = frozenset("^{}\\[~]|€\f")
"""Its extension: each takes two places, which are never in two parts."""

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
    if is_plain(text):
        return _parts(
            [2 if each in EXTENDED else 1 for each in text], ONE_MESSAGE, PART
        )
    wide = [2 if ord(each) > 0xFFFF else 1 for each in text]
    return _parts(wide, ONE_WIDE_MESSAGE, WIDE_PART)


def _parts(places: list[int], whole: int, part: int) -> int:
    if sum(places) <= whole:
        return 1
    count, left = 1, part
    for place in places:
        if place > left:
            count, left = count + 1, part
        left -= place
    return count


def written(text: str) -> str:
    """As it is sent: in plain letters, unless words would be lost by that."""
    plain = "".join(map(_letter, text))
    has_words_of_another_script = any(
        letter.isalpha() and _letter(letter) == "?" for letter in text
    )
    return text if has_words_of_another_script else plain


def _letter(one: str) -> str:
    """“ą” as “a”, and “?” for what has no likeness."""
    if one in LETTERS or one in EXTENDED:
        return one
    if one in FOR:
        return FOR[one]
    base = unicodedata.normalize("NFKD", one)
    return "".join(each for each in base if each in LETTERS) or "?"
