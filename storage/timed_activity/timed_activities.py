"""Timed activities in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.timed_activity import activity
from bot.domain.timed_activity.activity import OPEN, Kind, Status, TimedActivity
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
from storage.timed_activity.tables import TimedActivityRow

ROWS = table_of(TimedActivityRow)
ROW = ROWS.c
OPEN_OF = (
    select(ROWS)
    .where(ROW.officer == bindparam("of_officer"), among(ROW.status, OPEN))
    .order_by(ROW.id)
)
COLUMNS = tuple(each.name for each in fields(TimedActivity) if each.name != "id")


class TimedActivities:
    """Saving one moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> TimedActivity:
        return _activity(get_row(self._session, TimedActivityRow, number))

    def find(self, number: int) -> TimedActivity | None:
        row = find_row(self._session, TimedActivityRow, number)
        return None if row is None else _activity(row)

    def open_of(self, officer: StaffId) -> list[TimedActivity]:
        """Those that somebody has not come back from, the oldest first: their own, and
        their way home."""
        found = read_rows(self._session, OPEN_OF, of_officer=officer)
        return [_activity(row) for row in found]

    def last_of(self, officer: StaffId) -> TimedActivity | None:
        """The newest that somebody began, whether it goes on or not."""
        query = select(ROWS).where(ROW.officer == officer)
        found = read_rows(self._session, query.order_by(ROW.id.desc()).limit(1))
        return _activity(found[0]) if found else None

    def between(self, start: datetime, end: datetime) -> Iterator[TimedActivity]:
        query = select(ROWS).where(ROW.started_at >= start, ROW.started_at < end)
        yield from map(_activity, read_rows(self._session, query.order_by(ROW.id)))

    def add(self, new: TimedActivity) -> TimedActivity:
        kept = replace(
            new, id=add_row(self._session, TimedActivityRow, **_columns(new))
        )
        self._set(kept)
        return kept

    def save(self, changed: TimedActivity) -> None:
        change_row(self._session, TimedActivityRow, changed.id, **_columns(changed))
        self._set(changed)

    def _set(self, kept: TimedActivity) -> None:
        self._deadlines.set(Subject.TIMED_ACTIVITY, kept.id, activity.wake_at(kept))


def _columns(kept: TimedActivity) -> dict[str, Any]:  # Any: as many types as columns
    return {name: getattr(kept, name) for name in COLUMNS}


def _activity(row: Found) -> TimedActivity:
    return TimedActivity(
        id=row.id,
        officer=StaffId(row.officer),
        site=SiteCode(row.site) if row.site else None,
        kind=Kind(row.kind) if row.kind else None,
        started_at=row.started_at,
        ends_at=row.ends_at,
        text=row.text,
        status=Status(row.status),
        asked_at=row.asked_at,
        back_at=row.back_at,
        missed_at=row.missed_at,
        closed_at=row.closed_at,
        received_late_at=row.received_late_at,
    )
