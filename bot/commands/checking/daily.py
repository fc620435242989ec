"""The daily backup: is there one, is it new, and would it outlive the disk?"""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, note, ok, wrong
from bot.commands.opening import apart, sqlite_file
from bot.desk import backups
from bot.domain.backups import is_overdue, name_of

if TYPE_CHECKING:
    from bot.settings import Settings


def daily_backup(settings: "Settings") -> Iterator[Point]:
    """What is not set is said; what was to be made and was not, is wrong."""
    folder = settings.backup_dir
    if folder is None:
        says = "no daily backup is made, and one broken disk would take everything"
        yield note("backup", f"CHECKCALL_BACKUP_DIR is not set: {says}")
        return
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        says = f"{folder} is no folder that Checkcall can write to"
        todo = "plug its disk in, make the folder, or correct CHECKCALL_BACKUP_DIR"
        yield wrong("backup", f"{says}; {todo}")
        return
    yield from _newest(settings, folder)
    yield from _apart(sqlite_file(settings), folder)


def _newest(settings: "Settings", folder: Path) -> Iterator[Point]:
    with apart(settings) as house:
        newest, failed_at = house.doorway.enter(
            lambda desk: (backups.newest_at(desk), backups.failed_at(desk))
        )
        now = house.clock()
    if newest is None and failed_at is None:
        says = "none has been made yet; the first is, within an hour of the start"
        yield note("backup", says)
    elif newest is None or is_overdue(newest, now):
        since = "there is none" if newest is None else f"the newest is of {_at(newest)}"
        todo = "look at the log, and make one now: checkcall backup FILE"
        yield wrong("backup", f"{since}; it should be of last night; {todo}")
    elif not (folder / name_of(newest)).exists():
        says = f"{name_of(newest)} is not in {folder}"
        todo = "was it taken away, or made by another machine?"
        yield note("backup", f"the newest, {says}: {todo}")
    else:
        kept = f"each is kept {settings.backup_keep}"
        yield ok("backup", f"the newest in {folder} is of {_at(newest)}; {kept}")


def _apart(file: Path | None, folder: Path) -> Iterator[Point]:
    if file is None or not file.exists():
        return
    if file.stat().st_dev == folder.stat().st_dev:
        says = f"{folder} is on the database's own disk: if that breaks, both are gone"
        yield note("backup", f"{says}; copy the files elsewhere, too")


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
