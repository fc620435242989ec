"""Requests for uniform and equipment, in and out of the database."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlmodel import Session

from bot.domain.kit.request import OPEN, KitRequest, Status
from bot.domain.refs import StaffId
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.kit.tables import KitRequestRow

ROWS = table_of(KitRequestRow)
ROW = ROWS.c


class KitRequests:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: int) -> KitRequest | None:
        row = find_row(self._session, KitRequestRow, number)
        return None if row is None else _request(row)

    def of_person(self, person: StaffId, most: int) -> list[KitRequest]:
        """What somebody asked for, the newest first."""
        mine = select(ROWS).where(ROW.person == person, ROW.asked_at.is_not(None))
        return self._all(mine.order_by(ROW.id.desc()).limit(most))

    def all_open(self) -> list[KitRequest]:
        """The oldest first."""
        query = select(ROWS).where(among(ROW.status, OPEN))
        return self._all(query.order_by(ROW.id))

    def asked_between(self, start: datetime, end: datetime) -> Iterator[KitRequest]:
        query = select(ROWS).where(ROW.asked_at >= start, ROW.asked_at < end)
        yield from self._all(query.order_by(ROW.id))

    def add(self, new: KitRequest) -> KitRequest:
        return replace(new, id=add_row(self._session, KitRequestRow, **_columns(new)))

    def save(self, changed: KitRequest) -> None:
        columns = _columns(changed)
        change_row(self._session, KitRequestRow, changed.id, **columns)

    def _all(self, query: Select[tuple[object, ...]]) -> list[KitRequest]:
        return [_request(row) for row in read_rows(self._session, query)]


def _columns(request: KitRequest) -> dict[str, object]:
    columns = asdict(request)
    del columns["id"]
    return columns


def _request(row: Found) -> KitRequest:
    return KitRequest(
        id=row.id,
        person=StaffId(row.person),
        text=row.text,
        written_at=row.written_at,
        status=Status(row.status),
        kind=row.kind,
        handler=StaffId(row.handler) if row.handler else None,
        asked_at=row.asked_at,
        reminded_at=row.reminded_at,
        changed_at=row.changed_at,
        why=row.why,
    )
