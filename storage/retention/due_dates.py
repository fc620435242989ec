"""When each record is due to go, and the certificates of what went."""

from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlmodel import Session, col

from bot.domain.refs import RecordKey, StaffId
from bot.domain.retention.disposal import Entry, HoldReason
from bot.domain.retention.periods import RecordClass
from storage.database.rows import add_row
from storage.retention.tables import CertificateRow, RetentionRow

FIELDS = tuple(field.name for field in fields(Entry))
BY_REF = col(RetentionRow.ref)
EXPIRES, QUARANTINED = col(RetentionRow.expires_at), col(RetentionRow.quarantined_at)
FREE = col(RetentionRow.held_at).is_(None)
UNDECIDED = (
    FREE,
    col(RetentionRow.let_go_at).is_(None),
    col(RetentionRow.asked_at).is_not(None),
)


class DueDates:
    """Pages are by reference, after the last one seen: each record comes once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, ref: str) -> Entry | None:
        row = self._session.get(RetentionRow, ref)
        return None if row is None else _entry(row)

    def of(self, refs: Collection[str]) -> dict[str, Entry]:
        """Those that are known, by their reference."""
        query = select(RetentionRow).where(BY_REF.in_(refs))
        return {row.ref: _entry(row) for row in self._session.scalars(query)}

    def save(self, *entries: Entry) -> None:
        for entry in entries:
            self._session.merge(RetentionRow(**asdict(entry)))
        self._session.flush()

    def add_all(self, entries: Collection[Entry]) -> None:
        """Records that are not known yet."""
        self._session.add_all(RetentionRow(**asdict(entry)) for entry in entries)
        self._session.flush()

    def forget(self, refs: Collection[str]) -> None:
        self._session.execute(delete(RetentionRow).where(BY_REF.in_(refs)))

    def in_books(self, after: str, limit: int) -> list[Entry]:
        """What should be found in the books."""
        return self._page(after, limit, QUARANTINED.is_(None))

    def in_quarantine(self, after: str, limit: int) -> list[Entry]:
        return self._page(after, limit, QUARANTINED.is_not(None))

    def expired(self, now: datetime, after: str, limit: int) -> list[Entry]:
        """In the books past their time, and not held."""
        return self._page(after, limit, now >= EXPIRES, QUARANTINED.is_(None), FREE)

    def at_risk(self, until: datetime, after: str, limit: int) -> list[Entry]:
        """About to expire, or expired, and nobody was asked yet."""
        unasked = col(RetentionRow.asked_at).is_(None)
        undecided = col(RetentionRow.let_go_at).is_(None)
        return self._page(after, limit, until >= EXPIRES, FREE, unasked, undecided)

    def _page(self, after: str, limit: int, *where: ColumnElement[bool]) -> list[Entry]:
        query = select(RetentionRow).where(after < BY_REF, *where)
        return self._entries(query.order_by(BY_REF).limit(limit))

    def undecided(self, limit: int, owner: str | None, but: RecordClass) -> list[Entry]:
        """What waits for somebody, but for one class; the first to expire first."""
        query = select(RetentionRow).where(
            *UNDECIDED,
            col(RetentionRow.owner).is_not_distinct_from(owner),
            col(RetentionRow.kind) != but,
        )
        return self._entries(query.order_by(EXPIRES, BY_REF).limit(limit))

    def held(self) -> list[Entry]:
        """Kept past their time, the longest first."""
        query = select(RetentionRow).where(col(RetentionRow.held_at).is_not(None))
        return self._entries(query.order_by(col(RetentionRow.held_at)))

    def waiting(self, now: datetime) -> list["Waiting"]:
        """By whom decisions wait: how many, since when, how many have expired."""
        groups = col(RetentionRow.owner), col(RetentionRow.kind)
        expired = func.count().filter(now >= EXPIRES)
        since = func.min(col(RetentionRow.asked_at))
        query = select(*groups, func.count(), expired, since).where(*UNDECIDED)
        grouped = query.group_by(*groups).order_by(*groups)
        return [
            Waiting(owner, RecordClass(kind), *rest)
            for owner, kind, *rest in self._session.execute(grouped)
        ]

    def hand_over(self, old: str | None, new: StaffId) -> None:
        """Decisions that waited for somebody wait for somebody else."""
        theirs = update(RetentionRow).where(
            *UNDECIDED, col(RetentionRow.owner).is_not_distinct_from(old)
        )
        self._session.execute(theirs.values(owner=new))

    def let_all_go(self, kind: RecordClass, by: StaffId, now: datetime) -> int:
        """Everything of a class that waits for a decision; how many that were."""
        waiting = update(RetentionRow).where(*UNDECIDED, col(RetentionRow.kind) == kind)
        done = waiting.values(let_go_by=by, let_go_at=now)
        return self._session.connection().execute(done).rowcount

    def _entries(self, query: "Select[RetentionRow]") -> list[Entry]:
        return [_entry(row) for row in self._session.scalars(query)]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for one person's decision, of one class."""

    owner: str | None
    kind: RecordClass
    count: int
    expired: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Proof of a deletion, without a word of what was deleted."""

    id: int = 0
    kind: RecordClass
    deleted_at: datetime
    deleted_by: str
    count: int
    undecided: int = 0
    refs: tuple[str, ...]
    backups_until: datetime

    @property
    def called(self) -> str:
        """As it is quoted, such as ``CERT-3``."""
        return f"CERT-{self.id}"


class Certificates:
    """Only ever added to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, new: Certificate) -> int:
        columns = asdict(new) | {"refs": list(new.refs)}
        del columns["id"]
        return add_row(self._session, CertificateRow, **columns)

    def find(self, number: int) -> Certificate | None:
        row = self._session.get(CertificateRow, number)
        return None if row is None else _certificate(row)

    def all(self) -> list[Certificate]:
        query = select(CertificateRow).order_by(col(CertificateRow.id))
        return [_certificate(row) for row in self._session.scalars(query)]

    def between(self, start: datetime, end: datetime) -> Iterator[Certificate]:
        """By when the records went."""
        at = col(CertificateRow.deleted_at)
        query = select(CertificateRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(CertificateRow.id))):
            yield _certificate(row)

    def totals(self) -> tuple[int, int]:
        """How many records were ever deleted, and how many without a decision."""
        count, undecided = col(CertificateRow.count), col(CertificateRow.undecided)
        query = select(func.sum(count), func.sum(undecided))
        deleted, silently = self._session.execute(query).one()
        return deleted or 0, silently or 0


def _entry(row: RetentionRow) -> Entry:
    columns: dict[str, Any] = {name: getattr(row, name) for name in FIELDS}
    columns["ref"] = RecordKey(row.ref)
    columns["kind"] = RecordClass(row.kind)
    columns["held_for"] = HoldReason(row.held_for) if row.held_for else None
    return Entry(**columns)


def _certificate(row: CertificateRow) -> Certificate:
    assert row.id is not None
    return Certificate(
        id=row.id,
        kind=RecordClass(row.kind),
        deleted_at=row.deleted_at,
        deleted_by=row.deleted_by,
        count=row.count,
        undecided=row.undecided,
        refs=tuple(row.refs),
        backups_until=row.backups_until,
    )
