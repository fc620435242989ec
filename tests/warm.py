"""What a test's engine has that one of a company has not: it is warm, and patient."""

from typing import Any

from psycopg import Connection
from sqlalchemy import Engine, event

FIRST: dict[str, Engine] = {}
"""Of each kind of database: statements are compiled for the dialect of one engine."""

COMPILED: dict[Any, Any] = {}


def warmed(engine: Engine) -> Engine:
    """Statements that were compiled for the tests before are not compiled again, and a
    transaction that a busy machine holds up for long is not taken for frozen."""
    engine.dialect = FIRST.setdefault(engine.dialect.name, engine).dialect
    engine.update_execution_options(compiled_cache=COMPILED)
    if engine.dialect.name == "postgresql":
        event.listen(engine, "connect", _is_patient)
    return engine


def _is_patient(connection: Connection[Any], _: object) -> None:
    connection.execute("SET idle_in_transaction_session_timeout = '5min'")
    connection.commit()
