"""Handovers in and out of the database, each with its deadline."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.handover.handover import RUNNING, Handover, Status, wake_at
from bot.domain.handover.handover_events import Part, Why
from bot.domain.refs import SiteCode, StaffId
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.handover.tables import HandoverRow

ROWS = table_of(HandoverRow)
ROW = ROWS.c


class Handovers:
    """Saving one moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Handover:
        return _handover(get_row(self._session, HandoverRow, number))

    def find(self, number: int) -> Handover | None:
        row = find_row(self._session, HandoverRow, number)
        return None if row is None else _handover(row)

    def of_shift(self, shift: int) -> Handover | None:
        """The newest of a shift."""
        query = select(ROWS).where(ROW.shift == shift).order_by(ROW.id.desc())
        found = read_rows(self._session, query.limit(1))
        return _handover(found[0]) if found else None

    def running(self) -> list[Handover]:
        """Of officers who have not gone, the first on duty first."""
        query = select(ROWS).where(among(ROW.status, RUNNING)).order_by(ROW.id)
        return [_handover(row) for row in read_rows(self._session, query)]

    def running_at(self, site: SiteCode) -> list[Handover]:
        return [each for each in self.running() if each.site == site]

    def taken_by(self, relief: int) -> bool:
        """The officer of that shift has taken over from somebody."""
        query = select(ROW.id).where(
            ROW.relief == relief, among(ROW.status, {Status.TAKEN_OVER})
        )
        return bool(read_rows(self._session, query.limit(1)))

    def add(self, new: Handover) -> Handover:
        kept = replace(new, id=add_row(self._session, HandoverRow, **_columns(new)))
        self._deadlines.set(Subject.HANDOVER, kept.id, wake_at(kept))
        return kept

    def save(self, changed: Handover) -> None:
        change_row(self._session, HandoverRow, changed.id, **_columns(changed))
        self._deadlines.set(Subject.HANDOVER, changed.id, wake_at(changed))


def _columns(handover: Handover) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(handover)
    del columns["id"]
    return columns | {
        "handed": list(handover.handed),
        "missing": list(handover.missing),
    }


def _handover(row: Found) -> Handover:
    return Handover(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        within=row.within,
        until=row.until,
        status=Status(row.status),
        due_at=row.due_at,
        alarm_at=row.alarm_at,
        asked_at=row.asked_at,
        cannot_at=row.cannot_at,
        relief=row.relief,
        handed=tuple(Part(each) for each in row.handed),
        missing=tuple(row.missing),
        handed_over_at=row.handed_over_at,
        ended_at=row.ended_at,
        ended_by=StaffId(row.ended_by) if row.ended_by else None,
        why=Why(row.why) if row.why else None,
        words=row.words,
    )
