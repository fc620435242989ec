"""What we write on the disk is for our own account alone.

The database, what SQLite keeps beside it, the key files and their folder: whoever can
read them has all that is not sealed, and with the key files everything.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine

PRIVATE = 0o077
"""The umask: nothing for the group, nothing for anybody else."""

FILE, FOLDER = 0o600, 0o700
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for files of its own."""
KEYS = (".key", ".vault.key")
"""What the key files have in place of the end of its name."""


def make_folder(folder: Path) -> None:
    """Each folder that is not there yet is made for us alone."""
    if not folder.exists():
        make_folder(folder.parent)
        folder.mkdir(mode=FOLDER, exist_ok=True)


def make_file(path: Path) -> None:
    """Empty, unless it is there: SQLite would make it for everybody to read."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE))


def files_of(database: Path) -> Iterator[Path]:
    """Those that are there: the database, what is beside it, and its keys."""
    names = [f"{database}{end}" for end in ("", *BESIDE)]
    for path in (*map(Path, names), *map(database.with_suffix, KEYS)):
        if path.exists():
            yield path


def tighten_database(engine: Engine) -> None:
    """Older versions left these files to everybody. What belongs to somebody else
    stays as it is; ``checkcall check`` names it."""
    database = database_file(engine)
    if database is None:
        return
    for path in files_of(database):
        _tighten(path, FILE)
    if is_ours_alone(database.parent):
        _tighten(database.parent, FOLDER)


def tighten_log() -> None:
    """Where standard output or error is a file: it is the log."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            found = os.fstat(stream.fileno())
            if stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid():
                os.fchmod(stream.fileno(), found.st_mode & FILE)


def database_file(engine: Engine) -> Path | None:
    """None for PostgreSQL, and in memory."""
    name = engine.url.database
    if engine.dialect.name != "sqlite" or not name or name.startswith((":", "file:")):
        return None
    return Path(name)


def is_ours_alone(folder: Path) -> bool:
    """It may be closed to others. Not where somebody works or lives, nor where
    everybody may write: a database there should have a folder of its own."""
    here = folder.resolve()
    shared = here.stat().st_mode & stat.S_ISVTX
    in_use = (Path.cwd(), *Path.cwd().parents, Path.home())
    return not shared and here not in in_use


def is_open(path: Path, to: int = PRIVATE) -> bool:
    """Others may read, change or enter it; ``to`` picks which others."""
    return bool(path.stat().st_mode & to)


def _tighten(path: Path, most: int) -> None:
    with suppress(OSError):
        if is_open(path):
            path.chmod(path.stat().st_mode & most)
