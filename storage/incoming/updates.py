"""Updates that had their effect, and forms that wait for words."""

from datetime import datetime
from functools import cache

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, col

from storage.database.rows import table_of
from storage.incoming.tables import SeenUpdateRow


@cache
def _recording(dialect: str) -> ReturningInsert[str]:
    insert = postgres_insert if dialect == "postgresql" else sqlite_insert
    table = table_of(SeenUpdateRow)
    return insert(table).on_conflict_do_nothing().returning(table.c.key)


class Updates:
    """Each is recorded in the transaction of its effect: a repeat has none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, key: str, kind: str, now: datetime, outcome: str = "done") -> bool:
        """Its id, kind and outcome, never its words; False when it was seen before."""
        columns = {"key": key, "kind": kind, "outcome": outcome, "seen_at": now}
        connection = self._session.connection()
        recording = _recording(connection.dialect.name)
        return connection.scalar(recording, columns) == key

    def forget(self, before: datetime) -> None:
        """Telegram repeats nothing older than a day."""
        old = col(SeenUpdateRow.seen_at) < before
        self._session.execute(delete(SeenUpdateRow).where(old))
