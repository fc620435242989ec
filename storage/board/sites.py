"""What a site's page reads beside its book: shifts, what is planned, and its weeks."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlmodel import Session

from bot.domain.refs import SiteCode
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.call_status import Status as CallStatus
from bot.domain.shifts.shift import Shift
from storage.database.rows import among, read_rows, table_of
from storage.shifts.columns import shift_of
from storage.shifts.tables import CheckCallRow, ShiftRow

SHIFTS, CALLS = table_of(ShiftRow), table_of(CheckCallRow)
SHIFT, CALL = SHIFTS.c, CALLS.c
COUNTED = {CallStatus.ANSWERED}


class CameOut(NamedTuple):
    """A check call that was answered, or was missed."""

    due_at: datetime
    missed: bool
    late: bool
    """Answered, after a reminder."""


class BoardSites:
    """Only read from."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def stays(self, site: SiteCode, start: datetime, end: datetime) -> list[Shift]:
        """Shifts that somebody was on in some part of this time."""
        query = select(SHIFTS).where(
            SHIFT.site == site,
            SHIFT.booked_on_at < end,
            or_(SHIFT.booked_off_at >= start, SHIFT.booked_off_at.is_(None)),
        )
        ordered = query.order_by(SHIFT.booked_on_at, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, ordered)]

    def coming(self, site: SiteCode, until: datetime) -> list[Shift]:
        """Planned, and waited for; those who have not come stand elsewhere."""
        query = select(SHIFTS).where(
            SHIFT.site == site,
            among(SHIFT.status, {shifts.Status.ROSTERED}),
            SHIFT.start_at < until,
        )
        ordered = query.order_by(SHIFT.start_at, SHIFT.id)
        return [shift_of(row) for row in read_rows(self._session, ordered)]

    def newest(self, site: SiteCode) -> int | None:
        """The shift that a line of the book belongs to: the last that somebody came to,
        or else the next that is planned."""
        came = select(SHIFT.id).where(
            SHIFT.site == site, SHIFT.booked_on_at.is_not(None)
        )
        planned = select(SHIFT.id).where(
            SHIFT.site == site, among(SHIFT.status, shifts.AWAITED)
        )
        is_over = SHIFT.status.not_in(shifts.OPEN)
        last = came.order_by(is_over, SHIFT.booked_on_at.desc(), SHIFT.id.desc())
        for query in (last, planned.order_by(SHIFT.start_at, SHIFT.id)):
            for row in read_rows(self._session, query.limit(1)):
                return int(row.id)
        return None

    def came_out(
        self, site: SiteCode, start: datetime, end: datetime
    ) -> Iterator[CameOut]:
        """By the rule of ``outcome``, of as few columns as it takes: a page that stays
        open reads weeks of them again and again."""
        there = select(SHIFT.id).where(
            SHIFT.site == site,
            SHIFT.booked_on_at < end,
            or_(SHIFT.booked_off_at >= start, SHIFT.booked_off_at.is_(None)),
        )
        query = select(
            CALL.due_at, CALL.missed_at, CALL.answered_at, CALL.nudge, CALL.status
        ).where(CALL.shift.in_(there), CALL.due_at >= start, CALL.due_at < end)
        for row in read_rows(self._session, query):
            if row.missed_at is not None:
                yield CameOut(row.due_at, True, False)
            elif row.status in COUNTED and row.answered_at is not None:
                late = row.answered_at >= row.due_at + row.nudge
                yield CameOut(row.due_at, False, late)
