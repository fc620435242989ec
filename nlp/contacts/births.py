"""Dates of birth: dates that the text says somebody was born on, and no others."""

import re
from collections.abc import Iterator

_BIRTH = (
    r"(?:d\.? ?o\.? ?b['’]?s?(?![^\W\d_])\.?|dates? of birth|birth ?dates?|birth ?days?"
    r"|b'?days?|born)"
)
_SAID = (
    r"(?:is|was|on|in|the|of|as|at|given|gave|give|said|stated|says|claimed|shown|shows"
    r"|showed|reads?|about|around|approx|circa|c|his|her|their|id|licence|license|card"
    r"|passport|pass|file|record|system)"
)
_BETWEEN = rf"[\s:;=.,()'\"-]{{0,4}}(?:{_SAID}\b[\s:;=.,()'\"-]{{0,3}}){{0,5}}"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]) ?(?:st|nd|rd|th)?"
_DATE = (
    r"(?:(?:19|20)\d\d ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{1,2}"
    rf"|\d{{1,2}} ?[-/. ] ?\d{{1,2}} ?[-/. ] ?{_YEAR}"
    rf"|{_DAY}[-/. ]?(?: ?of )? ?(?:{_MONTH})(?:[-/., ]{{0,2}}{_YEAR}(?!\d))?"
    rf"|(?:{_MONTH}) ?{_DAY}(?:[, ]{{1,2}}{_YEAR}(?!\d))?"
    rf"|(?:{_MONTH}) ?(?:19|20)\d\d"
    r"|\d{8}|\d{6}"
    r"|(?:3[01]|[12]\d|0?[1-9])[/-](?:1[0-2]|0?[1-9]))"
    r"(?![\d/-])(?!:\d)(?! ?(?:hrs?|hours?|am|pm)\b)"
)
_YEAR_ALONE = r"(?:19|20)\d\d(?![\d:/.-]\d|\d)(?! ?(?:hrs?|hours?|am|pm)\b)"
_FOLLOWS = re.compile(
    rf"(?<![^\W_])(?!birth ?day|b'?day){_BIRTH}{_BETWEEN}"
    rf"(?P<date>{_DATE}|{_YEAR_ALONE})"
    rf"|(?<![^\W_])(?:birth ?days?|b'?days?){_BETWEEN}(?P<day>{_DATE})",
    re.IGNORECASE,
)
"""``dob 14/2/01``, ``d o b 04 06 09``, ``born 14th feb 2001``; a birthday has no
year alone."""
_PRECEDES = re.compile(
    rf"(?<![\d/.-])(?P<date>{_DATE})[\s,;(-]{{1,3}}(?:d\.?o\.?b\b|date of birth)"
    r"\.?\s*(?:[),;\n]|$)",
    re.IGNORECASE,
)
"""``14/2/01 (dob)``."""
_AND_NEXT = re.compile(
    rf" ?(?:and|&|\+) ?(?P<date>\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})(?![\d/-])"
)
"""``dobs 14/2/01 and 3/4/02``."""
_WORTH_A_LOOK = re.compile(_BIRTH, re.IGNORECASE)


def birth_dates(text: str) -> Iterator[tuple[int, int]]:
    """Where dates of birth stand, without the words that say so."""
    if not _WORTH_A_LOOK.search(text):
        return
    follows = list(_following(text))
    yield from follows
    for found in _PRECEDES.finditer(text):
        start, end = found.span("date")
        if all(end <= other or last <= start for other, last in follows):
            yield start, end


def _following(text: str) -> Iterator[tuple[int, int]]:
    for found in _FOLLOWS.finditer(text):
        yield found.span("date" if found["date"] else "day")
        end = found.end()
        while more := _AND_NEXT.match(text, end):
            yield more.span("date")
            end = more.end()
