"""Shifts and check calls in and out of the database, each with its deadline."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from sqlalchemy import Update, bindparam, func, select, update
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.shift import Shift
from storage.database.rows import (
    add_many,
    add_row,
    among,
    change_row,
    change_rows,
    find_row,
    get_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.shifts.columns import (
    call_columns,
    call_of,
    shift_columns,
    shift_of,
)
from storage.shifts.tables import CheckCallRow, ShiftRow

SHIFTS, CALLS = table_of(ShiftRow), table_of(CheckCallRow)
SHIFT, CALL = SHIFTS.c, CALLS.c

PLAN = ("officer", "site", "start_at", "end_at")
"""No roster plans the same twice."""
OPEN_OF = select(SHIFTS).where(
    SHIFT.officer == bindparam("officer"), among(SHIFT.status, shifts.OPEN)
)
ALL_OPEN = select(SHIFTS).where(among(SHIFT.status, shifts.OPEN))
OPEN_AT = ALL_OPEN.where(SHIFT.site == bindparam("site")).order_by(SHIFT.id)
AWAITED = (
    select(SHIFTS)
    .where(SHIFT.officer == bindparam("officer"), among(SHIFT.status, shifts.AWAITED))
    .order_by(SHIFT.start_at)
)
LEFT_EARLY = (
    select(SHIFTS)
    .where(
        SHIFT.officer == bindparam("officer"),
        among(SHIFT.status, {shifts.Status.OFF}),
        SHIFT.end_at > bindparam("now"),
    )
    .order_by(SHIFT.id.desc())
    .limit(1)
)
ON_DUTY = select(func.count()).where(among(SHIFT.status, shifts.OPEN))
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


class Shifts:
    """Saving a shift moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def get(self, number: int) -> Shift:
        return shift_of(get_row(self._session, ShiftRow, number))

    def find(self, number: int) -> Shift | None:
        row = find_row(self._session, ShiftRow, number)
        return None if row is None else shift_of(row)

    def open_of(self, officer: StaffId) -> Shift | None:
        """The shift that the officer is booked on to."""
        found = read_rows(self._session, OPEN_OF, officer=officer)
        return shift_of(found[0]) if found else None

    def awaited(self, officer: StaffId) -> list[Shift]:
        """Rostered shifts that the officer has not booked on to, by their start."""
        found = read_rows(self._session, AWAITED, officer=officer)
        return [shift_of(row) for row in found]

    def rostered(self, start: datetime, end: datetime) -> list[Shift]:
        """All that rosters planned and that some part of this time belongs to."""
        query = select(SHIFTS).where(
            SHIFT.start_at < end,
            (SHIFT.start_at >= start) | (SHIFT.end_at > start),
            SHIFT.status != shifts.Status.CANCELLED,
        )
        ordered = query.order_by(SHIFT.start_at, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, ordered)]

    def any_rostered_after(self, now: datetime) -> bool:
        """Something is planned that is still to come."""
        query = select(SHIFT.id).where(
            among(SHIFT.status, {shifts.Status.ROSTERED}), SHIFT.start_at > now
        )
        return bool(read_rows(self._session, query.limit(1)))

    def left_early(self, officer: StaffId, now: datetime) -> Shift | None:
        """The officer's last shift that ended before its planned end, still ahead."""
        found = read_rows(self._session, LEFT_EARLY, officer=officer, now=now)
        return shift_of(found[0]) if found else None

    def left_last(self, officer: StaffId, since: datetime) -> Shift | None:
        """The shift that the officer booked off from last, no longer ago than that."""
        query = select(SHIFTS).where(
            SHIFT.officer == officer, SHIFT.booked_off_at >= since
        )
        newest = query.order_by(SHIFT.booked_off_at.desc(), SHIFT.id.desc()).limit(1)
        found = read_rows(self._session, newest)
        return shift_of(found[0]) if found else None

    def all_open(self) -> list[Shift]:
        query = ALL_OPEN.order_by(SHIFT.site, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, query)]

    def open_at(self, site: SiteCode) -> list[Shift]:
        """Of whoever is booked on there."""
        return [shift_of(row) for row in read_rows(self._session, OPEN_AT, site=site)]

    @cached_property
    def on_duty(self) -> int:
        """How many officers are; counted once a transaction, for it need not be exact
        and a batch of calls asks for it again and again."""
        return self._session.connection().scalar(ON_DUTY) or 0

    def between(self, start: datetime, end: datetime) -> Iterator[Shift]:
        """By their planned start, or by their book-on where nothing was planned."""
        at = func.coalesce(SHIFT.start_at, SHIFT.booked_on_at)
        query = select(SHIFTS).where(at >= start, at < end)
        yield from map(shift_of, read_rows(self._session, query.order_by(SHIFT.id)))

    def add(self, new: Shift) -> Shift:
        number = add_row(self._session, ShiftRow, **shift_columns(new))
        kept = replace(new, id=number)
        self._deadlines.set(Subject.SHIFT, kept.id, shifts.wake_at(kept))
        return kept

    def add_all(self, new: Sequence[Shift]) -> list[Shift]:
        """With their numbers, in the same order; each planned, and no two the same."""
        rows = [shift_columns(one) for one in new]
        numbers = add_many(self._session, ShiftRow, rows, PLAN)
        pairs = zip(new, numbers, strict=True)
        kept = [replace(one, id=number) for one, number in pairs]
        for one in kept:
            self._deadlines.set(Subject.SHIFT, one.id, shifts.wake_at(one))
        return kept

    def save(self, changed: Shift) -> None:
        change_row(self._session, ShiftRow, changed.id, **shift_columns(changed))
        self._deadlines.set(Subject.SHIFT, changed.id, shifts.wake_at(changed))

    def save_all(self, changed: Sequence[Shift]) -> None:
        rows = [{"row_id": one.id} | shift_columns(one) for one in changed]
        change_rows(self._session, ShiftRow, rows)
        for one in changed:
            self._deadlines.set(Subject.SHIFT, one.id, shifts.wake_at(one))


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
