"""Passports, driving licences, NHS numbers and international bank accounts."""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.gb import nhs

from nlp.contacts.phones import BEFORE, REFERENCE

Places = Iterator[tuple[int, int]]
_NUMBER = r"[\s.:,#-]{0,3}(?:(?:no|nr|num|number|id)\b[\s.:#-]{0,3})?(?:(?:is|was)\s)?"
"""What people write between the word for a paper and its number."""

_PASSPORT = re.compile(
    rf"(?<![^\W_])(?:pass?port|paszport|pa[sș]aport)u?{_NUMBER}"
    r"(?P<number>[A-Z]{0,3} ?\d(?:[ -]?\d){5,8}[A-Z]?)(?![^\W_])",
    re.IGNORECASE,
)
"""Only where the text says so: its check digit stands in the strip that machines read,
and nobody types that. Source: ICAO Doc 9303, part 4."""

_LICENCE = re.compile(
    r"""(?<![^\W_])
    (?=[A-Z]{2})[A-Z]{1,5}9{0,4}(?<=[A-Z9]{5})[ -]?      # the surname, filled with 9
    \d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])                    # decade, month (50 more: hers)
    (?:0[1-9]|[12]\d|3[01])\d[ -]?                       # day, year
    [A-Z][A-Z9][ -]?[A-Z2-9][ -]?[A-Z]{2}                # initials, and three to check
    (?:[ -]?\d\d)?(?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)
"""What DVLA checks with is not published; the date of birth within is a check of its
own. It holds five letters of the surname. Source: GOV.UK, driver number."""
_LICENCE_SAID = re.compile(
    rf"(?<![^\W_])(?:driving|drivers?|driver'?s) licen[cs]e{_NUMBER}"
    r"(?P<number>(?=(?:[ -]?[A-Z]){0,8}(?:[ -]?\d){5})[A-Z\d](?:[ -]?[A-Z\d]){7,17})"
    r"(?![^\W_])",
    re.IGNORECASE,
)
"""Northern Ireland's eight digits, a foreign one, or one with a letter wrong."""

_NHS = re.compile(r"(?<![\w+.-])\d{3}(?P<gap>[ -])\d{3}(?P=gap)\d{4}(?![\w-]|[ .]\d)")
_NHS_SAID = re.compile(
    rf"(?<![^\W_])(?:nhs|chi|h&c){_NUMBER}(?P<number>\d(?:[ -]?\d){{9}})(?![ -]?\d|\w)",
    re.IGNORECASE,
)
"""England's and Wales', Scotland's (a date of birth and four digits), Northern
Ireland's: ten digits each, the last to check. Source: NHS Data Dictionary."""

_IBAN = re.compile(
    r"(?<![^\W_])[A-Z]{2}\d\d(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?![^\W_])",
    re.IGNORECASE,
)
_IBAN_SAID = re.compile(rf"(?<![^\W_])iban{_NUMBER}$", re.IGNORECASE)
_LEAST_IBAN = 15
"""Norway's. Source: ISO 13616, the register of IBANs."""


def passports(text: str) -> Places:
    """Where the number of a passport stands that is said to be one."""
    return (found.span("number") for found in _PASSPORT.finditer(text))


def driving_licences(text: str) -> Places:
    """Where the number of a driving licence stands."""
    said = [found.span("number") for found in _LICENCE_SAID.finditer(text)]
    yield from said
    for found in _LICENCE.finditer(text):
        if all(found.end() <= start or end <= found.start() for start, end in said):
            yield found.span()


def nhs_numbers(text: str) -> Places:
    """Where an NHS number stands: said to be one, or grouped as on a card and right.

    Of ten digits in a row one in eleven would pass by chance, and they are references.
    """
    said = [found.span("number") for found in _NHS_SAID.finditer(text)]
    yield from said
    for found in _NHS.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        apart = all(found.end() <= start or end <= found.start() for start, end in said)
        if apart and nhs.is_valid(found.group()) and not REFERENCE.search(before):
            yield found.span()


def ibans(text: str) -> Places:
    """Where an international account number stands; its check digits must be right,

    unless the text says what it is.
    """
    for found in _IBAN.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        if _IBAN_SAID.search(before):
            yield found.span()
        elif end := _end_of_iban(text, *found.span()):
            yield found.start(), end


def _end_of_iban(text: str, start: int, end: int) -> int | None:
    """The words that follow may look like more of it: ``… 9268 19 paid``."""
    for last in range(end, start + _LEAST_IBAN - 1, -1):
        whole = last == len(text) or not text[last].isalnum()
        if whole and text[last - 1].isalnum() and iban.is_valid(text[start:last]):
            return last
    return None
