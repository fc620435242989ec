"""The daily backup: one a night, by one process of all; the old ones go.

It is written beside the work, in a thread of its own, from one moment of the database.
"""

import asyncio
import errno
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog
from sqlalchemy import Engine

from bot.desk import backups
from bot.desk.doorway import Doorway
from bot.domain.backups import (
    ONE_A_NIGHT,
    OVERDUE_AFTER,
    Failure,
    is_overdue,
    name_of,
    over,
)
from bot.domain.retention.periods import Period
from storage.backups.file import PART, Stopped
from storage.backups.snapshot import back_up, one_at_a_time

UNFINISHED_LAST = timedelta(days=1)
"""What a process that was killed had begun to write."""

log = structlog.get_logger(__name__)

FAILURES = {
    errno.ENOENT: Failure.NO_FOLDER,
    errno.ENOTDIR: Failure.NO_FOLDER,
    errno.EACCES: Failure.NOT_ALLOWED,
    errno.EPERM: Failure.NOT_ALLOWED,
    errno.EROFS: Failure.NOT_ALLOWED,
    errno.ENOSPC: Failure.NO_ROOM,
    errno.EDQUOT: Failure.NO_ROOM,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where backups go, and for how long."""

    folder: Path
    keep: Period
    url: str
    """The database's address."""
    key: str


class DailyBackup:
    """Looked for every night, and every hour in case a night was missed."""

    def __init__(self, doorway: Doorway, engine: Engine, place: Place) -> None:
        self._doorway, self._engine, self._place = doorway, engine, place
        self._newest_at = doorway.enter(backups.newest_at)

    def is_overdue(self) -> bool:
        """Somebody should look."""
        return is_overdue(self._newest_at, self._doorway.now)

    async def tonight(self) -> None:
        await self._look(ONE_A_NIGHT)

    async def catch_up(self) -> None:
        await self._look(OVERDUE_AFTER)

    async def _look(self, lasts: timedelta) -> None:
        """A process that is told to stop leaves no half of a file behind."""
        stopping = threading.Event()
        try:
            await asyncio.to_thread(self._unless_made, lasts, stopping.is_set)
        finally:
            stopping.set()

    def _unless_made(self, lasts: timedelta, stopped: Callable[[], bool]) -> None:
        try:
            with one_at_a_time(self._engine) as ours:
                self._newest_at = self._doorway.enter(backups.newest_at)
                if ours:
                    self._work(lasts, stopped)
        except Stopped:
            log.warning("the daily backup was given up: the program stops")
        except Exception as failure:
            log.exception("no daily backup", failure=type(failure).__name__)
            self._say(failure)

    def _work(self, lasts: timedelta, stopped: Callable[[], bool]) -> None:
        """Old ones go whether or not there is a new one: certificates of deletion say
        when. That may make the room that was missing, too."""
        newest, now = self._newest_at, self._doorway.now
        try:
            if newest is None or now - newest > lasts:
                self._make(now, stopped)
        finally:
            self._prune(now)

    def _make(self, now: datetime, stopped: Callable[[], bool]) -> None:
        place = self._place
        path = place.folder / name_of(now)
        manifest, size = back_up(place.url, place.key, path, now, stopped)
        self._doorway.enter(lambda desk: backups.made(desk, now))
        self._newest_at = now
        log.info("backed up", rows=manifest.rows, bytes=size, entry=manifest.entry)

    def _prune(self, now: datetime) -> None:
        folder = self._place.folder
        names = [path.name for path in folder.iterdir()]
        for name in over(names, self._place.keep, now):
            (folder / name).unlink(missing_ok=True)
            log.info("an old backup is gone", name=name)
        for left in folder.glob(f".checkcall-*{PART}"):
            if now.timestamp() - left.stat().st_mtime > UNFINISHED_LAST.total_seconds():
                left.unlink(missing_ok=True)

    def _say(self, failure: Exception) -> None:
        number = failure.errno if isinstance(failure, OSError) else None
        why = FAILURES.get(number or 0, Failure.OTHER)
        try:
            self._doorway.enter(lambda desk: backups.failed(desk, why))
        except Exception as away:
            log.exception("nobody was told", failure=type(away).__name__)
