"""Near misses in and out of the database."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain import near_misses
from bot.domain.near_misses import NearMiss
from bot.domain.refs import SiteCode, StaffId
from storage.near_misses.tables import NearMissRow


class NearMisses:
    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, number: int) -> NearMiss:
        return _near_miss(self._session.get_one(NearMissRow, number))

    def find(self, number: int) -> NearMiss | None:
        row = self._session.get(NearMissRow, number)
        return None if row is None else _near_miss(row)

    def last_of(self, officer: StaffId) -> NearMiss | None:
        """The newest that somebody reported."""
        mine = select(NearMissRow).where(col(NearMissRow.officer) == officer)
        row = self._session.scalar(mine.order_by(col(NearMissRow.id).desc()).limit(1))
        return None if row is None else _near_miss(row)

    def between(self, start: datetime, end: datetime) -> Iterator[NearMiss]:
        at = col(NearMissRow.reported_at)
        query = select(NearMissRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(NearMissRow.id))):
            yield _near_miss(row)

    def add(self, new: NearMiss) -> NearMiss:
        row = NearMissRow(**_columns(new))
        self._session.add(row)
        self._session.flush()
        return _near_miss(row)

    def save(self, changed: NearMiss) -> None:
        mine = update(NearMissRow).where(col(NearMissRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))


def _columns(near_miss: NearMiss) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "officer": near_miss.officer,
        "site": near_miss.site,
        "reported_at": near_miss.reported_at,
        "text": near_miss.text,
        "danger": near_miss.danger,
        "status": near_miss.status,
        "closed_at": near_miss.closed_at,
    }


def _near_miss(row: NearMissRow) -> NearMiss:
    assert row.id is not None
    return NearMiss(
        id=row.id,
        officer=StaffId(row.officer),
        site=SiteCode(row.site) if row.site else None,
        reported_at=row.reported_at,
        text=row.text,
        danger=near_misses.Danger(row.danger) if row.danger else None,
        status=near_misses.Status(row.status),
        closed_at=row.closed_at,
    )
