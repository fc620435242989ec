"""Who covers a site when somebody goes: the colleague who stays, and the relief."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.shifts.shift import AWAITED, OPEN, Shift

NEAR = timedelta(hours=1)
"""Before somebody may go their relief books on, no sooner. Our own choice: whoever came
earlier works beside them, and is nobody's relief."""

AHEAD = timedelta(hours=16)
"""What is planned later than this relieves nobody. No shift is longer."""


def is_relief(other: Shift, leaving: Shift, since: datetime) -> bool:
    """Who has booked on after them, about when they may go."""
    if not _is_beside(other, leaving):
        return False
    assert other.booked_on_at is not None
    assert leaving.booked_on_at is not None
    after = other.booked_on_at > leaving.booked_on_at
    return after and other.booked_on_at >= since - NEAR


def stays(other: Shift, leaving: Shift, beyond: datetime | None = None) -> bool:
    """Somebody is there when they have gone; ``beyond``: until after it."""
    if not _is_beside(other, leaving):
        return False
    return beyond is None or other.ends_at is None or other.ends_at > beyond


def _is_beside(other: Shift, leaving: Shift) -> bool:
    same = other.site == leaving.site and other.officer != leaving.officer
    return same and other.status in OPEN


def expected(
    planned: Iterable[Shift], leaving: Shift, since: datetime, now: datetime
) -> Shift | None:
    """Who is to come next: the first who is planned about then, and is not there."""
    coming = [
        (each.start_at, each.id, each)
        for each in planned
        if each.site == leaving.site
        and each.officer != leaving.officer
        and each.status in AWAITED
        and (each.start_at is not None and each.start_at >= since - NEAR)
        and (each.end_at is not None and each.end_at > now)
    ]
    return min(coming)[2] if coming else None
