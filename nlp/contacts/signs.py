"""Digits and signs of any script as the plain ones, one for one."""

import re
import unicodedata
from functools import lru_cache

_LETTER_FOR_NOUGHT = re.compile(r"(?<![^\W_])o(?=7\d{3})", re.IGNORECASE)
"""An O typed for the nought that opens a mobile number."""


def plain_signs(text: str) -> str:
    """``text`` with ``٠٧`` as ``07`` and ``＠`` as ``@``, every character in its place.

    Dashes become ``-``, a space that does not break a space, and the O of ``O7700``
    a nought.
    """
    if not text.isascii():
        text = "".join(map(_plain, text))
    return _LETTER_FOR_NOUGHT.sub("0", text)


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(sign) == "Pd":
        return "-"
    whole = unicodedata.normalize("NFKC", sign)
    return whole if len(whole) == 1 else sign
