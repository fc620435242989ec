"""Runs in the rehearsal room that somebody vouched for, in and out of the database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.credentials.run import KeptRun
from bot.domain.refs import StaffId
from storage.credentials.tables import TrainingRunRow
from storage.database.rows import Found, add_row, read_rows, table_of

ROWS = table_of(TrainingRunRow)
ROW = ROWS.c


class Runs:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, number: str) -> KeptRun | None:
        found = read_rows(self._session, select(ROWS).where(ROW.number == number))
        return next((_kept(row) for row in found), None)

    def ran_between(self, start: datetime, end: datetime) -> Iterator[KeptRun]:
        query = select(ROWS).where(ROW.ran_at >= start, ROW.ran_at < end)
        for row in read_rows(self._session, query.order_by(ROW.id)):
            yield _kept(row)

    def add(self, run: KeptRun) -> None:
        add_row(
            self._session,
            TrainingRunRow,
            number=run.number,
            person=run.person,
            course=run.course,
            ran_at=run.ran_at,
            took_s=int(run.took.total_seconds()),
            tasks=run.tasks,
            met=run.met,
            missed=run.missed,
            vouched_by=run.vouched_by,
            kept_at=run.kept_at,
        )


def _kept(row: Found) -> KeptRun:
    return KeptRun(
        number=row.number,
        person=StaffId(row.person),
        course=row.course,
        ran_at=row.ran_at,
        took=timedelta(seconds=row.took_s),
        tasks=row.tasks,
        met=row.met,
        missed=row.missed,
        vouched_by=StaffId(row.vouched_by),
        kept_at=row.kept_at,
    )
