"""Requests about somebody's own data, in and out of the database."""

from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.rights.request import (
    Answer,
    Asker,
    Check,
    Ground,
    Right,
    RightsRequest,
    Status,
)
from storage.database.rows import add_row
from storage.deadlines.deadlines import Deadlines, Subject
from storage.rights.tables import RightsRequestRow

FIELDS = tuple(field.name for field in fields(RightsRequest))
KINDS = {"checked_how": Check, "answer": Answer, "ground": Ground}


class RightsRequests:
    """Saving a request moves its deadline: ``wakes_at`` is when it must be heard of
    again, on the company's own clock, or None when it has ended."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> RightsRequest:
        return _request(self._session.get_one(RightsRequestRow, number))

    def find(self, number: int) -> RightsRequest | None:
        row = self._session.get(RightsRequestRow, number)
        return None if row is None else _request(row)

    def all_open(self) -> list[RightsRequest]:
        query = select(RightsRequestRow).where(
            col(RightsRequestRow.status) == Status.RECEIVED
        )
        ordered = query.order_by(col(RightsRequestRow.id))
        return [_request(row) for row in self._session.scalars(ordered)]

    def open_of(self, staff: StaffId) -> list[RightsRequest]:
        """What somebody on the books has asked and not been answered."""
        return [request for request in self.all_open() if request.staff == staff]

    def between(self, start: datetime, end: datetime) -> Iterator[RightsRequest]:
        """By when they were logged."""
        at = col(RightsRequestRow.logged_at)
        query = select(RightsRequestRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(RightsRequestRow.id))):
            yield _request(row)

    def newest(self) -> int:
        """The highest number there is; 0 before the first."""
        query = select(col(RightsRequestRow.id))
        newest = query.order_by(col(RightsRequestRow.id).desc()).limit(1)
        return self._session.scalar(newest) or 0

    def add(self, new: RightsRequest, wakes_at: datetime | None) -> RightsRequest:
        number = add_row(self._session, RightsRequestRow, **_columns(new))
        self._deadlines.set(Subject.RIGHTS, number, wakes_at)
        return replace(new, id=number)

    def save(self, changed: RightsRequest, wakes_at: datetime | None) -> None:
        mine = update(RightsRequestRow).where(col(RightsRequestRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.RIGHTS, changed.id, wakes_at)


def _columns(request: RightsRequest) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(request)
    del columns["id"]
    return columns


def _request(row: RightsRequestRow) -> RightsRequest:
    columns: dict[str, Any] = {name: getattr(row, name) for name in FIELDS}
    for name, kind in KINDS.items():
        columns[name] = kind(columns[name]) if columns[name] else None
    columns["right"] = Right(row.right)
    columns["asker"] = Asker(row.asker)
    columns["status"] = Status(row.status)
    return RightsRequest(**columns)
