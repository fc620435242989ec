"""The daily self-tests in and out of the database."""

from datetime import date, datetime

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from bot.domain.self_test import SelfTest, Step
from storage.self_test.tables import SelfTestRow


class SelfTests:
    """At most one a day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def newest(self) -> SelfTest | None:
        query = select(SelfTestRow).order_by(col(SelfTestRow.day).desc()).limit(1)
        row = self._session.scalar(query)
        return None if row is None else _self_test(row)

    def last_passed_at(self) -> datetime | None:
        """When one came to its end with nothing failed."""
        passed = (col(SelfTestRow.done_at).is_not(None), col(SelfTestRow.failed) == "")
        query = select(func.max(SelfTestRow.day)).where(*passed)
        day = self._session.scalar(query)
        return None if day is None else self._session.get_one(SelfTestRow, day).done_at

    def keep(self, test: SelfTest) -> None:
        row = SelfTestRow(
            day=test.day,
            started_at=test.started_at,
            woken_at=test.woken_at,
            done_at=test.done_at,
            failed=" ".join(test.failed),
        )
        self._session.merge(row)
        self._session.flush()

    def forget(self, last: date) -> int:
        """Those of that day and before."""
        over = delete(SelfTestRow).where(col(SelfTestRow.day) <= last)
        return self._session.connection().execute(over).rowcount


def _self_test(row: SelfTestRow) -> SelfTest:
    return SelfTest(
        day=row.day,
        started_at=row.started_at,
        woken_at=row.woken_at,
        done_at=row.done_at,
        failed=tuple(map(Step, row.failed.split())),
    )
