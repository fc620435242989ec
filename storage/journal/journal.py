"""The journal: who moved what and when, each entry sealing the one before."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from itertools import takewhile

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from bot.domain.refs import About
from storage.database.rows import add_rows
from storage.journal.tables import JournalRow

GENESIS = "0" * 64
"""What the first entry seals."""

SEALED = ("previous_hash", "actor", "deed", "about", "before", "after", "late_s")
"""What an entry's own hash covers, beside its instant."""

CHECKPOINT = "journal begins"
"""The deed of an entry that says where the kept chain begins: ``before`` is the first
entry's number, ``after`` the hash that it seals. It is itself part of the chain."""

CHAIN_LOCK = 7_020_946
"""PostgreSQL advisory lock: one process at a time adds to the chain."""

LOCKING = select(func.pg_advisory_xact_lock(CHAIN_LOCK))
NEWEST_HASH = select(col(JournalRow.hash)).order_by(col(JournalRow.id).desc()).limit(1)


class Journal:
    """Holds no free text."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pending: list[dict[str, object]] = []

    def write(
        self,
        *,
        at: datetime,
        actor: str,
        deed: str,
        about: About,
        before: str = "",
        after: str = "",
        late_s: int = 0,
    ) -> None:
        """Add one entry; ``late_s`` is how long after its due time it was done."""
        entry = {"at": at, "actor": actor, "deed": deed, "about": str(about)}
        self._pending.append(
            {**entry, "before": before, "after": after, "late_s": late_s}
        )

    def flush(self) -> None:
        """Seal and add what was written since the last time. The chain is locked from
        here to the commit, so: as late as can be."""
        if not self._pending:
            return
        entries = self._pending.copy()
        self.forget_pending()
        head = self._head()
        for entry in entries:
            entry["previous_hash"] = head
            entry["hash"] = head = seal(entry)
        add_rows(self._session, JournalRow, entries)

    def forget_pending(self) -> None:
        """What was written since the last flush is undone."""
        self._pending.clear()

    def entries(self) -> Iterator[JournalRow]:
        """All of them, in order."""
        query = select(JournalRow).order_by(col(JournalRow.id))
        few = query.execution_options(yield_per=1000)
        with self._session.scalars(few) as rows:
            yield from rows

    def between(self, start: datetime, end: datetime) -> Iterator[JournalRow]:
        at = col(JournalRow.at)
        query = select(JournalRow).where(at >= start, at < end)
        ordered = query.order_by(col(JournalRow.id))
        yield from self._session.scalars(ordered.execution_options(yield_per=1000))

    def done(self, deed: str, since: datetime) -> Iterator[JournalRow]:
        """Each time that this was done, by whomever and whatever about."""
        did = col(JournalRow.deed) == deed, col(JournalRow.at) >= since
        query = select(JournalRow).where(*did).order_by(col(JournalRow.id))
        yield from self._session.scalars(query.execution_options(yield_per=1000))

    def newest_entry(self) -> JournalRow | None:
        newest = select(JournalRow).order_by(col(JournalRow.id).desc())
        return self._session.scalar(newest.limit(1))

    def newest_at(self) -> datetime | None:
        """When the last entry was written."""
        newest = select(col(JournalRow.at)).order_by(col(JournalRow.id).desc())
        return self._session.scalar(newest.limit(1))

    def last(self, actor: str, deed: str, about: About) -> JournalRow | None:
        """The newest entry that somebody did this."""
        did = (
            col(JournalRow.about) == str(about),
            col(JournalRow.deed) == deed,
            col(JournalRow.actor) == actor,
        )
        newest = select(JournalRow).where(*did).order_by(col(JournalRow.id).desc())
        return self._session.scalar(newest.limit(1))

    def newest(self, deed: str, about: About) -> JournalRow | None:
        """The newest entry of this deed, by whomever."""
        did = col(JournalRow.about) == str(about), col(JournalRow.deed) == deed
        query = select(JournalRow).where(*did).order_by(col(JournalRow.id).desc())
        return self._session.scalar(query.limit(1))

    def count(self) -> int:
        """How many entries there are."""
        return self._session.scalar(select(func.count()).select_from(JournalRow)) or 0

    def first_broken(self) -> int | None:
        """The number of the first entry that does not fit, or None."""
        first, previous = self._beginning()
        for row in self.entries():
            if first is not None and row.id != first:
                return row.id
            first = None
            if row.previous_hash != previous or row.hash != seal(_columns(row)):
                return row.id
            previous = row.hash
        return None

    def _beginning(self) -> tuple[int | None, str]:
        """The number of the first entry kept, if older ones went, and what it seals."""
        newest = select(JournalRow).where(col(JournalRow.deed) == CHECKPOINT)
        row = self._session.scalar(newest.order_by(col(JournalRow.id).desc()).limit(1))
        if row is None:
            return None, GENESIS
        return (int(row.before) if row.before.isdecimal() else 0), row.after

    def forget(
        self, before: datetime, held: Collection[str], limit: int, now: datetime
    ) -> tuple[int, int, int] | None:
        """The oldest entries go, and a checkpoint says where the chain now begins.

        The newest one stays whatever its age. Entries about a held record stay, and
        with them all that came after. Returns the numbers of the first and the last
        that went, and how many; or None.
        """
        oldest = select(JournalRow).order_by(col(JournalRow.id)).limit(limit + 1)
        rows = list(self._session.scalars(oldest))
        over = takewhile(lambda row: row.at <= before and row.about not in held, rows)
        gone = [row.id or 0 for row in over][: len(rows) - 1]
        if not gone:
            return None
        first = rows[len(gone)]
        self._session.execute(delete(JournalRow).where(col(JournalRow.id) <= gone[-1]))
        self.write(
            at=now,
            actor="checkcall",
            deed=CHECKPOINT,
            about="-",
            before=str(first.id),
            after=first.previous_hash,
        )
        return gone[0], gone[-1], len(gone)

    def _head(self) -> str:
        connection = self._session.connection()
        if connection.dialect.name == "postgresql":
            connection.execute(LOCKING)
        newest: str | None = connection.scalar(NEWEST_HASH)
        return newest or GENESIS


def _columns(row: JournalRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in ("at", *SEALED)}


def seal(columns: Mapping[str, object]) -> str:
    """SHA-256 over the entry and the hash of the one before."""
    at = columns["at"]
    assert isinstance(at, datetime)
    parts = [str(columns[name]) for name in SEALED]
    parts.insert(1, at.astimezone(UTC).isoformat())
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
