"""Check calls in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Update, bindparam, func, select, update
from sqlmodel import Session

from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from storage.database.rows import (
    add_row,
    among,
    find_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.shifts.columns import call_columns, call_of
from storage.shifts.tables import CheckCallRow

CALLS = table_of(CheckCallRow)
CALL = CALLS.c

UNSETTLED = (
    select(CALLS)
    .where(
        CALL.shift == bindparam("shift_id"),
        among(CALL.status, check_call.WAITING | check_call.ALARMED),
    )
    .order_by(CALL.due_at)
)
WRITTEN_ONCE = frozenset(
    {
        *("due_at", "planned_at", "prompted_at", "nudged_at"),
        *("answered_at", "missed_at", "received_at", "processed_at"),
    }
)
"""Times of a call that stand as they were written first, whatever is saved later."""


def _saving() -> Update:
    """Every column but the number; what is written once stays."""
    said = {
        column.name: bindparam(f"new_{column.name}", type_=column.type)
        for column in CALLS.columns
        if column.name != "id"
    }
    kept = {name: func.coalesce(CALL[name], said[name]) for name in WRITTEN_ONCE}
    return update(CALLS).where(CALL.id == bindparam("row_id")).values(said | kept)


SAVING = _saving()


class CheckCalls:
    """Saving a call moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> CheckCall:
        return call_of(get_row(self._session, CheckCallRow, number))

    def find(self, number: int) -> CheckCall | None:
        row = find_row(self._session, CheckCallRow, number)
        return None if row is None else call_of(row)

    def unsettled(self, shift_id: int) -> list[CheckCall]:
        """Calls of a shift that wait for the officer or have an open alarm."""
        found = read_rows(self._session, UNSETTLED, shift_id=shift_id)
        return [call_of(row) for row in found]

    def unexplained(self, shift_id: int) -> CheckCall | None:
        """The call of a shift whose officer was asked why, and has not said."""
        query = select(CALLS).where(
            CALL.shift == shift_id, CALL.asked_why_at.is_not(None), CALL.why.is_(None)
        )
        found = read_rows(self._session, query.limit(1))
        return call_of(found[0]) if found else None

    def last_contact(self, shift_id: int) -> CheckCall | None:
        """The newest answer, or sign of life, of a shift."""
        heard = CALL.status == check_call.Status.HEARD
        at = func.coalesce(CALL.answered_at, CALL.due_at)
        query = select(CALLS).where(
            CALL.shift == shift_id, CALL.answered_at.is_not(None) | heard
        )
        newest = query.order_by(at.desc(), CALL.id.desc()).limit(1)
        found = read_rows(self._session, newest)
        return call_of(found[0]) if found else None

    def between(self, start: datetime, end: datetime) -> Iterator[CheckCall]:
        query = select(CALLS).where(CALL.due_at >= start, CALL.due_at < end)
        yield from map(call_of, read_rows(self._session, query.order_by(CALL.id)))

    def add(self, new: CheckCall) -> CheckCall:
        number = add_row(self._session, CheckCallRow, **call_columns(new))
        kept = replace(new, id=number)
        wake = check_call.wake_at(kept)
        if wake is not None:
            self._deadlines.set(Subject.CHECK_CALL, kept.id, wake)
        return kept

    def save(self, changed: CheckCall) -> None:
        new = {f"new_{name}": value for name, value in call_columns(changed).items()}
        self._session.connection().execute(SAVING, {"row_id": changed.id, **new})
        wake = check_call.wake_at(changed)
        self._deadlines.set(Subject.CHECK_CALL, changed.id, wake)
