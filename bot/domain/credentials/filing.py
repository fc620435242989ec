"""A photo that somebody filed as a certificate: until when it is looked at, how its end
is read, and why it may be refused.

Its photo waits unseen. It ends as a certificate that is written down, or refused with a
reason; either way the photo goes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.credentials.certificate import Kind
from bot.domain.times.moments import day_to_come

AWAITED_FOR = timedelta(minutes=30)
"""From being asked for it to sending it; a photo that comes later is what any other is.
Our own choice: time to find the paper and light."""

SAID_AGAIN_AFTER = timedelta(days=14)
"""As long as nobody has looked at it, each time."""

LONGEST = timedelta(days=15 * 366)
"""Good for longer than that is a slip of the thumb. Our own choice: licences end after
three years, passports after ten."""

ENDS = frozenset({Kind.SIA, Kind.FIRST_AID})
"""Without its last day it is none."""


class Refusal(StrEnum):
    """Why it is not taken."""

    BLURRED = "blurred"
    CUT_OFF = "cut_off"
    """Some of it cannot be seen."""
    ENDED = "ended"
    NOT_THEIRS = "not_theirs"
    NONE = "none"
    """It is no certificate at all."""
    OTHER = "other"
    """In the manager's own words."""


def read_expiry(words: str, today: date) -> date | None:
    """The day that stands on it, as people type it; None where it is none that a
    certificate has. It may have passed."""
    day = day_to_come(words, today)
    return None if day is None or day > today + LONGEST else day


def kinds(expires: date | None) -> Sequence[Kind]:
    """What it may be, with that last day or without one."""
    return [kind for kind in Kind if expires is not None or kind not in ENDS]
