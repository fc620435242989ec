"""Who was asked whether they will be there, in and out of the database."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.before_shift.confirmation import WAITING, Confirmation, Status
from bot.domain.refs import SiteCode, StaffId
from storage.before_shift.tables import ConfirmationRow
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject

ROWS = table_of(ConfirmationRow)
ROW = ROWS.c

ROUND = 0
"""The number of the one deadline: all of a time are asked, or told of, together."""


class Confirmations:
    """One row each time that somebody is asked; the newest of a shift counts."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Confirmation | None:
        row = find_row(self._session, ConfirmationRow, number)
        return None if row is None else _confirmation(row)

    def newest_of(self, shift: int) -> Confirmation | None:
        query = select(ROWS).where(ROW.shift == shift).order_by(ROW.id.desc())
        found = read_rows(self._session, query.limit(1))
        return _confirmation(found[0]) if found else None

    def starting(self, start: datetime, end: datetime) -> list[Confirmation]:
        """About shifts that begin in this time, the newest of a shift last."""
        query = select(ROWS).where(ROW.start_at >= start, ROW.start_at < end)
        found = read_rows(self._session, query.order_by(ROW.id))
        return [_confirmation(row) for row in found]

    def waiting(self) -> list[Confirmation]:
        """Those whose silence will be told of, by their shifts' start."""
        query = select(ROWS).where(among(ROW.status, WAITING))
        found = read_rows(self._session, query.order_by(ROW.start_at, ROW.id))
        return [_confirmation(row) for row in found]

    def unconfirmed(self, now: datetime) -> list[Confirmation]:
        """A manager was told of them, and their shifts are not over."""
        query = select(ROWS).where(ROW.status == Status.UNCONFIRMED, ROW.end_at > now)
        found = read_rows(self._session, query.order_by(ROW.start_at, ROW.id))
        return [_confirmation(row) for row in found]

    def asked_between(self, start: datetime, end: datetime) -> Iterator[Confirmation]:
        query = select(ROWS).where(ROW.asked_at >= start, ROW.asked_at < end)
        yield from map(_confirmation, read_rows(self._session, query.order_by(ROW.id)))

    def add(self, new: Confirmation) -> Confirmation:
        number = add_row(self._session, ConfirmationRow, **_columns(new))
        return replace(new, id=number)

    def save(self, changed: Confirmation) -> None:
        change_row(self._session, ConfirmationRow, changed.id, **_columns(changed))

    def look_at(self, at: datetime | None) -> None:
        """When the next round is."""
        self._deadlines.set(Subject.CONFIRMATION, ROUND, at)


def _columns(confirmation: Confirmation) -> dict[str, Any]:  # Any: as many types
    columns = asdict(confirmation)
    del columns["id"]
    return columns


def _confirmation(row: Found) -> Confirmation:
    return Confirmation(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        start_at=row.start_at,
        end_at=row.end_at,
        asked_at=row.asked_at,
        remind_at=row.remind_at,
        tell_at=row.tell_at,
        status=Status(row.status),
        reminded_at=row.reminded_at,
        told_at=row.told_at,
        answered_at=row.answered_at,
    )
