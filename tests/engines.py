"""What a test's engine has that one of a company has not: it is patient, and warm."""

import sqlite3
from typing import Any

from psycopg import Connection
from sqlalchemy import Engine, event

FIRST: dict[str, Engine] = {}
"""Of each kind of database: statements are compiled for the dialect of one engine."""

COMPILED: dict[Any, Any] = {}


def patient(engine: Engine) -> Engine:
    """A transaction that a busy machine holds up for long is not taken for frozen."""
    is_sqlite = engine.dialect.name == "sqlite"
    event.listen(engine, "connect", _waits_its_turn if is_sqlite else _wait_longer)
    return engine


def _wait_longer(connection: Connection[Any], _: object) -> None:
    connection.execute("SET idle_in_transaction_session_timeout = '5min'")
    connection.commit()


def _waits_its_turn(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA busy_timeout = 300000")


def warm(engine: Engine) -> Engine:
    """Statements that were compiled for the stories before are not compiled again.

    By the dialect it is known who seals: all of these engines have the same key.
    """
    engine.dialect = FIRST.setdefault(engine.dialect.name, engine).dialect
    engine.update_execution_options(compiled_cache=COMPILED)
    return engine
