"""Links in alarms' e-mails, in and out of the database; tokens as hashes only."""

import hashlib
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col

from bot.domain.alarms.link import AlarmLink
from bot.domain.refs import StaffId
from storage.alarms.tables import AlarmLinkRow
from storage.database.sealing import Sealer


class AlarmLinks:
    """Each is used once; whoever looks at it uses nothing up."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def issue(self, link: AlarmLink) -> str:
        """The token, which is kept nowhere but in the message that carries it."""
        token = self._sealer.new_token()
        row = AlarmLinkRow(
            token_hash=_hash(token),
            person=link.person,
            alarm=link.alarm,
            issued_at=link.issued_at,
        )
        self._session.add(row)
        self._session.flush()
        return token

    def find(self, token: str) -> AlarmLink | None:
        row = self._session.get(AlarmLinkRow, _hash(token))
        if row is None:
            return None
        return AlarmLink(
            person=StaffId(row.person),
            alarm=row.alarm,
            issued_at=row.issued_at,
            used_at=row.used_at,
        )

    def use(self, token: str, now: datetime) -> None:
        mine = col(AlarmLinkRow.token_hash) == _hash(token)
        self._session.execute(update(AlarmLinkRow).where(mine).values(used_at=now))

    def withdraw(self, person: StaffId) -> None:
        """Theirs are worth nothing any more."""
        theirs = col(AlarmLinkRow.person) == person
        self._session.execute(delete(AlarmLinkRow).where(theirs))

    def forget(self, before: datetime) -> None:
        """What was sent before then."""
        old = col(AlarmLinkRow.issued_at) < before
        self._session.execute(delete(AlarmLinkRow).where(old))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
