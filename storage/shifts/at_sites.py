"""Shifts and check calls of some time, to be told or counted.

Those of one site by the indexes that there are: a report of each site every morning
must not read the calls of all.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlmodel import Session

from bot.domain.refs import SiteCode
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.outcome import Came
from bot.domain.shifts.shift import Shift
from storage.database.rows import read_rows, stream_rows, table_of
from storage.shifts.columns import call_of, came_of, shift_of
from storage.shifts.tables import CheckCallRow, ShiftRow

SHIFTS, CALLS = table_of(ShiftRow), table_of(CheckCallRow)
SHIFT, CALL = SHIFTS.c, CALLS.c

CAME = select(
    *(CALL.id, CALL.status, CALL.due_at, CALL.nudge),
    *(CALL.answered_at, CALL.missed_at, CALL.asked_why_at, CALL.why),
)


class AtSites:
    """Only read from."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def shifts(self, site: SiteCode, start: datetime, end: datetime) -> list[Shift]:
        """Those that somebody booked on to, or off from, in this time."""
        on, off = SHIFT.booked_on_at, SHIFT.booked_off_at
        query = select(SHIFTS).where(
            SHIFT.site == site,
            or_(and_(on >= start, on < end), and_(off >= start, off < end)),
        )
        ordered = query.order_by(on, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, ordered)]

    def calls(self, site: SiteCode, start: datetime, end: datetime) -> list[CheckCall]:
        """Those that were due in this time, of whoever was there."""
        there = select(SHIFT.id).where(
            SHIFT.site == site,
            SHIFT.booked_on_at < end,
            or_(SHIFT.booked_off_at >= start, SHIFT.booked_off_at.is_(None)),
        )
        due = CALL.due_at
        query = select(CALLS).where(CALL.shift.in_(there), due >= start, due < end)
        found = read_rows(self._session, query.order_by(due, CALL.id))
        return [call_of(row) for row in found]

    def came(
        self, start: datetime, end: datetime, site: SiteCode | None
    ) -> Iterator[Came]:
        """How the calls of this time came out, at all sites or at one; some at a time,
        for a year has a million."""
        query = CAME.where(CALL.due_at >= start, CALL.due_at < end)
        if site is not None:
            query = query.where(CALL.site == site)
        yield from map(came_of, stream_rows(self._session, query.order_by(CALL.id)))
