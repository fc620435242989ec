"""One moment of the whole database, read without holding up anybody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Engine,
    MetaData,
    Table,
    Text,
    cast,
    func,
    inspect,
    select,
    text,
)
from sqlmodel import SQLModel

import storage.every_table  # noqa: F401
from storage.backups.file import Manifest, TableKept, Values, write_backup
from storage.database.engine import open_for_reading
from storage.database.migrate import revision_of
from storage.database.rows import table_of
from storage.journal.tables import JournalRow

DESCRIBED = {
    "sqlite": text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"),
    "postgresql": text(
        """SELECT relname, attnum, attname, format_type(atttypid, atttypmod),
        ARRAY(SELECT concat_ws(' ', contype, conname, conkey, confrelid::regclass)
              FROM pg_constraint WHERE conrelid = pg_class.oid ORDER BY conname)
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
        AND attnum > 0 AND NOT attisdropped"""
    ),
}
"""By a query, what tells one schema from another."""

READ: dict[frozenset[tuple[Any, ...]], list[Table]] = {}
"""The tables of each schema that this process has met: to read them takes longer than
all else of a small backup, and a restore needs them four times."""

PAGE = 500
"""Rows that are in memory at a time."""

COUNTER = text("SELECT pg_get_serial_sequence(:name, 'id')")
LAST = text("SELECT pg_sequence_last_value(CAST(:named AS regclass))")

BACKUP_TURN = 7_020_947
"""PostgreSQL advisory lock: one process at a time makes the daily backup."""

NEVER_IDLE = text("SET LOCAL idle_in_transaction_session_timeout = 0")
"""A slow disk must not end a transaction that holds up nobody."""


class Snapshot:
    """What is read here is as it was when the first of it was read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tables = tables(connection)

    def manifest(self, product: str, made_at: datetime) -> Manifest:
        number, sealed = newest_entry(self._connection)
        return Manifest(
            product=product,
            made_at=made_at,
            schema=revision_of(self._connection) or "",
            tables=[self._kept(table) for table in self._tables],
            entry=number,
            entry_hash=sealed,
        )

    def _kept(self, table: Table) -> TableKept:
        count = self._connection.scalar(select(func.count()).select_from(table))
        return TableKept(
            name=table.name,
            columns=[column.name for column in table.columns],
            rows=count or 0,
            given_out=given_out(self._connection, table),
        )

    def pages(self) -> Iterator[list[Values]]:
        """All rows of all tables, in the manifest's order, a few at a time."""
        few = self._connection.execution_options(yield_per=PAGE)
        for table in self._tables:
            columns = [_plainly(column) for column in table.columns]
            query = select(*columns).order_by(*table.primary_key.columns)
            for page in few.execute(query).partitions():
                yield [tuple(row) for row in page]


def back_up(
    url: str,
    key: str,
    path: Path,
    made_at: datetime,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Manifest, int]:
    """Write a backup while others work; what it holds, and its size in bytes."""
    engine = open_for_reading(url)
    try:
        with snapshot(engine) as found:
            manifest = found.manifest(version("checkcall"), made_at)
            pages = found.pages()
            return manifest, write_backup(path, key, manifest, pages, stopped)
    finally:
        engine.dispose()


@contextmanager
def one_at_a_time(engine: Engine) -> Iterator[bool]:
    """False while another process makes its backup; on SQLite there is no other."""
    if engine.dialect.name != "postgresql":
        yield True
        return
    turn = {"turn": BACKUP_TURN}
    by_itself = engine.execution_options(isolation_level="AUTOCOMMIT")
    with by_itself.connect() as connection:
        taken = connection.scalar(text("SELECT pg_try_advisory_lock(:turn)"), turn)
        try:
            yield bool(taken)
        finally:
            if taken:
                connection.execute(text("SELECT pg_advisory_unlock(:turn)"), turn)


@contextmanager
def snapshot(engine: Engine) -> Iterator[Snapshot]:
    """Of an engine that :func:`~storage.database.engine.open_for_reading` opened."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(NEVER_IDLE)
        yield Snapshot(connection)


def tables(connection: Connection) -> list[Table]:
    """Ours, as the database itself describes them, parents before children: whatever
    version its schema has."""
    described = frozenset(
        tuple(map(str, row))
        for row in connection.execute(DESCRIBED[connection.dialect.name])
    )
    if described not in READ:
        READ[described] = _reflected(connection)
    return READ[described]


def _reflected(connection: Connection) -> list[Table]:
    ours = set(inspect(connection).get_table_names()) & set(SQLModel.metadata.tables)
    found = MetaData()
    found.reflect(connection, only=sorted(ours), resolve_fks=False)
    return found.sorted_tables


def newest_entry(connection: Connection) -> tuple[int, str]:
    """The journal's newest number and hash; 0 and nothing where it is empty."""
    journal = table_of(JournalRow).c
    newest = select(journal.id, journal.hash).order_by(journal.id.desc()).limit(1)
    found = connection.execute(newest).one_or_none()
    return (found.id, found.hash) if found else (0, "")


def given_out(connection: Connection, table: Table) -> int | None:
    """The last number that a table's counter gave out; None where it has no counter."""
    if connection.dialect.name == "sqlite":
        return _by_sqlite(connection, table)
    if "id" not in table.columns:
        return None
    named: str | None = connection.scalar(COUNTER, {"name": f'"{table.name}"'})
    return None if named is None else connection.scalar(LAST, {"named": named}) or 0


def _by_sqlite(connection: Connection, table: Table) -> int | None:
    """Only where SQLite was told never to give a number twice."""
    named = {"name": table.name}
    made = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    if "AUTOINCREMENT" not in str(connection.scalar(made, named)).upper():
        return None
    last = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return connection.scalar(last, named) or 0


def _plainly(column: Column[Any]) -> ColumnElement[Any]:
    """JSON as it is written, so that a null in it stays apart from no value."""
    if isinstance(column.type, JSON):
        return cast(column, Text).label(column.name)
    return column
