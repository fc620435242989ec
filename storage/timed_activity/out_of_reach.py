"""Who said that their phone will soon be silent, in and out of the database."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.refs import StaffId
from bot.domain.timed_activity.out_of_reach import OutOfReach, Why
from storage.database.rows import add_row, read_rows, table_of
from storage.timed_activity.tables import OutOfReachRow

ROWS = table_of(OutOfReachRow)
ROW = ROWS.c


class OutOfReachNotes:
    """Written once; they go with the shift, or the activity, that they are about."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, new: OutOfReach) -> None:
        add_row(
            self._session,
            OutOfReachRow,
            officer=new.officer,
            about=new.about,
            why=new.why,
            said_at=new.said_at,
        )

    def newest(self, officer: StaffId, since: datetime) -> OutOfReach | None:
        query = select(ROWS).where(ROW.officer == officer, ROW.said_at >= since)
        newest = query.order_by(ROW.said_at.desc(), ROW.id.desc()).limit(1)
        for row in read_rows(self._session, newest):
            return OutOfReach(
                officer=StaffId(row.officer),
                about=row.about,
                why=Why(row.why),
                said_at=row.said_at,
            )
        return None
