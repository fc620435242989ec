"""Marks of what people wrote: whether an edit changed a message is seen by them."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from storage.chat_tables import MessageMarkRow
from storage.sealing import Sealer


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
        self._session.merge(
            MessageMarkRow(person=person, message_id=message_id, mark=mark, at=now)
        )

    def is_same(self, person: StaffId, message_id: int, digest: bytes) -> bool:
        """The message had these words before; False where that is not known."""
        row = self._session.get(MessageMarkRow, (person, message_id))
        named = _named(person, message_id, digest)
        return row is not None and self._sealer.is_digest(row.mark, named)

    def forget(self, before: datetime) -> None:
        old = col(MessageMarkRow.at) < before
        self._session.execute(delete(MessageMarkRow).where(old))


def _named(person: StaffId, message_id: int, digest: bytes) -> bytes:
    """The same words in another message have another mark."""
    return f"{person}:{message_id}:".encode() + digest
