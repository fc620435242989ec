"""What people type where a number is asked for."""

import re

from bot.domain.breach.assessment import Count

TYPED_NUMBER = re.compile(r"(~|about )?\s*(\d{1,7})", re.IGNORECASE)


def read_number(raw: str) -> Count | None:
    """Such as ``12``, or ``~40`` for about forty; None when it is no number."""
    read = TYPED_NUMBER.fullmatch(raw.strip())
    return Count(number=int(read[2]), about=bool(read[1])) if read else None
