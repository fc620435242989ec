"""A backup in a file: a manifest, then the rows, table by table; packed and sealed.

Each line is JSON: the manifest first, then one line for each row. They say nothing of
the kind of database, so what was SQLite's can become PostgreSQL's, and the other way.
"""

import gzip
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from storage.backups.sealed_stream import PIECE, BadBackup, SealedReader, SealedWriter
from storage.database.plain_rows import tagged, untagged

Values = Sequence[Any]  # Any: as many types as columns
PART = ".part"
"""Ends the name of a file that is not whole yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableKept:
    """One table of a backup."""

    name: str
    columns: list[str]
    rows: int
    given_out: int | None
    """The last number that was ever given out; None where the database counts none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds, before its rows."""

    product: str
    """The version that made it."""
    made_at: datetime
    schema: str
    tables: list[TableKept]
    """Parents before children."""
    entry: int
    """The journal's newest entry; 0 where there is none."""
    entry_hash: str

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables)


class Stopped(Exception):
    """The writer was told to give up."""


def write_backup(
    path: Path,
    key: str,
    manifest: Manifest,
    pages: Iterable[Sequence[Values]],
    stopped: Callable[[], bool] = lambda: False,
) -> int:
    """The file appears when it is whole and on the disk, readable by its owner alone.

    Returns its size in bytes. Raises ``OSError``, and :class:`Stopped`.
    """
    handle, part = tempfile.mkstemp(PART, f".{path.name}.", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            sealed = SealedWriter(file, key)
            with gzip.GzipFile("", "wb", 6, sealed, 0) as packed:
                packed.write(_line(asdict(manifest)))
                for page in pages:
                    if stopped():
                        raise Stopped
                    packed.write(b"".join(map(_line, page)))
            sealed.finish()
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    _settle(path.parent)
    return size


def _line(values: object) -> bytes:
    return json.dumps(values, default=tagged, separators=(",", ":")).encode() + b"\n"


def _settle(folder: Path) -> None:
    """The file's new name is on the disk, too, where a folder can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Backup:
    """An opened one: what it holds, and its rows, once, in the manifest's order."""

    def __init__(self, lines: io.BufferedIOBase) -> None:
        self._lines = lines
        self.manifest = _manifest(_read(lines.readline()))

    def rows(self, table: TableKept) -> Iterator[Values]:
        """The next table's."""
        for line in islice(self._lines, table.rows):
            found = _read(line)
            if not isinstance(found, list) or len(found) != len(table.columns):
                raise BadBackup(STRANGE)
            yield found

    def end(self) -> None:
        """There is nothing more, and the last piece of the file was whole."""
        if self._lines.read(1):
            raise BadBackup(STRANGE)


STRANGE = "what is in it is not what its own list says; take another backup"


@contextmanager
def opened(path: Path, keys: Sequence[str]) -> Iterator[Backup]:
    """Raises ``OSError``, :class:`~storage.backups.sealed_stream.BadBackup`, and
    :class:`~storage.database.sealing.WrongKey`; the first two while it is read, too."""
    with path.open("rb") as file:
        sealed = io.BufferedReader(SealedReader(file, keys), PIECE)
        with gzip.GzipFile(fileobj=sealed, mode="rb") as lines:
            yield Backup(lines)


def _read(line: bytes) -> object:
    try:
        return json.loads(line, object_hook=untagged)
    except ValueError:
        raise BadBackup(STRANGE) from None


def _manifest(found: object) -> Manifest:
    try:
        assert isinstance(found, dict)
        tables = [TableKept(**table) for table in found.pop("tables")]
        return Manifest(tables=tables, **found)
    except (AssertionError, KeyError, TypeError):
        raise BadBackup(STRANGE) from None
