"""The journal: who moved what and when, each entry sealing the one before."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from storage.engine_tables import JournalRow

GENESIS = "0" * 64
"""What the first entry seals."""

CHAIN_LOCK = 7_020_946
"""PostgreSQL advisory lock: one process at a time adds to the chain."""


class Journal:
    """Holds no free text."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last_hash: str | None = None

    def write(
        self,
        *,
        at: datetime,
        actor: str,
        deed: str,
        about: str,
        before: str = "",
        after: str = "",
        late_s: int = 0,
    ) -> None:
        """Add one entry; ``late_s`` is how long after its due time it was done."""
        row = JournalRow(
            at=at,
            actor=actor,
            deed=deed,
            about=about,
            before=before,
            after=after,
            late_s=late_s,
            previous_hash=self._head(),
            hash="",
        )
        row.hash = self._last_hash = seal(row)
        self._session.add(row)
        self._session.flush()

    def forget_head(self) -> None:
        """A savepoint was undone, and perhaps the newest entry with it."""
        self._last_hash = None

    def entries(self) -> Iterator[JournalRow]:
        """All of them, in order."""
        query = select(JournalRow).order_by(col(JournalRow.id))
        yield from self._session.scalars(query.execution_options(yield_per=1000))

    def between(self, start: datetime, end: datetime) -> Iterator[JournalRow]:
        at = col(JournalRow.at)
        query = select(JournalRow).where(at >= start, at < end)
        ordered = query.order_by(col(JournalRow.id))
        yield from self._session.scalars(ordered.execution_options(yield_per=1000))

    def count(self) -> int:
        """How many entries there are."""
        return self._session.scalar(select(func.count()).select_from(JournalRow)) or 0

    def first_broken(self) -> int | None:
        """The number of the first entry that does not fit, or None."""
        previous = GENESIS
        for row in self.entries():
            if row.previous_hash != previous or row.hash != seal(row):
                return row.id
            previous = row.hash
        return None

    def _head(self) -> str:
        if self._last_hash is None:
            if self._session.get_bind().dialect.name == "postgresql":
                lock = text("SELECT pg_advisory_xact_lock(:key)")
                self._session.execute(lock, {"key": CHAIN_LOCK})
            newest = select(col(JournalRow.hash)).order_by(col(JournalRow.id).desc())
            self._last_hash = self._session.scalar(newest.limit(1)) or GENESIS
        return self._last_hash


def seal(row: JournalRow) -> str:
    """SHA-256 over the entry and the hash of the one before."""
    parts = (
        row.previous_hash,
        row.at.astimezone(UTC).isoformat(),
        row.actor,
        row.deed,
        row.about,
        row.before,
        row.after,
        str(row.late_s),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
