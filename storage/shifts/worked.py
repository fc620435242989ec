"""When people worked, and are planned to: what their hours of rest are counted from."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlmodel import Session

from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.shift import OPEN, Shift, Status
from storage.database.rows import among, read_rows, table_of
from storage.shifts.columns import shift_of
from storage.shifts.tables import ShiftRow

SHIFTS = table_of(ShiftRow)
SHIFT = SHIFTS.c
WORKED = OPEN | {Status.OFF, Status.ROSTERED}


class Worked:
    """Shifts as hours of somebody's life, whether a roster planned them or not."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def between(
        self, start: datetime, end: datetime, officers: Collection[StaffId] = ()
    ) -> list[Shift]:
        """All that meet this time, of some officers or of all; and those that go on."""
        begins = func.coalesce(SHIFT.booked_on_at, SHIFT.start_at)
        ends = func.coalesce(SHIFT.booked_off_at, SHIFT.end_at)
        query = select(SHIFTS).where(
            among(SHIFT.status, WORKED),
            begins < end,
            or_(ends > start, among(SHIFT.status, OPEN)),
        )
        if officers:
            query = query.where(SHIFT.officer.in_(officers))
        ordered = query.order_by(begins, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, ordered)]

    def know(self, site: SiteCode, since: datetime) -> frozenset[StaffId]:
        """Who has worked there since then."""
        query = select(SHIFT.officer).where(
            SHIFT.site == site, SHIFT.booked_on_at >= since
        )
        found = self._session.connection().execute(query.distinct())
        return frozenset(StaffId(row.officer) for row in found)
