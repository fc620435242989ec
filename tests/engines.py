"""What a test's engine has that one of a company has not: it is patient, and warm."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from psycopg import Connection
from sqlalchemy import Dialect, Engine, event

from storage import store
from storage.backups import replacing, snapshot
from storage.database.engine import open_engine, open_for_reading
from storage.database.sealing import Sealer
from storage.database.types import hand_over

FIRST: dict[tuple[object, ...], Dialect] = {}
"""Of each kind of database and of each key: statements are compiled for a dialect."""

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


def warm(engine: Engine, *keys: object) -> Engine:
    """Statements that were compiled for the stories before are not compiled again.

    By the dialect it is known who seals: all who share one have the same keys.
    """
    own, of = engine.dialect, (engine.dialect.name, *keys)
    if own not in FIRST.values():
        if _was_connected(FIRST.get(of)):
            engine.dialect = FIRST[of]
        else:
            FIRST[of] = own
    engine.update_execution_options(compiled_cache=COMPILED)
    return engine


def _was_connected(dialect: Dialect | None) -> bool:
    """Only then a dialect knows what it speaks with."""
    return dialect is not None and dialect.server_version_info is not None


@contextmanager
def all_warm() -> Iterator[None]:
    """The engine of each store that is opened meanwhile, under its own keys; and those
    that make backups and put them back, which seal nothing in their own name."""

    def handed(sealer: Sealer, engine: Engine) -> None:
        hand_over(sealer, warm(engine, *sealer._ciphers))

    with pytest.MonkeyPatch.context() as here:
        here.setattr(store, "hand_over", handed)
        here.setattr(replacing, "open_engine", lambda url: warm(open_engine(url)))
        here.setattr(
            snapshot, "open_for_reading", lambda url: warm(open_for_reading(url))
        )
        yield
