"""Numbers that were nobody's a moment ago: they cost nothing, and learn nothing."""

from collections import OrderedDict
from datetime import datetime, timedelta

FOR = timedelta(minutes=1)
"""Whoever was put on the books meanwhile is known after that."""

MOST = 10_000
"""Numbers that are remembered; the one that came first is forgotten."""


class Strangers:
    """In memory only. ``texts`` counts what they sent, since the start."""

    def __init__(self) -> None:
        self.texts = 0
        self._since: OrderedDict[str, datetime] = OrderedDict()

    def has(self, number: str, now: datetime) -> bool:
        since = self._since.get(number)
        return since is not None and timedelta() <= now - since < FOR

    def add(self, number: str, now: datetime) -> None:
        """Nobody has it now."""
        self._since.pop(number, None)
        self._since[number] = now
        if len(self._since) > MOST:
            self._since.popitem(last=False)
