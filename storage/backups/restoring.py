"""Rows of a backup back in a database, its counters set, and the proof that it is all.

Everything happens on one connection, in its transaction: all of it, or nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    Connection,
    Insert,
    Table,
    Text,
    bindparam,
    cast,
    func,
    insert,
    select,
    text,
)
from sqlmodel import Session, SQLModel

from storage.backups.file import Backup, TableKept, Values
from storage.backups.sealed_stream import BadBackup
from storage.backups.snapshot import PAGE, given_out, newest_entry, tables
from storage.database.migrate import is_known, upgrade
from storage.database.sealing import Sealer
from storage.database.types import hand_over
from storage.resealing import Place
from storage.unit_of_work import UnitOfWork

Counters = dict[str, int]
"""The last number that was given out, by table."""

Skipped = Callable[[int], int]
"""How many numbers to pass over, by the last one given out."""

Result = TypeVar("Result")


def refill(connection: Connection, backup: Backup, sealer: Sealer) -> Counters:
    """An empty database becomes what the backup is of, in the newest schema.

    Returns the counters of the backup. Raises
    :class:`~storage.backups.sealed_stream.BadBackup` where rows, the journal's chain or
    its head are not what the manifest says, and
    :class:`~storage.database.sealing.WrongKey` where the key does not open the names
    in it.
    """
    manifest = backup.manifest
    if not is_known(manifest.schema):
        raise BadBackup(
            f"it was made by a newer Checkcall ({manifest.product}); "
            "install that one, and restore again"
        )
    upgrade(connection, manifest.schema)
    found = {table.name: table for table in tables(connection)}
    for kept in manifest.tables:
        if kept.name not in found:
            raise BadBackup(f"it holds {kept.name!r}, which this Checkcall has not")
        _fill(connection, found[kept.name], kept, backup)
    backup.end()
    if newest_entry(connection) != (manifest.entry, manifest.entry_hash):
        raise BadBackup("its journal does not end as its list says; take another one")
    upgrade(connection)
    on(connection, sealer, lambda unit: _seal(unit, manifest.made_at))
    on(connection, sealer, _prove)
    return {kept.name: kept.given_out or 0 for kept in manifest.tables}


def _seal(unit: UnitOfWork, made_at: datetime) -> None:
    """What an older program had left in clear, as at its first start with this one."""
    if unit.resealing.marks() is not None:
        return
    place: Place | None = Place()
    while place is not None:
        place = unit.resealing.batch(place, made_at)


def _prove(unit: UnitOfWork) -> None:
    broken = unit.journal.first_broken()
    if broken is not None:
        raise BadBackup(f"its journal is broken at entry {broken}; take another backup")
    unit.people.names()


def on(
    connection: Connection, sealer: Sealer, deed: Callable[[UnitOfWork], Result]
) -> Result:
    """A use case on a connection, in its transaction."""
    hand_over(sealer, connection.engine)
    with Session(connection, expire_on_commit=False) as session:
        unit = UnitOfWork(session, sealer)
        result = deed(unit)
        unit.flush()
        session.flush()
        return result


def _fill(
    connection: Connection, table: Table, kept: TableKept, backup: Backup
) -> None:
    adding = _adding(table, kept.columns, connection.dialect.name)
    for page in _pages(backup.rows(kept)):
        rows = [dict(zip(kept.columns, values, strict=True)) for values in page]
        connection.execute(adding, rows)
    count = connection.scalar(select(func.count()).select_from(table))
    if count != kept.rows:
        raise BadBackup(f"of {kept.rows} rows of {kept.name} it holds {count}")


def _pages(rows: Iterator[Values]) -> Iterator[list[Values]]:
    while page := list(islice(rows, PAGE)):
        yield page


def _adding(table: Table, columns: Sequence[str], dialect: str) -> Insert:
    """JSON goes in as it came out: as text, which PostgreSQL wants to be told."""
    values: dict[str, Any] = {}  # Any: a parameter, or one in a cast
    for name in columns:
        column = table.columns[name]
        if not isinstance(column.type, JSON):
            values[name] = bindparam(name, type_=column.type)
        elif dialect == "postgresql":
            values[name] = cast(bindparam(name, type_=Text()), JSON)
        else:
            values[name] = bindparam(name, type_=Text())
    return insert(table).values(values)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds that somebody may miss."""

    people: int
    entry: int
    entry_at: datetime | None
    counters: Counters

    @property
    def is_empty(self) -> bool:
        return not self.people and not self.entry


def contents(connection: Connection) -> Contents:
    """Of any version, and of one without a table."""
    found = {table.name: table for table in tables(connection)}
    people = journal = None
    if "person" in found:
        people = connection.scalar(select(func.count()).select_from(found["person"]))
    if "journal" in found:
        columns = found["journal"].columns
        newest = select(columns.id, columns.at).order_by(columns.id.desc()).limit(1)
        journal = connection.execute(newest).one_or_none()
    counters = {
        name: given_out(connection, table) or 0 for name, table in found.items()
    }
    return Contents(
        people or 0,
        journal.id if journal else 0,
        journal.at if journal else None,
        counters,
    )


def count_on(
    connection: Connection, before: Sequence[Counters], skipped: Skipped
) -> None:
    """No number that was given out, as far as is known, is given out again. The schema
    is the newest, and need not be read."""
    for table in SQLModel.metadata.sorted_tables:
        if given_out(connection, table) is None:
            continue
        in_use = connection.scalar(select(func.max(table.columns.id))) or 0
        last = max(in_use, *(each.get(table.name, 0) for each in before))
        _set(connection, table.name, last + skipped(last))


def _set(connection: Connection, name: str, last: int) -> None:
    if connection.dialect.name == "postgresql":
        counter = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)")
        connection.execute(counter, {"name": f'"{name}"', "last": last})
        return
    one = {"name": name, "last": last}
    connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), one)
    adding = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)")
    connection.execute(adding, one)
