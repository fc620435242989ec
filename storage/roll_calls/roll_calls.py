"""Roll calls in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.roll_calls import roll_call as calls
from bot.domain.roll_calls.roll_call import Entry, Order, Role, RollCall
from storage.database.rows import (
    Found,
    add_row,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.roll_calls.tables import RollCallEntryRow, RollCallRow

ROWS, ENTRIES = table_of(RollCallRow), table_of(RollCallEntryRow)
ROW, ENTRY = ROWS.c, ENTRIES.c


class RollCalls:
    """Saving one keeps each answer, and moves its deadline."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> RollCall | None:
        row = find_row(self._session, RollCallRow, number)
        return None if row is None else self._call(row)

    def running_at(self, site: SiteCode) -> RollCall | None:
        """There is one at a time."""
        query = select(ROWS).where(ROW.site == site, ROW.ended_at.is_(None))
        newest = query.order_by(ROW.id.desc()).limit(1)
        found = read_rows(self._session, newest)
        return self._call(found[0]) if found else None

    def between(self, start: datetime, end: datetime) -> Iterator[RollCall]:
        query = select(ROWS).where(ROW.started_at >= start, ROW.started_at < end)
        for row in read_rows(self._session, query.order_by(ROW.id)):
            yield self._call(row)

    def add(self, new: RollCall) -> RollCall:
        number = add_row(
            self._session,
            RollCallRow,
            site=new.site,
            kind=new.order,
            exercise=new.exercise,
            started_by=new.by,
            started_at=new.started_at,
        )
        for entry in new.entries:
            columns = {"officer": entry.officer, "role": entry.role}
            more = {"roll_call": number, "told_at": entry.told_at}
            add_row(self._session, RollCallEntryRow, **columns, **more)
        kept = replace(new, id=number)
        self._set_deadline(kept)
        return kept

    def save(self, changed: RollCall) -> None:
        ended = {"ended_at": changed.ended_at, "ended_by": changed.ended_by}
        change_row(self._session, RollCallRow, changed.id, **ended)
        for entry in changed.entries:
            mine = update(ENTRIES).where(
                ENTRY.roll_call == changed.id, ENTRY.officer == entry.officer
            )
            self._session.connection().execute(mine.values(_moments(entry)))
        self._set_deadline(changed)

    def _set_deadline(self, call: RollCall) -> None:
        self._deadlines.set(Subject.ROLL_CALL, call.id, calls.wake_at(call))

    def _call(self, row: Found) -> RollCall:
        mine = select(ENTRIES).where(ENTRY.roll_call == row.id).order_by(ENTRY.id)
        return RollCall(
            id=row.id,
            site=SiteCode(row.site),
            order=Order(row.kind),
            exercise=row.exercise,
            by=StaffId(row.started_by),
            started_at=row.started_at,
            entries=tuple(map(_entry, read_rows(self._session, mine))),
            ended_at=row.ended_at,
            ended_by=StaffId(row.ended_by) if row.ended_by else None,
        )


def _moments(entry: Entry) -> dict[str, Any]:  # Any: instants, or none
    names = ("done_at", "cannot_at", "silent_at")
    return {name: getattr(entry, name) for name in names}


def _entry(row: Found) -> Entry:
    return Entry(
        officer=StaffId(row.officer),
        role=Role(row.role),
        told_at=row.told_at,
        done_at=row.done_at,
        cannot_at=row.cannot_at,
        silent_at=row.silent_at,
    )
