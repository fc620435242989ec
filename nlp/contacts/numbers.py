"""Bank cards and National Insurance numbers."""

import re
from collections.abc import Iterator

from stdnum import luhn

_DIGITS = re.compile(r"(?<![\d+])\d(?:[ -]{0,2}\d){12,18}(?![ -]?\d)")
_ISSUED = re.compile(
    r"4\d{12}(?:\d{3}){0,2}"
    r"|(?:5[1-5]|2[2-7])\d{14}"
    r"|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d)\d{11}"
    r"|35\d{14}"
    r"|6\d{15,18}"
    r"|5[06-8]\d{14,17}"
)
"""Visa, Mastercard, American Express, Diners Club, JCB, Discover with UnionPay, and
Maestro. The 15 digits of an IMEI pass Luhn's check too, but open with 35, 86 or 99.
Source: ISO/IEC 7812-1 and the schemes' ranges."""

_NI = re.compile(
    r"""(?<![^\W_])
    (?P<prefix>(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)
    (?P<gap>[ .-]{0,2})
    \d\d(?P<pair>[ .-]?)\d\d[ .-]?\d\d
    (?P<last>[ .-]{0,2})[A-D]
    (?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Two letters, six digits, a letter from A to D. QQ, the example on every form, is
issued to nobody and taken all the same. Source: HMRC manual NIM39110."""
_NI_SAID = re.compile(
    r"\b(?:n\.?i\.?(?:n\.?o?)?|nat(?:ional|l)? ins(?:urance)?)[\s.:#-]{0,3}"
    r"(?:(?:no|num|number|nr)\b[\s.:#-]{0,3})?(?:(?:is|was)\b\s{0,2})?"
    r"(?P<number>[A-Z]{2}[ .-]{0,2}\d\d[ .-]?\d\d[ .-]?\d\d(?:[ .-]?[A-Z])?)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
"""Where the text says what it is, a letter may be missing or wrong."""
_WORDS = re.compile(
    r"a[mnst]|by|cc|eb|ex|h[aer]|la|m[aery]|o[hkr]|p[acms]|re|st|w[ce]|ya",
    re.IGNORECASE,
)
"""Words and short forms that the six digits of a time may follow."""


def cards(text: str) -> Iterator[tuple[int, int]]:
    """Where 13 to 19 digits are the number of a card."""
    for found in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if _ISSUED.fullmatch(digits) and luhn.is_valid(digits):
            yield found.span()


def national_insurance(text: str) -> Iterator[tuple[int, int]]:
    """Where a National Insurance number stands, in capitals or not."""
    said = [found.span("number") for found in _NI_SAID.finditer(text)]
    yield from said
    for found in _NI.finditer(text):
        apart = all(found.end() <= start or end <= found.start() for start, end in said)
        if apart and not _is_a_time(found):
            yield found.span()


def _is_a_time(found: re.Match[str]) -> bool:
    """Whether it may be read as ``at 221530 a male left``."""
    loose = found["gap"] and not found["pair"] and found["last"]
    return bool(loose and _WORDS.fullmatch(found["prefix"]))
