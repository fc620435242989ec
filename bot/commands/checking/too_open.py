"""Files that other accounts of this machine can read, for ``checkcall check``."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, ok, wrong
from bot.commands.opening import sqlite_file
from storage.database.modes import PRIVATE, files_of, is_open, is_ours_alone

if TYPE_CHECKING:
    from bot.settings import Settings

ENV_FILE = Path(".env")
ANYBODY = stat.S_IRWXO
"""A group of the operator's choice may read what is the operator's own file."""


def too_open(settings: "Settings") -> Iterator[Point]:
    """Nothing is changed: the start closes what belongs to it."""
    if os.name != "posix":
        return
    file = sqlite_file(settings)
    found = [] if file is None else [p for p in files_of(file) if is_open(p, PRIVATE)]
    found += [path for path in _operators(settings) if is_open(path, ANYBODY)]
    if found:
        names = [str(path) for path in found]
        says = f"other accounts can read {listed(names)}; run: chmod 600 "
        yield wrong("files", says + " ".join(names))
    folder = file.parent if file is not None and file.parent.exists() else None
    if folder is not None and is_open(folder, PRIVATE):
        yield _open_folder(folder)
    elif not found:
        yield ok("files", "other accounts of this machine cannot read them")


def _operators(settings: "Settings") -> Iterator[Path]:
    for path in (ENV_FILE, settings.secret_key_file, settings.vault_key_file):
        if path is not None and path.exists():
            yield path


def _open_folder(folder: Path) -> Point:
    if is_ours_alone(folder):
        says = f"other accounts can look into {folder}; run: chmod 700 {folder}"
        return wrong("files", says)
    says = f"other accounts can look into {folder.resolve()}; give the database a "
    return note("files", f"{says}folder of its own with CHECKCALL_DATABASE_URL")
