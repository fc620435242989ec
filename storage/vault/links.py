"""Links to the page on which people at an incident are written down."""

import hashlib
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.vault.record import Link
from storage.vault.tables import VaultLinkRow


class VaultLinks:
    """Tokens as hashes only. One is looked at any number of times, and taken once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def issue(self, token: str, link: Link) -> None:
        """In place of what the person had for this incident."""
        row = VaultLinkRow
        theirs = (col(row.person) == link.person, col(row.incident) == link.incident)
        self._session.execute(delete(row).where(*theirs))
        new = VaultLinkRow(
            token_hash=_hash(token),
            incident=link.incident,
            person=link.person,
            until=link.until,
        )
        self._session.add(new)
        self._session.flush()

    def find(self, token: str) -> Link | None:
        mine = col(VaultLinkRow.token_hash) == _hash(token)
        row = self._session.scalar(select(VaultLinkRow).where(mine))
        return None if row is None else _link(row)

    def take(self, token: str) -> Link | None:
        """Whoever asks for it next finds none."""
        mine = col(VaultLinkRow.token_hash) == _hash(token)
        taken = delete(VaultLinkRow).where(mine).returning(VaultLinkRow)
        row = self._session.scalar(taken)
        return None if row is None else _link(row)

    def end_all(self, person: StaffId) -> None:
        """Their phone is somebody else's now."""
        theirs = col(VaultLinkRow.person) == person
        self._session.execute(delete(VaultLinkRow).where(theirs))

    def forget(self, now: datetime) -> None:
        """Those that are over."""
        old = delete(VaultLinkRow).where(col(VaultLinkRow.until) <= now)
        self._session.execute(old)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _link(row: VaultLinkRow) -> Link:
    return Link(incident=row.incident, person=StaffId(row.person), until=row.until)
