"""Somebody is rung and texted for real, to see that the lines work; marked as a test.

    RUNNING ── a key, or a reply ─▶ answered
    RUNNING ── three minutes, or whoever asked for it gives up ─▶ over

It is nobody's duty to answer, and nothing follows for whoever does not.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.refs import RING_TEST, Ref, StaffId

LASTS = timedelta(minutes=3)
"""Whoever asked for it waits no longer. A gateway rings for half a minute."""


class By(StrEnum):
    """How somebody answered."""

    KEY = "telephone"
    REPLY = "text message"


@dataclass(frozen=True, slots=True, kw_only=True)
class RingTest:
    """One of one person."""

    id: int = 0
    person: StaffId
    began_at: datetime
    answered_at: datetime | None = None
    answered_how: By | None = None
    ended_at: datetime | None = None

    @property
    def ref(self) -> Ref:
        return Ref(RING_TEST, self.id)

    def is_running(self, now: datetime) -> bool:
        """An answer would still be one; whoever asked may have been killed."""
        left = self.answered_at is None and self.ended_at is None
        return left and now < self.began_at + LASTS
