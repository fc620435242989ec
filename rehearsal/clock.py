"""The room's clock: it always goes, it can be pushed, and it never goes back."""

import mmap
import struct
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

SHARED = struct.Struct("q")
"""Microseconds: in one step, so that nobody reads half of a push."""

_MICROSECOND = timedelta(microseconds=1)
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)

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

    It is never stopped: what waits for a second to pass would wait for ever. How far it
    was pushed stands in memory that processes can share: one of them pushes, and for
    all of them it is as late.
    """

    def __init__(
        self,
        starts_at: datetime | None = None,
        passed: Callable[[], float] = time.monotonic,
        began: float | None = None,
        pushed: "mmap.mmap | bytearray | None" = None,
    ) -> None:
        """``passed`` counts seconds and never goes back; it was at ``began`` then."""
        self._passed, self.began = passed, passed() if began is None else began
        self.starts_at = starts_at or real_clock()
        self._pushed = bytearray(SHARED.size) if pushed is None else pushed
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        with self._lock:
            return self._now()

    def push_to(self, at: datetime) -> None:
        """It is at least ``at`` then."""
        with self._lock:
            ahead = max(at - self._now(), timedelta()) // _MICROSECOND
            [before] = SHARED.unpack_from(self._pushed)
            SHARED.pack_into(self._pushed, 0, before + ahead)

    def share(self, pushed: mmap.mmap) -> None:
        """From now on it is kept there."""
        with self._lock:
            pushed[: SHARED.size] = bytes(self._pushed[: SHARED.size])
            self._pushed = pushed

    def _now(self) -> datetime:
        [pushed] = SHARED.unpack_from(self._pushed)
        passed = timedelta(seconds=self._passed() - self.began)
        return self.starts_at + passed + timedelta(microseconds=pushed)


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
        was_summer = _is_summer(at)
        if _is_summer(at + _DAY) == was_summer:
            at += _DAY
            continue
        at += _HOUR
        if _is_summer(at) != was_summer:
            found.setdefault(not was_summer, at - BEFORE_THE_NIGHT)
    return found[True], found[False]


def _is_summer(at: datetime) -> bool:
    return bool(at.astimezone(LONDON).dst())
