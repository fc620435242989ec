"""The database that is restored: nobody else may be at work on it, and it is replaced
whole or not at all."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine, MetaData, StaticPool, create_engine, text
from sqlalchemy.engine import make_url

from storage.backups.restoring import Contents, contents
from storage.backups.snapshot import NEVER_IDLE, tables
from storage.database.engine import TURN, name_of, open_engine

Result = TypeVar("Result")
Build = Callable[[Connection], Result]
"""Fills an empty database."""

SCRATCH = ".checkcall-restoring-"


class InUse(Exception):
    """Somebody is at work on the database."""


class Target(Protocol):
    """A database that is ours alone."""

    def contents(self) -> Contents:
        """What is in it now."""

    def replace(self, build: Build[Result]) -> Result:
        """What ``build`` makes takes the place of all that was there; when it raises,
        all is as it was."""


@contextmanager
def held(url: str) -> Iterator[Target]:
    """Until the block ends nobody else can use it. Raises :class:`InUse`."""
    where = make_url(url)
    if where.get_backend_name() == "sqlite":
        assert where.database
        with _held_file(Path(where.database)) as file:
            yield file
        return
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            yield _alone(engine, connection)
    finally:
        engine.dispose()


@contextmanager
def scratch(folder: Path | None = None) -> Iterator[Engine]:
    """An empty SQLite database for the time being, which nobody else can read."""
    place = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=folder))
    try:
        engine = open_engine(f"sqlite:///{place / 'scratch.db'}")
        try:
            yield engine
        finally:
            engine.dispose()
    finally:
        shutil.rmtree(place, ignore_errors=True)


class SqliteTarget:
    """The new one is made beside it, and then copied in within one transaction: a
    process that opens the file meanwhile waits, and finds the new one."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self._folder, self._connection = file.parent, connection

    def contents(self) -> Contents:
        engine = create_engine(
            "sqlite://", creator=lambda: self._connection, poolclass=StaticPool
        )
        with engine.connect() as connection:
            return contents(connection)

    def replace(self, build: Build[Result]) -> Result:
        for left in self._folder.glob(f"{SCRATCH}*"):  # by one that was killed
            shutil.rmtree(left, ignore_errors=True)
        with scratch(self._folder) as engine:
            with engine.begin() as connection:
                result = build(connection)
            made = engine.raw_connection()
            try:
                source = made.driver_connection
                assert isinstance(source, sqlite3.Connection)
                source.backup(self._connection)
            finally:
                made.close()
        return result


@contextmanager
def _held_file(file: Path) -> Iterator[SqliteTarget]:
    """A file that is not there yet is made, and goes again when nothing came of it."""
    is_new = not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        yield from _locked(file)
    except BaseException:
        if is_new:
            file.unlink(missing_ok=True)
        raise


def _locked(file: Path) -> Iterator[SqliteTarget]:
    """No other connection, of whatever process, has it open, or can begin to."""
    kept = sqlite3.connect(
        file, timeout=0, isolation_level=None, check_same_thread=False
    )
    with closing(kept):
        try:
            kept.execute("PRAGMA locking_mode=EXCLUSIVE")
            kept.execute("PRAGMA secure_delete=ON")
            kept.execute("PRAGMA journal_mode=DELETE")
            kept.execute("BEGIN EXCLUSIVE")
            kept.execute("COMMIT")
        except sqlite3.OperationalError as failure:
            if failure.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise InUse from None
            raise
        yield SqliteTarget(file, kept)
        kept.execute("PRAGMA journal_mode=WAL")


LEAVES_WITHIN_S = 3.0
"""How long the server may still show somebody who has just hung up."""

OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity, pg_stat_clear_snapshot() "
    "WHERE datname = current_database() "
    "AND application_name LIKE 'checkcall %' AND application_name <> :us"
)
FUNCTIONS = text(
    "SELECT p.oid::regprocedure::text FROM pg_proc p "
    "WHERE p.pronamespace = current_schema()::regnamespace "
    "AND p.proname LIKE 'checkcall\\_%'"
)
"""Those of the migrations."""


class PostgresTarget:
    """One transaction: who looks meanwhile waits, and finds the new one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def contents(self) -> Contents:
        return contents(self._connection)

    def replace(self, build: Build[Result]) -> Result:
        self._clear()
        result = build(self._connection)
        self._connection.commit()
        return result

    def _clear(self) -> None:
        there = MetaData()
        for table in tables(self._connection):
            table.to_metadata(there)
        there.drop_all(self._connection)
        self._connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        for function in self._connection.scalars(FUNCTIONS).all():
            self._connection.execute(text(f"DROP FUNCTION {function} CASCADE"))


def _alone(engine: Engine, connection: Connection) -> PostgresTarget:
    """Whoever starts from now on waits for its turn until we are done."""
    connection.execute(NEVER_IDLE)
    connection.execute(text("SET LOCAL lock_timeout = '10s'"))
    given_up_at = time.monotonic() + LEAVES_WITHIN_S
    while not _is_alone(engine, connection):
        if time.monotonic() > given_up_at:
            raise InUse
        time.sleep(0.1)
    return PostgresTarget(connection)


def _is_alone(engine: Engine, connection: Connection) -> bool:
    if connection.scalar(OTHERS, {"us": name_of(engine)}):
        return False
    turn = text("SELECT pg_try_advisory_xact_lock(:turn)")
    return bool(connection.scalar(turn, {"turn": TURN}))
