"""Corrections in and out of the database; nothing of them is ever changed."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Select, func, select
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.timesheets.correction import Correction, Why
from storage.database.rows import Found, add_row, read_rows, table_of
from storage.shifts.tables import ShiftRow
from storage.timesheets.tables import CorrectionRow

ROWS = table_of(CorrectionRow)
ROW, SHIFT = ROWS.c, table_of(ShiftRow).c


class Attended(NamedTuple):
    """Somebody was at a site."""

    site: SiteCode
    officer: StaffId
    on_at: datetime
    off_at: datetime


class Corrections:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, shift: int) -> list[Correction]:
        """The newest last."""
        return list(self._read(select(ROWS).where(ROW.shift == shift)))

    def between(self, start: datetime, end: datetime) -> dict[int, list[Correction]]:
        """Of all shifts that began then, by shift."""
        began_at = func.coalesce(SHIFT.start_at, SHIFT.booked_on_at)
        query = select(ROWS).join(table_of(ShiftRow), ROW.shift == SHIFT.id)
        found: dict[int, list[Correction]] = {}
        for each in self._read(query.where(began_at >= start, began_at < end)):
            found.setdefault(each.shift, []).append(each)
        return found

    def attended(self, start: datetime, end: datetime) -> Iterator[Attended]:
        """Who was booked on where, and has booked off; by the time of booking on."""
        query = select(
            SHIFT.site, SHIFT.officer, SHIFT.booked_on_at, SHIFT.booked_off_at
        ).where(SHIFT.booked_on_at < end, SHIFT.booked_off_at > start)
        ordered = query.order_by(SHIFT.booked_on_at, SHIFT.id)
        for row in self._session.connection().execute(ordered):
            yield Attended(*row)

    def add(self, new: Correction) -> None:
        add_row(
            self._session,
            CorrectionRow,
            shift=new.shift,
            booked_on_at=new.booked_on_at,
            booked_off_at=new.booked_off_at,
            break_taken=new.break_taken,
            why=new.why,
            corrected_by=new.by,
            corrected_at=new.at,
        )

    def _read(self, query: Select[tuple[object, ...]]) -> Iterator[Correction]:
        yield from map(_correction, read_rows(self._session, query.order_by(ROW.id)))


def _correction(row: Found) -> Correction:
    return Correction(
        id=row.id,
        shift=row.shift,
        booked_on_at=row.booked_on_at,
        booked_off_at=row.booked_off_at,
        break_taken=row.break_taken,
        why=Why(row.why),
        by=StaffId(row.corrected_by),
        at=row.corrected_at,
    )
