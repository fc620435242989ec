"""Requests about somebody's own data, in and out of the database."""

from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right, Status
from bot.domain.rights.request import RightsRequest
from storage.database.rows import add_row
from storage.deadlines.deadlines import Deadlines, Subject
from storage.rights.pauses import RequestPauses
from storage.rights.tables import RightsRequestRow

FIELDS = tuple(field.name for field in fields(RightsRequest) if field.name != "pauses")
KINDS = {"checked_how": Check, "answer": Answer, "ground": Ground}


class RightsRequests:
    """Saving a request moves its deadline: ``wakes_at`` is when it must be heard of
    again, on the company's own clock, or None when it has ended."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines
        self._pauses = RequestPauses(session)

    def get(self, number: int) -> RightsRequest:
        return self._request(self._session.get_one(RightsRequestRow, number))

    def find(self, number: int) -> RightsRequest | None:
        row = self._session.get(RightsRequestRow, number)
        return None if row is None else self._request(row)

    def waiting_for(self, pause: int) -> RightsRequest | None:
        """The request that this belongs to."""
        number = self._pauses.request_of(pause)
        return None if number is None else self.find(number)

    def all_open(self) -> list[RightsRequest]:
        return list(self._where(col(RightsRequestRow.status) == Status.RECEIVED))

    def open_of(self, staff: StaffId) -> list[RightsRequest]:
        """What somebody on the books has asked and not been answered."""
        return [request for request in self.all_open() if request.staff == staff]

    def between(self, start: datetime, end: datetime) -> Iterator[RightsRequest]:
        """By when they were logged."""
        at = col(RightsRequestRow.logged_at)
        return self._where((at >= start) & (at < end))

    def newest(self) -> int:
        """The highest number there is; 0 before the first."""
        query = select(col(RightsRequestRow.id))
        newest = query.order_by(col(RightsRequestRow.id).desc()).limit(1)
        return self._session.scalar(newest) or 0

    def add(self, new: RightsRequest, wakes_at: datetime | None) -> RightsRequest:
        number = add_row(self._session, RightsRequestRow, **_columns(new))
        self._deadlines.set(Subject.RIGHTS, number, wakes_at)
        kept = self._pauses.keep(number, new.pauses)
        return replace(new, id=number, pauses=kept)

    def save(self, changed: RightsRequest, wakes_at: datetime | None) -> RightsRequest:
        """As it is kept: what it waits for has its number now."""
        mine = update(RightsRequestRow).where(col(RightsRequestRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.RIGHTS, changed.id, wakes_at)
        return replace(changed, pauses=self._pauses.keep(changed.id, changed.pauses))

    def _where(self, wanted: ColumnElement[bool]) -> Iterator[RightsRequest]:
        """In the order in which they were logged."""
        number = col(RightsRequestRow.id)
        pauses = self._pauses.of_all(select(number).where(wanted))
        query = select(RightsRequestRow).where(wanted).order_by(number)
        for row in self._session.scalars(query):
            yield replace(_bare(row), pauses=pauses.get(row.id or 0, ()))

    def _request(self, row: RightsRequestRow) -> RightsRequest:
        request = _bare(row)
        return replace(request, pauses=self._pauses.of(request.id))


def _columns(request: RightsRequest) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(replace(request, pauses=()))
    del columns["id"], columns["pauses"]
    return columns


def _bare(row: RightsRequestRow) -> RightsRequest:
    columns: dict[str, Any] = {name: getattr(row, name) for name in FIELDS}
    for name, kind in KINDS.items():
        columns[name] = kind(columns[name]) if columns[name] else None
    columns["right"] = Right(row.right)
    columns["asker"] = Asker(row.asker)
    columns["status"] = Status(row.status)
    return RightsRequest(**columns)
