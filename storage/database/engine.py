"""Opens the database so that nothing committed is lost and no answer races an alarm.

SQLite runs in WAL with ``synchronous=FULL``, and every transaction takes the write
lock when it begins: with the driver's default, an officer's answer was lost silently
in 123 of 300 races against the alarm (design, section 4). On PostgreSQL every
transaction that decides waits for its turn, for the same reason.
"""

import os
import secrets
import socket
from collections.abc import Sequence
from sqlite3 import Connection as SqliteConnection

from psycopg import Cursor
from psycopg.abc import Params
from sqlalchemy import Connection, Engine, create_engine, event, exc, func, select
from sqlalchemy.engine import URL, ExecutionContext, make_url
from sqlalchemy.pool import ConnectionPoolEntry

from storage.database.modes import database_file, make_file, make_folder

BUSY_MS = 15_000
"""How long a writer waits for another process's transaction."""

READS = "checkcall_reads"
"""Execution option, for SQLite: this connection takes no write lock."""

TURN = 7_020_945
"""PostgreSQL advisory lock: one transaction at a time decides."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
)


LIVELY = {
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "2",
    "tcp_user_timeout": "10000",
}
"""A server that is gone is noticed within seconds, not after libpq's own hours."""

FROZEN = "-c idle_in_transaction_session_timeout=10s"
"""A process that stands still in the middle of a decision would hold up all others:
PostgreSQL ends its transaction, and so gives its turn to the next."""

READS_FOR = "-c idle_in_transaction_session_timeout=10min"
"""Who only reads holds nobody up, and may count for a while what it has read."""


class Shared(Exception):
    """Starting over needs a transaction of one's own."""


def open_engine(url: str) -> Engine:
    """An engine for ``sqlite:///…`` or ``postgresql+psycopg://…``.

    A statement that fails is logged without its values: they are people's words.
    """
    where = make_url(url)
    if where.get_backend_name() == "sqlite":
        return _open_sqlite(url)
    return _open_postgresql(where, FROZEN)


def _open_postgresql(where: URL, patience: str) -> Engine:
    engine = create_engine(
        _as_ours(where, patience), pool_pre_ping=True, pool_size=8, hide_parameters=True
    )
    _without_pipelines(engine)
    return engine


def _without_pipelines(engine: Engine) -> None:
    """Every statement is one question with one answer, between which :data:`FROZEN`
    counts. psycopg sends many rows as one stream; a process that stood still in it, or
    right after, was waited for without end. Many rows are one statement instead.
    """
    engine.dialect.use_insertmanyvalues_wo_returning = True
    engine.dialect.supports_sane_multi_rowcount = False

    @event.listens_for(engine, "do_executemany")
    def one_by_one(
        cursor: Cursor, statement: str, rows: Sequence[Params], _: ExecutionContext
    ) -> bool:
        for row in rows:
            cursor.execute(statement, row)
        return True


def open_for_reading(url: str) -> Engine:
    """What is read in one transaction is of one moment, however long it takes; it
    neither waits for anybody's turn nor holds it, and changes nothing."""
    if make_url(url).get_backend_name() != "sqlite":
        return _open_postgresql(make_url(url), READS_FOR).execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "isolation_level": None},
        hide_parameters=True,
    )
    event.listen(
        engine, "connect", lambda opened, _: opened.execute("PRAGMA query_only=ON")
    )
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN"))
    return engine


def _as_ours(where: URL, patience: str) -> URL:
    """What the operator wrote into the address stays; the name is always ours."""
    given = dict(where.query)
    options = f"{given.pop('options', '')} {patience}".strip()
    return where.set(
        query=LIVELY | given | {"options": options, "application_name": _name()}
    )


def _name() -> str:
    """Of one process: in its leases, its bells, and in ``pg_stat_activity``."""
    host = socket.gethostname()[:30]
    return f"checkcall {host} {os.getpid()} {secrets.token_hex(4)}"


def name_of(engine: Engine) -> str:
    """Who we are to the other processes on a PostgreSQL database."""
    return str(engine.url.query["application_name"])


def _open_sqlite(url: str) -> Engine:
    threads = {"check_same_thread": False}
    engine = create_engine(url, connect_args=threads, hide_parameters=True)
    file = database_file(engine)
    if file is not None:
        make_folder(file.parent)
        make_file(file)

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def take_the_write_lock(connection: Connection) -> None:
        reads = connection.get_execution_options().get(READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def for_reading(engine: Engine) -> Engine:
    """The same database; what is read in one transaction is of one moment."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READS: True})
    return engine.execution_options(isolation_level="REPEATABLE READ")


def is_away(failure: BaseException) -> bool:
    """The database could not be used just now: it is gone, locked, full or broken."""
    if isinstance(failure, exc.DBAPIError) and failure.connection_invalidated:
        return True
    return isinstance(
        failure, exc.OperationalError | exc.InterfaceError | exc.TimeoutError
    )


def forget_deleted(engine: Engine) -> bool:
    """What was deleted leaves SQLite's write-ahead log, too.

    Pages are overwritten by ``secure_delete``. On PostgreSQL, autovacuum does it.
    False while somebody still reads what was there before, such as a backup: it is not
    waited for, because nobody could write meanwhile.
    """
    if engine.dialect.name != "sqlite":
        return True
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, *_ = cursor.fetchone() or (1,)
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        return not is_busy
    finally:
        connection.close()


def take_turn(connection: Connection) -> None:
    """On PostgreSQL what ``BEGIN IMMEDIATE`` is on SQLite, until the transaction ends.

    Without it an answer and an alarm each read the call before the other wrote it, or
    each held a row that the other wanted: the answer was lost, or refused by a
    deadlock. All of them wait for the journal's chain in any case.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(TURN)))
