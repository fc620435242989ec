"""Canaries: made-up messages with names in them, read every night to see how many of
the names the redactor finds. When they fall silent, people must know.

waits ── read before six ──▶ told of, if it was below the floor
  └──── six o'clock, and not read ──▶ told of every day
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

MESSAGES = 200
"""A night's. Source: issue 16, point 6."""
READ_FROM = time(3)
"""On the company's clock: when fewest write."""
READ_UNTIL = time(6)
"""A night that was not read by then is told of."""
FLOOR = 0.93
"""What is found at the least, where nothing else is set: of our marked messages 0.97
(docs/redactor.md), and 200 may show 0.936 of that by chance."""
_Z = 1.959964
"""Standard deviations that 95 in 100 lie within, to both sides."""


class Turn(StrEnum):
    """What a night's figures mean to those who answer for it."""

    NOTHING = "nothing"
    BELOW = "below"
    BACK = "back"
    """The first night that is not below the floor again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """The names in messages of one language, and how many of them were found."""

    language: str
    names: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What came of one night; its day is that of the morning."""

    night: date
    done_at: datetime
    caught: tuple[Caught, ...]

    @property
    def names(self) -> int:
        return sum(each.names for each in self.caught)

    @property
    def found(self) -> int:
        return sum(each.found for each in self.caught)

    @property
    def recall(self) -> float:
        """The part of the names that was found, 0 to 1."""
        return self.found / self.names

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true part lies, 95 times in 100."""
        return wilson(self.found, self.names)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval of a share, 95 times in 100. Source: Wilson, 1927."""
    share, z2 = hits / of, _Z * _Z
    middle = share + z2 / (2 * of)
    reach = _Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    whole = 1 + z2 / of
    low, high = (middle - reach) / whole, (middle + reach) / whole
    return max(0.0, min(low, share)), min(1.0, max(high, share))


def is_due(newest: date | None, local: datetime) -> bool:
    """Tonight has not been read, and it is time: from three on, however late."""
    return local.time() >= READ_FROM and newest != local.date()


def missed_at(night: date) -> datetime:
    """By when, on the company's clock, the night after this one is read: six.

    The clock is a wall's, without a zone: six o'clock is six on a night that the clocks
    change, too.
    """
    return datetime.combine(night + timedelta(days=1), READ_UNTIL)


def turn(before: Night | None, now: Night, floor: float) -> Turn:
    """Below the floor it is told every night; once, when it is over."""
    if now.recall < floor:
        return Turn.BELOW
    was_below = before is not None and before.recall < floor
    return Turn.BACK if was_below else Turn.NOTHING


def shares(languages: Sequence[str]) -> dict[str, int]:
    """How many messages in each language: the same in all, the first have the rest."""
    each, more = divmod(MESSAGES, len(languages))
    return {language: each + (place < more) for place, language in enumerate(languages)}
