"""The letters of a text message: with any other, a message holds 70 instead of 160."""

import unicodedata

LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""Source: 3GPP TS 23.038, the default alphabet."""

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


def folded(text: str) -> str:
    """The same in those letters: “ą” as “a”, and “?” for what has no likeness."""
    return "".join(map(_letter, text))


def _letter(one: str) -> str:
    if one in LETTERS:
        return one
    if one in FOR:
        return FOR[one]
    base = unicodedata.normalize("NFKD", one)
    return "".join(each for each in base if each in LETTERS) or "?"
