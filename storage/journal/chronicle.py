"""What happened to one record, who was told of it, and who looked at it.

Read from the journal and the outbox, which hold no word of the record itself.
"""

from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session, col

from bot.domain.messages.channel import Channel
from bot.domain.refs import About
from storage.journal.tables import JournalRow
from storage.messages.message import Deed, Purpose
from storage.messages.tables import OutboxRow

LOOK = "look"
"""The journal's word for somebody who read a record."""


class Chronicle:
    """Nothing is written here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, about: About) -> list[JournalRow]:
        """The journal's, the oldest first; looks among them."""
        query = select(JournalRow).where(col(JournalRow.about) == str(about))
        return list(self._session.scalars(query.order_by(col(JournalRow.id))))

    def told(self, about: About) -> list[OutboxRow]:
        """Each time that somebody, or the DPO's own system, was to be told of it."""
        query = select(OutboxRow).where(
            col(OutboxRow.about) == str(about),
            col(OutboxRow.deed) == Deed.SEND,
            or_(
                col(OutboxRow.purpose) == Purpose.ALARM,
                col(OutboxRow.channel) == Channel.WEBHOOK,
            ),
        )
        return list(self._session.scalars(query.order_by(col(OutboxRow.id))))

    def looked(self, actor: str, about: About, since: datetime) -> bool:
        """Somebody read it after this moment."""
        query = select(col(JournalRow.id)).where(
            col(JournalRow.about) == str(about),
            col(JournalRow.actor) == actor,
            col(JournalRow.deed) == LOOK,
            col(JournalRow.at) > since,
        )
        return self._session.scalar(query.limit(1)) is not None
