"""When people worked, and are planned to: what their hours of rest are counted from."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlmodel import Session

from bot.domain.before_shift.who_is_free import Attendance
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.shift import OPEN, Status
from storage.database.rows import among, table_of
from storage.shifts.tables import ShiftRow

SHIFT = table_of(ShiftRow).c
WORKED = OPEN | {Status.OFF, Status.ROSTERED}


class Worked:
    """Shifts as hours of somebody's life, whether a roster planned them or not."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def between(
        self, start: datetime, end: datetime, officers: Collection[StaffId] = ()
    ) -> list[Attendance]:
        """All that meet this time, of some officers or of all; and those that go on."""
        begins = func.coalesce(SHIFT.booked_on_at, SHIFT.start_at)
        planned = func.coalesce(SHIFT.overtime_until, SHIFT.end_at)
        ends = func.coalesce(SHIFT.booked_off_at, planned)
        query = select(SHIFT.officer, begins, ends, SHIFT.status).where(
            among(SHIFT.status, WORKED),
            begins < end,
            or_(ends > start, among(SHIFT.status, OPEN)),
        )
        if officers:
            query = query.where(SHIFT.officer.in_(officers))
        found = self._session.connection().execute(query)
        return [
            Attendance(StaffId(officer), start, end, status in OPEN)
            for officer, start, end, status in found
        ]

    def at_site(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> list[tuple[StaffId, datetime, datetime]]:
        """Who was booked on there, and from when to when within this time."""
        query = select(SHIFT.officer, SHIFT.booked_on_at, SHIFT.booked_off_at).where(
            SHIFT.site == site,
            SHIFT.booked_on_at < end,
            or_(SHIFT.booked_off_at > start, SHIFT.booked_off_at.is_(None)),
        )
        found = self._session.connection().execute(query.order_by(SHIFT.booked_on_at))
        return [
            (StaffId(officer), max(on, start), min(off or end, end))
            for officer, on, off in found
        ]

    def shift_at(self, officer: StaffId, at: datetime) -> tuple[int, SiteCode] | None:
        """To which shift, and at which site, somebody was booked on at that time."""
        query = select(SHIFT.id, SHIFT.site).where(
            SHIFT.officer == officer,
            SHIFT.booked_on_at <= at,
            or_(SHIFT.booked_off_at > at, SHIFT.booked_off_at.is_(None)),
        )
        found = self._session.connection().execute(query.order_by(SHIFT.id.desc()))
        row = found.first()
        return None if row is None else (row.id, SiteCode(row.site))

    def belong_to(self, site: SiteCode, since: datetime) -> frozenset[StaffId]:
        """Who has worked there since then, or is planned to."""
        at = func.coalesce(SHIFT.booked_on_at, SHIFT.start_at)
        query = select(SHIFT.officer).where(
            SHIFT.site == site, among(SHIFT.status, WORKED), at >= since
        )
        found = self._session.connection().execute(query.distinct())
        return frozenset(StaffId(row.officer) for row in found)

    def know(self, site: SiteCode, since: datetime) -> frozenset[StaffId]:
        """Who has worked there since then."""
        query = select(SHIFT.officer).where(
            SHIFT.site == site, SHIFT.booked_on_at >= since
        )
        found = self._session.connection().execute(query.distinct())
        return frozenset(StaffId(row.officer) for row in found)
