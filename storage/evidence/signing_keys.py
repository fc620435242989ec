"""The company's signing keys, in and out of the database."""

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select, update
from sqlmodel import Session, col

from storage.database.sealing import Sealer
from storage.evidence.tables import SigningKeyRow


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What anybody may know of one of them."""

    public: bytes
    since: datetime


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The one that signs now."""

    public: bytes
    private: bytes = field(repr=False)


class SigningKeys:
    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def known(self) -> list[PublicKey]:
        """All that there ever were, the oldest first."""
        rows = self._session.scalars(
            select(SigningKeyRow).order_by(col(SigningKeyRow.id))
        )
        return [PublicKey(b64decode(row.public), row.since) for row in rows]

    def newest(self) -> SigningKey | None:
        newest = select(SigningKeyRow).order_by(col(SigningKeyRow.id).desc())
        row = self._session.scalar(newest.limit(1))
        if row is None or row.private is None:
            return None
        private = b64decode(self._sealer.open(row.private))
        return SigningKey(b64decode(row.public), private)

    def make(self, now: datetime) -> SigningKey:
        """It signs from now on; the private half of any before it is gone."""
        made = Ed25519PrivateKey.generate()
        private, public = made.private_bytes_raw(), made.public_key().public_bytes_raw()
        self._session.execute(update(SigningKeyRow).values(private=None))
        self._session.add(
            SigningKeyRow(
                since=now,
                public=b64encode(public).decode(),
                private=self._sealer.seal(b64encode(private).decode()),
            )
        )
        self._session.flush()
        return SigningKey(public, private)
