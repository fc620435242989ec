"""The room's clock: it always goes, it can be pushed, and it never goes back."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
"""Phones on the page show the time of the site clock."""

BEFORE_THE_NIGHT = timedelta(hours=4)
"""From here a night shift on which the clocks change is seen whole: at one in the
morning, by the time of Greenwich, they change."""


def real_clock() -> datetime:
    """The time now, aware and in UTC."""
    return datetime.now(UTC)


class PushedClock:
    """Starts where it is told, goes on as time passes, and is pushed ahead.

    It is never stopped: what waits for a second to pass would wait for ever.
    """

    def __init__(
        self,
        starts_at: datetime | None = None,
        passed: Callable[[], float] = time.monotonic,
    ) -> None:
        """``passed`` counts seconds and never goes back."""
        self._passed, self._began = passed, passed()
        self._starts_at = starts_at or real_clock()
        self._pushed = timedelta()
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        with self._lock:
            return self._now()

    def push_to(self, at: datetime) -> None:
        """It is at least ``at`` then."""
        with self._lock:
            self._pushed += max(at - self._now(), timedelta())

    def _now(self) -> datetime:
        passed = timedelta(seconds=self._passed() - self._began)
        return self._starts_at + self._pushed + passed


def from_wall(words: str) -> datetime:
    """The instant of ``2027-03-28T01:30`` on the site clock; the first of two.

    Raises ``ValueError``.
    """
    local = datetime.fromisoformat(words)
    zoned = local if local.tzinfo else local.replace(tzinfo=LONDON)
    try:
        return zoned.astimezone(UTC)
    except OverflowError:
        raise ValueError("no clock shows that date") from None


def clock_changes(now: datetime) -> tuple[datetime, datetime]:
    """The evenings before the next nights on which clocks go forward, and back."""
    found: dict[bool, datetime] = {}
    at = now.replace(minute=0, second=0, microsecond=0) + BEFORE_THE_NIGHT
    while len(found) < 2:
        later = at + timedelta(hours=1)
        was_summer, is_summer = (
            bool(each.astimezone(LONDON).dst()) for each in (at, later)
        )
        if was_summer != is_summer:
            found.setdefault(is_summer, later - BEFORE_THE_NIGHT)
        at = later
    return found[True], found[False]
