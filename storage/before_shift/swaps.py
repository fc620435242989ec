"""Swaps that were asked for, in and out of the database, each with its deadline."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.before_shift.swap import RUNNING, Status, Swap, wake_at
from bot.domain.refs import SiteCode, StaffId
from storage.before_shift.tables import SwapRow
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

ROWS = table_of(SwapRow)
ROW = ROWS.c


class Swaps:
    """Saving one moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Swap | None:
        row = find_row(self._session, SwapRow, number)
        return None if row is None else _swap(row)

    def running_of(self, shift: int) -> Swap | None:
        """The one that somebody has not answered yet."""
        query = select(ROWS).where(ROW.shift == shift, among(ROW.status, RUNNING))
        found = read_rows(self._session, query.order_by(ROW.id.desc()).limit(1))
        return _swap(found[0]) if found else None

    def add(self, new: Swap) -> Swap:
        kept = replace(new, id=add_row(self._session, SwapRow, **_columns(new)))
        self._deadlines.set(Subject.SWAP, kept.id, wake_at(kept))
        return kept

    def save(self, changed: Swap) -> None:
        change_row(self._session, SwapRow, changed.id, **_columns(changed))
        self._deadlines.set(Subject.SWAP, changed.id, wake_at(changed))


def _columns(swap: Swap) -> dict[str, Any]:  # Any: as many types as columns
    columns = asdict(swap)
    del columns["id"]
    return columns | {"asked": list(swap.asked), "declined": list(swap.declined)}


def _swap(row: Found) -> Swap:
    return Swap(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        start_at=row.start_at,
        end_at=row.end_at,
        asked=tuple(StaffId(each) for each in row.asked),
        declined=tuple(StaffId(each) for each in row.declined),
        asked_at=row.asked_at,
        incoming=StaffId(row.incoming) if row.incoming else None,
        answered_at=row.answered_at,
        status=Status(row.status),
        ended_at=row.ended_at,
        ended_by=StaffId(row.ended_by) if row.ended_by else None,
    )
