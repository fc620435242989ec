"""Links, which make a chat somebody's."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from storage.people.tables import InvitationRow


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that was found by its token."""

    id: int
    person: StaffId


class Invitations:
    """Single-use, expiring, and kept as a hash only."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def issue(
        self, token: str, person: StaffId, now: datetime, expires_at: datetime
    ) -> None:
        """A new link; those issued before it stop working."""
        self.revoke(person, now)
        self._session.add(
            InvitationRow(
                token_hash=_hash(token),
                person=person,
                created_at=now,
                expires_at=expires_at,
            )
        )

    def valid(self, token: str, now: datetime) -> Invitation | None:
        query = select(InvitationRow).where(
            col(InvitationRow.token_hash) == _hash(token),
            col(InvitationRow.used_at).is_(None),
            col(InvitationRow.revoked_at).is_(None),
            col(InvitationRow.expires_at) > now,
        )
        row = self._session.scalar(query)
        if row is None or row.id is None:
            return None
        return Invitation(row.id, StaffId(row.person))

    def revoke(self, person: StaffId, now: datetime) -> None:
        """Links that nobody has used stop working."""
        unused = update(InvitationRow).where(
            col(InvitationRow.person) == person,
            col(InvitationRow.used_at).is_(None),
            col(InvitationRow.revoked_at).is_(None),
        )
        self._session.execute(unused.values(revoked_at=now))

    def forget(self, issued_before: datetime) -> int:
        """How many links went; what a link did is in the journal."""
        old = delete(InvitationRow).where(col(InvitationRow.created_at) < issued_before)
        return self._session.connection().execute(old).rowcount

    def use(self, invitation: Invitation, now: datetime) -> None:
        self._session.get_one(InvitationRow, invitation.id).used_at = now


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
