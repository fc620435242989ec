"""Shifts in and out of the database, each with its deadline."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import shift as shifts
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
from storage.shifts.columns import shift_columns, shift_of
from storage.shifts.tables import ShiftRow

SHIFTS = table_of(ShiftRow)
SHIFT = SHIFTS.c

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

    def rostered(
        self,
        start: datetime,
        end: datetime,
        officers: Collection[StaffId] | None = None,
    ) -> list[Shift]:
        """All that rosters planned and that some part of this time belongs to; of these
        officers, if they are given."""
        query = select(SHIFTS).where(
            SHIFT.start_at < end,
            (SHIFT.start_at >= start) | (SHIFT.end_at > start),
            SHIFT.status != shifts.Status.CANCELLED,
        )
        if officers is not None:
            query = query.where(SHIFT.officer.in_(officers))
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
