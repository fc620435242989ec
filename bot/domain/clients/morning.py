"""A client's morning: what happened at its site in the day and night before.

    OWED ── accepted ─▶ SENT    the mail server has it
    OWED ── refused ──▶ FAILED  it never will arrive
    SENT, FAILED ── again ─▶ OWED   the same bytes once more, marked as such

The spans follow on each other: nothing is told twice, and nothing is left out.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.clients.client import ClientCode
from bot.domain.refs import SiteCode
from bot.domain.times.daily import last_before

LINK_LASTS = timedelta(days=1)
"""From its being sent. Long enough for a day at work."""

HEARD_WITHIN = timedelta(minutes=30)
"""What the mail server has not taken by then, the duty manager hears of. Our own
choice: the client's own day begins."""

MISSED_DAYS = timedelta(days=7)
"""A span is no longer than this: after a longer silence the client is rung."""


class Status(StrEnum):
    OWED = "owed"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """One report as it was sent; its bytes are kept beside it."""

    id: int = 0
    client: ClientCode
    site: SiteCode
    start_at: datetime
    end_at: datetime
    made_at: datetime
    sha256: str
    """Of the file, in hexadecimal: what was sent can be proven."""
    status: Status = Status.OWED
    sent_at: datetime | None = None
    times: int = 1
    """How often it was sent, or meant to be."""
    why: str = ""
    """It failed, in the mail server's number or our own words."""
    link_until: datetime | None = None

    @property
    def about(self) -> str:
        """What its messages are about."""
        return f"{PREFIX}{self.id}"


PREFIX = "morning "


def number_of(about: str | None) -> int | None:
    """Back from :attr:`Morning.about`."""
    digits = (about or "").removeprefix(PREFIX)
    return int(digits) if digits.isdecimal() and len(digits) <= 15 else None


def begins(
    at: time, due: datetime, told_until: datetime | None, zone: ZoneInfo
) -> datetime:
    """Where a report that is due then begins: where the last one ended; the morning
    before where there was none, or none for long."""
    if told_until is not None and timedelta() < due - told_until <= MISSED_DAYS:
        return told_until
    return last_before(at, due - timedelta(microseconds=1), zone)
