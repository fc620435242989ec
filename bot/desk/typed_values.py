"""What people type where a number is asked for, and what a button says in minutes."""

import re
from datetime import timedelta

from bot.domain.breach.assessment import Count
from bot.domain.errors import Stale

TYPED_NUMBER = re.compile(r"(~|about )?\s*(\d{1,7})", re.IGNORECASE)
LONGEST_AGO = timedelta(days=366)


def read_number(raw: str) -> Count | None:
    """Such as ``12``, or ``~40`` for about forty; None when it is no number."""
    read = TYPED_NUMBER.fullmatch(raw.strip())
    return Count(number=int(read[2]), about=bool(read[1])) if read else None


def ago(minutes: str) -> timedelta:
    """Whole minutes from a button; :class:`Stale` for anything else."""
    if not (minutes.isdecimal() and minutes.isascii() and len(minutes) < 7):
        raise Stale
    span = timedelta(minutes=int(minutes))
    if span > LONGEST_AGO:
        raise Stale
    return span
