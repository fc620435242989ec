"""The last reading of each tag, in and out of the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from storage.patrols.tables import TagRow


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReading:
    """``secret`` is of the link that it gave, which works once."""

    id: int
    tag: str
    counter: int
    secret: str
    read_at: datetime
    used_at: datetime | None


class Tags:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, tag: str) -> LastReading | None:
        row = self._row(tag)
        return None if row is None else _reading(row)

    def get(self, number: int) -> LastReading | None:
        row = self._session.get(TagRow, number)
        return None if row is None else _reading(row)

    def keep(self, tag: str, counter: int, secret: str, now: datetime) -> int:
        """A new reading takes the place of the one before it."""
        row = self._row(tag) or TagRow(tag=tag, counter=0, secret="", read_at=now)
        row.counter, row.secret, row.read_at, row.used_at = counter, secret, now, None
        self._session.add(row)
        self._session.flush()
        assert row.id is not None
        return row.id

    def use(self, number: int, now: datetime) -> None:
        self._session.get_one(TagRow, number).used_at = now
        self._session.flush()

    def _row(self, tag: str) -> TagRow | None:
        return self._session.scalar(select(TagRow).where(col(TagRow.tag) == tag))


def _reading(row: TagRow) -> LastReading:
    assert row.id is not None
    return LastReading(
        id=row.id,
        tag=row.tag,
        counter=row.counter,
        secret=row.secret,
        read_at=row.read_at,
        used_at=row.used_at,
    )
