"""What people type where a number is asked for, and what a button says in minutes."""

import re
from datetime import timedelta

from bot.domain.breach.assessment import Count
from bot.domain.errors import Stale

TYPED_NUMBER = re.compile(
    r"(?P<about>~|≈|about|around|roughly|nearly|almost|over|some|maybe|at least"
    r"|more than|approx(?:imately|\.)?|circa|ca?\.?"
    r"|okolo|około|ok\.?|ponad|prawie|aproximativ|cam|vreo|peste)?\s*"
    r"(?P<number>\d{1,3}(?:[ ,.'’\u00a0\u2009\u202f]\d{3}){1,2}|\d{1,7})"
    r"(?:\s*(?P<or_so>ish|\+|plus|or so|or more))?(?:\s+[^\W\d_]{2,20})?",
    re.IGNORECASE,
)
"""``1,200``, ``about 40``, ``40ish``, ``12 people``, as they are typed in English,
Polish and Romanian."""
LONGEST_AGO = timedelta(days=366)


def read_number(raw: str) -> Count | None:
    """Such as ``12``, or ``~40`` for about forty; None when it is no number."""
    read = TYPED_NUMBER.fullmatch(raw.strip())
    if read is None:
        return None
    number = int(re.sub(r"\D", "", read["number"]))
    is_about = read["about"] is not None or read["or_so"] is not None
    return Count(number=number, about=is_about)


def ago(minutes: str) -> timedelta:
    """Whole minutes from a button; :class:`Stale` for anything else."""
    if not (minutes.isdecimal() and minutes.isascii() and len(minutes) < 7):
        raise Stale
    span = timedelta(minutes=int(minutes))
    if span > LONGEST_AGO:
        raise Stale
    return span
