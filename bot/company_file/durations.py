"""How long, as the company file writes it: ``90s``, ``15m``, ``6y``."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

UNITS = {"y": 365 * 86_400, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
"""Seconds, longest first. A year is 365 days, leap year or not."""


def duration(text: str) -> timedelta:
    """The span of ``90s`` or ``6y`` (a year is 365 days); else ``ValueError``."""
    found = re.fullmatch(r"([0-9]{1,9})([smhdy])", text.strip())
    with suppress(OverflowError):
        if found:
            return timedelta(seconds=int(found[1]) * UNITS[found[2]])
    raise ValueError("no duration")


def duration_text(span: timedelta) -> str:
    """The span in the longest unit that fits, such as ``1h``, to the whole second."""
    seconds = span // timedelta(seconds=1)
    letter = next(each for each in UNITS if seconds % UNITS[each] == 0)
    return f"{seconds // UNITS[letter]}{letter}" if seconds else "0s"


def at_least(least_s: int) -> Callable[[object], timedelta]:
    """Reads a value of the company file that may not be shorter."""

    def parse(value: object) -> timedelta:
        with suppress(ValueError):
            found = duration(value if isinstance(value, str) else "")
            if found >= timedelta(seconds=least_s):
                return found
        above = "" if least_s == 0 else " above zero"
        raise ValueError(f"a duration{above}, such as 90s, 15m, 72h, 28d or 6y")

    return parse
