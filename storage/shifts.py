"""Shifts and check calls in and out of the database, each with its deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlmodel import Session, col

from bot.domain import check_call, shift
from bot.domain.check_call import CheckCall
from bot.domain.company import BookOnRules, CheckCallRules
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shift import Shift
from storage.deadlines import Deadlines, Subject
from storage.rows import add_row
from storage.tables import CheckCallRow, ShiftRow

OPEN_OF = select(ShiftRow).where(
    col(ShiftRow.officer) == bindparam("officer"), col(ShiftRow.status).in_(shift.OPEN)
)
UNSETTLED = (
    select(CheckCallRow)
    .where(
        col(CheckCallRow.shift) == bindparam("shift_id"),
        col(CheckCallRow.status).in_(check_call.WAITING | check_call.ALARMED),
    )
    .order_by(col(CheckCallRow.due_at))
)


class Shifts:
    """Saving a shift moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Shift:
        return _shift(self._session.get_one(ShiftRow, number))

    def open_of(self, officer: StaffId) -> Shift | None:
        """The shift that the officer is booked on to."""
        row = self._session.scalar(OPEN_OF, {"officer": officer})
        return None if row is None else _shift(row)

    def awaited(self, officer: StaffId) -> list[Shift]:
        """Rostered shifts that the officer has not booked on to, by their start."""
        waiting = (shift.Status.ROSTERED, shift.Status.NO_SHOW, shift.Status.ABSENT)
        query = select(ShiftRow).where(
            col(ShiftRow.officer) == officer, col(ShiftRow.status).in_(waiting)
        )
        ordered = query.order_by(col(ShiftRow.start_at))
        return [_shift(row) for row in self._session.scalars(ordered)]

    def rostered(self, officer: StaffId, start_at: datetime) -> Shift | None:
        """The shift planned for this officer at this start, whatever became of it."""
        query = select(ShiftRow).where(
            col(ShiftRow.officer) == officer, col(ShiftRow.start_at) == start_at
        )
        row = self._session.scalar(query)
        return None if row is None else _shift(row)

    def all_open(self) -> list[Shift]:
        query = select(ShiftRow).where(col(ShiftRow.status).in_(shift.OPEN))
        ordered = query.order_by(col(ShiftRow.site), col(ShiftRow.id))
        return [_shift(row) for row in self._session.scalars(ordered)]

    def between(self, start: datetime, end: datetime) -> Iterator[Shift]:
        """By their book-on, or by their planned start where nobody booked on."""
        at = func.coalesce(col(ShiftRow.booked_on_at), col(ShiftRow.start_at))
        query = select(ShiftRow).where(at >= start, at < end)
        for row in self._session.scalars(query.order_by(col(ShiftRow.id))):
            yield _shift(row)

    def add(self, new: Shift) -> Shift:
        number = add_row(self._session, ShiftRow, **_shift_columns(new))
        kept = replace(new, id=number)
        self._deadlines.set(Subject.SHIFT, kept.id, shift.wake_at(kept))
        return kept

    def save(self, changed: Shift) -> None:
        mine = update(ShiftRow).where(col(ShiftRow.id) == changed.id)
        self._session.execute(mine.values(**_shift_columns(changed)))
        self._deadlines.set(Subject.SHIFT, changed.id, shift.wake_at(changed))


class CheckCalls:
    """Saving a call moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> CheckCall:
        return _call(self._session.get_one(CheckCallRow, number))

    def unsettled(self, shift_id: int) -> list[CheckCall]:
        """Calls of a shift that wait for the officer or have an open alarm."""
        found = self._session.scalars(UNSETTLED, {"shift_id": shift_id})
        return [_call(row) for row in found]

    def last_contact(self, shift_id: int) -> CheckCall | None:
        """The newest answer, or sign of life, of a shift."""
        answered = col(CheckCallRow.answered_at)
        heard = col(CheckCallRow.status) == check_call.Status.HEARD
        at = func.coalesce(answered, col(CheckCallRow.due_at))
        query = select(CheckCallRow).where(
            col(CheckCallRow.shift) == shift_id, answered.is_not(None) | heard
        )
        newest = query.order_by(at.desc(), col(CheckCallRow.id).desc()).limit(1)
        row = self._session.scalar(newest)
        return None if row is None else _call(row)

    def between(self, start: datetime, end: datetime) -> Iterator[CheckCall]:
        query = select(CheckCallRow).where(
            col(CheckCallRow.due_at) >= start, col(CheckCallRow.due_at) < end
        )
        for row in self._session.scalars(query.order_by(col(CheckCallRow.id))):
            yield _call(row)

    def add(self, new: CheckCall) -> CheckCall:
        number = add_row(self._session, CheckCallRow, **_call_columns(new))
        kept = replace(new, id=number)
        wake = check_call.wake_at(kept)
        if wake is not None:
            self._deadlines.set(Subject.CHECK_CALL, kept.id, wake)
        return kept

    def save(self, changed: CheckCall) -> None:
        mine = update(CheckCallRow).where(col(CheckCallRow.id) == changed.id)
        self._session.execute(mine.values(**_call_columns(changed)))
        wake = check_call.wake_at(changed)
        self._deadlines.set(Subject.CHECK_CALL, changed.id, wake)


def _shift_columns(one: Shift) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "officer": one.officer,
        "site": one.site,
        **_rule_columns(one.check_calls),
        "late": one.book_on.late,
        "off_late": one.book_on.off_late,
        "start_at": one.start_at,
        "end_at": one.end_at,
        "status": one.status,
        "booked_on_at": one.booked_on_at,
        "booked_off_at": one.booked_off_at,
    }


def _shift(row: ShiftRow) -> Shift:
    assert row.id is not None
    return Shift(
        id=row.id,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        check_calls=_rules(row),
        book_on=BookOnRules(late=row.late, off_late=row.off_late),
        start_at=row.start_at,
        end_at=row.end_at,
        status=shift.Status(row.status),
        booked_on_at=row.booked_on_at,
        booked_off_at=row.booked_off_at,
    )


def _call_columns(one: CheckCall) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "shift": one.shift,
        "officer": one.officer,
        "site": one.site,
        "due_at": one.due_at,
        **_rule_columns(one.rules),
        "status": one.status,
        "prompted_at": one.prompted_at,
        "answered_at": one.answered_at,
        "missed_at": one.missed_at,
        "received_late_at": one.received_late_at,
    }


def _call(row: CheckCallRow) -> CheckCall:
    assert row.id is not None
    return CheckCall(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        due_at=row.due_at,
        rules=_rules(row),
        status=check_call.Status(row.status),
        prompted_at=row.prompted_at,
        answered_at=row.answered_at,
        missed_at=row.missed_at,
        received_late_at=row.received_late_at,
    )


def _rule_columns(
    rules: CheckCallRules,
) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "every": rules.every,
        "early": rules.early,
        "nudge": rules.nudge,
        "missed": rules.missed,
    }


def _rules(row: ShiftRow | CheckCallRow) -> CheckCallRules:
    return CheckCallRules(
        every=row.every, early=row.early, nudge=row.nudge, missed=row.missed
    )
