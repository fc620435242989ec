"""A telephone number as a link dials it."""

import re

NUMBER = re.compile(r"\+?\(?\d[\d\s().-]*")
"""The first in a line, up to a slash, a comma or a word such as ``ext``."""

SHORTEST = 3
"""Digits: an extension of a company's own, or 999."""


def dialled(phone: str) -> str:
    """``020 7946 0000`` is ``+442079460000``; empty for what is no number."""
    found = NUMBER.search(phone)
    if found is None:
        return ""
    said = found[0].replace("(0)", "") if found[0].startswith("+") else found[0]
    digits = re.sub(r"\D", "", said)
    if len(digits) < SHORTEST:
        return ""
    if said.startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+44{digits[1:]}" if digits.startswith("0") else digits
