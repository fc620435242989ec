"""How much each address of the internet may send: a flood costs its sender alone."""

from collections import OrderedDict
from datetime import datetime

from bot.domain.limits import (
    COMPLAINTS_SENT,
    COMPLAINTS_SENT_BY_ALL,
    Limit,
    Tally,
    count,
)

MOST_ORIGINS = 10_000
"""Addresses that are remembered; the one that was quiet for longest is forgotten."""


class Allowance:
    """In memory: an address is nowhere kept, and what is refused costs no database."""

    def __init__(
        self,
        limit: Limit = COMPLAINTS_SENT,
        by_all: Limit = COMPLAINTS_SENT_BY_ALL,
        *,
        most_origins: int = MOST_ORIGINS,
    ) -> None:
        """``by_all``: of all together whose address nobody says."""
        self._limit, self._by_all = limit, by_all
        self._most_origins = most_origins
        self._tallies: OrderedDict[str, Tally] = OrderedDict()

    def admits(self, origin: str, now: datetime) -> bool:
        """Once more. Who comes by a proxy that does not say from where has no address,
        and shares an allowance that is wider."""
        limit = self._limit if origin else self._by_all
        before = self._tallies.pop(origin, None)
        self._tallies[origin], allowed = count(before, limit, now)
        if len(self._tallies) > self._most_origins:
            self._tallies.popitem(last=False)
        return allowed
