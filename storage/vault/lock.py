"""The lock of the vault: which key opens it, and whether it is there.

Names are sealed with a key that was drawn by lot. That key lies in the database, sealed
with ``CHECKCALL_VAULT_KEY``: to rotate is to seal one row anew, and what retention has
put away in envelopes opens as before.
"""

import secrets
from datetime import datetime

from sqlmodel import Session

from bot.domain.errors import VaultLocked
from bot.domain.vault.record import Lock
from storage.database.sealing import MARK, Sealer, WrongKey
from storage.vault.tables import VaultLockRow

ONLY = 1


class VaultLock:
    """``keys`` seal and open the key inside; None where the company has set none."""

    def __init__(self, session: Session, keys: Sealer | None) -> None:
        self._session = session
        self._keys = keys
        self._inside: Sealer | None = None

    @property
    def state(self) -> Lock:
        row = self._session.get(VaultLockRow, ONLY)
        if self._keys is None:
            return Lock.NO_KEY
        if row is not None and not self._keys.has_key_of(_mark(row)):
            return Lock.WRONG_KEY
        return Lock.OPEN

    @property
    def is_there(self) -> bool:
        """Somebody has locked it, so there is a key somewhere."""
        return self._session.get(VaultLockRow, ONLY) is not None

    @property
    def is_rotated(self) -> bool:
        """The first key alone opens it."""
        row = self._session.get(VaultLockRow, ONLY)
        return row is None or (self._keys is not None and _mark(row) == self._keys.mark)

    def set(self, now: datetime) -> Lock:
        """A lock where there is none yet; under the first key, where an older one
        opens it. A key that does not fit changes nothing."""
        state = self.state
        if self._keys is not None and state is Lock.OPEN:
            row = self._session.get(VaultLockRow, ONLY)
            if row is None:
                self._seal(secrets.token_urlsafe(32), now)
            elif not self.is_rotated:
                self._seal(self._keys.open(row.sealed_key.encode()), now)
        return state

    def opened(self) -> Sealer:
        """What seals and opens names; :class:`VaultLocked` without the key."""
        if self._inside is None:
            row = self._session.get(VaultLockRow, ONLY)
            if row is None or self._keys is None:
                raise VaultLocked
            try:
                self._inside = Sealer([self._keys.open(row.sealed_key.encode())])
            except WrongKey:
                raise VaultLocked from None
        return self._inside

    def _seal(self, inside: str, now: datetime) -> None:
        assert self._keys is not None
        sealed = self._keys.seal(inside).decode()
        self._session.merge(VaultLockRow(id=ONLY, sealed_key=sealed, since=now))
        self._session.flush()


def _mark(row: VaultLockRow) -> bytes:
    return row.sealed_key.encode()[:MARK]
