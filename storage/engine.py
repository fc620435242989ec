"""Opens the database so that nothing committed is lost and no answer races an alarm.

SQLite runs in WAL with ``synchronous=FULL``, and every transaction takes the write
lock when it begins: with the driver's default, an officer's answer was lost silently
in 123 of 300 races against the alarm (design, section 4). On PostgreSQL every
transaction that decides waits for its turn, for the same reason.
"""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event, exc, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MS = 15_000
"""How long a writer waits for another process's transaction."""

FROZEN_MS = 10_000
"""A process that stands still in the middle of a decision holds everybody's turn:
PostgreSQL ends its session then. A decision takes milliseconds."""

TURN = 7_020_945
"""PostgreSQL advisory lock: one transaction at a time decides."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
)


def open_engine(url: str) -> Engine:
    """An engine for ``sqlite:///…`` or ``postgresql+psycopg://…``.

    A statement that fails is logged without its values: they are people's words.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url)
    return _open_postgres(url)


def _open_postgres(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, pool_size=8, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def let_go(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        limit = f"SET idle_in_transaction_session_timeout = {FROZEN_MS}"
        connection.cursor().execute(limit)
        connection.commit()

    return engine


def _open_sqlite(url: str) -> Engine:
    database = make_url(url).database
    if database:
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    threads = {"check_same_thread": False}
    engine = create_engine(url, connect_args=threads, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def take_the_write_lock(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def is_away(failure: Exception) -> bool:
    """The database could not be used just now: it is gone, locked, full or broken."""
    if isinstance(failure, exc.DBAPIError) and failure.connection_invalidated:
        return True
    return isinstance(
        failure, exc.OperationalError | exc.InterfaceError | exc.TimeoutError
    )


def forget_deleted(engine: Engine) -> None:
    """What was deleted leaves SQLite's write-ahead log, too.

    Pages are overwritten by ``secure_delete``. On PostgreSQL, autovacuum does it.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
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
