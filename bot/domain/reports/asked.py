"""Figures that somebody asked for in the chat, until they are read and answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.refs import SiteCode, StaffId
from bot.domain.reports.days import Days

LONGEST = timedelta(minutes=15)
"""No reading takes longer: the year of a large company takes a minute of a
machine that has one to spare."""

LEASE = LONGEST + timedelta(minutes=1)
"""Past it, whoever had taken it to read is gone, and it is read by another."""

AGAIN_AFTER = timedelta(minutes=1)
"""A reading that failed is tried again then."""

MOST_TRIES = 3
"""Then whoever asked is told that it does not work."""

FILE_LASTS = timedelta(days=1)
"""So long the file may be fetched that says what the message said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose question it is; one person has one at a time, so that nobody waits long."""

    id: int = 0
    person: StaffId
    days: Days
    site: SiteCode | None = None
    """None: all of them."""
    asked_at: datetime
    tries: int = 0
    """Readings that were begun."""
    file: str = ""
    """What the file of its answer is called; empty before."""

    @property
    def is_last_try(self) -> bool:
        return self.tries >= MOST_TRIES
