"""Marks of what people wrote: whether an edit changed a message is seen by them."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from storage.database.rows import read_rows, table_of
from storage.database.sealing import Sealer
from storage.incoming.tables import MessageMarkRow

TABLE = table_of(MessageMarkRow)


def _putting(
    insert: postgresql.Insert | sqlite.Insert,
) -> postgresql.Insert | sqlite.Insert:
    """One statement: every message with words waits for it."""
    changed = {name: insert.excluded[name] for name in ("mark", "at")}
    keys = ["person", "message_id"]
    return insert.on_conflict_do_update(index_elements=keys, set_=changed)


PUTTING = {
    "sqlite": _putting(sqlite.insert(TABLE)),
    "postgresql": _putting(postgresql.insert(TABLE)),
}


class MessageMarks:
    """One a message, of its last words; with our key alone it can be compared."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def put(
        self, person: StaffId, message_id: int, digest: bytes, now: datetime
    ) -> None:
        """In the place of the one before."""
        mark = self._sealer.digest(_named(person, message_id, digest))
        row = {"person": person, "message_id": message_id, "mark": mark, "at": now}
        connection = self._session.connection()
        connection.execute(PUTTING[connection.dialect.name], row)

    def is_same(self, person: StaffId, message_id: int, digest: bytes) -> bool:
        """The message had these words before; False where that is not known."""
        mine = (TABLE.c.person == person, TABLE.c.message_id == message_id)
        found = read_rows(self._session, select(TABLE.c.mark).where(*mine))
        named = _named(person, message_id, digest)
        return bool(found) and self._sealer.is_digest(found[0].mark, named)

    def forget(self, before: datetime) -> None:
        old = col(MessageMarkRow.at) < before
        self._session.execute(delete(MessageMarkRow).where(old))


def _named(person: StaffId, message_id: int, digest: bytes) -> bytes:
    """The same words in another message have another mark."""
    return f"{person}:{message_id}:".encode() + digest
