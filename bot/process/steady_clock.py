"""The time by which silence is measured: with the machine's clock, but never back."""

import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock, utc_now

STEP = timedelta(seconds=1)
"""By less, clocks of good machines differ, and time servers move them all day."""

log = structlog.get_logger(__name__)


class SteadyClock:
    """The machine's clock while it goes forward; where it steps back, we do not.

    Silence is measured in time that has passed. Were we to step back an hour as well,
    no alarm would climb, no message be tried again, for that hour. We count on by the
    time that passes until the machine's clock has caught up, or this process ends.
    """

    def __init__(
        self, machine: Clock = utc_now, passed: Callable[[], float] = time.monotonic
    ) -> None:
        """``passed`` counts seconds and never goes back."""
        self._machine, self._passed = machine, passed
        self._lock = threading.Lock()
        self._now, self._at = machine(), passed()
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        with self._lock:
            machine, at = self._machine(), self._passed()
            steady = self._now + timedelta(seconds=at - self._at)
            self._now, self._at = max(machine, steady), at
            self._notice(steady - machine)
            return self._now

    def _notice(self, ahead: timedelta) -> None:
        """Each step back is said once."""
        if ahead - self._ahead > STEP:
            log.error(
                "the machine's clock stepped back; set it right, then start again",
                seconds=round(ahead.total_seconds()),
            )
        self._ahead = max(ahead, timedelta())
