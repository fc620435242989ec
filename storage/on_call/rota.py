"""The rota of those on call, in and out of the database."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from bot.domain.on_call.duty import Duty, Stage
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from storage.database.rows import add_row
from storage.deadlines.deadlines import Deadlines, Subject
from storage.on_call.tables import DutyRow

LOOK_AHEAD = 0
"""The number of the deadline at which the whole rota is looked at."""


class Rota:
    """Saving a duty moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def find(self, number: int) -> Duty | None:
        row = self._session.get(DutyRow, number)
        return None if row is None else _duty(row)

    def between(self, start: datetime, end: datetime | None = None) -> list[Duty]:
        """All that meet this time, or are not over at its start; by their own start."""
        query = select(DutyRow).where(col(DutyRow.end_at) > start)
        if end is not None:
            query = query.where(col(DutyRow.start_at) < end)
        ordered = query.order_by(col(DutyRow.start_at), col(DutyRow.id))
        return [_duty(row) for row in self._session.scalars(ordered)]

    def add(self, new: Duty, wakes_at: datetime | None) -> Duty:
        number = add_row(self._session, DutyRow, **_columns(new))
        self._deadlines.set(Subject.ON_CALL, number, wakes_at)
        kept = self.find(number)
        assert kept is not None
        return kept

    def save(self, changed: Duty, wakes_at: datetime | None) -> None:
        mine = update(DutyRow).where(col(DutyRow.id) == changed.id)
        self._session.execute(mine.values(**_columns(changed)))
        self._deadlines.set(Subject.ON_CALL, changed.id, wakes_at)

    def drop(self, dropped: Iterable[Duty]) -> None:
        """They were planned, and are not any more."""
        numbers = [duty.id for duty in dropped]
        for number in numbers:
            self._deadlines.set(Subject.ON_CALL, number, None)
        gone = delete(DutyRow).where(col(DutyRow.id).in_(numbers))
        self._session.execute(gone)

    def look_ahead_at(self, at: datetime) -> None:
        self._deadlines.set(Subject.ON_CALL, LOOK_AHEAD, at)

    def forget(self, over_before: datetime) -> int:
        """How many went."""
        old = delete(DutyRow).where(col(DutyRow.end_at) < over_before)
        return len(self._session.scalars(old.returning(col(DutyRow.id))).all())


def _columns(duty: Duty) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "role": duty.role,
        "person": duty.person,
        "planned_for": duty.planned_for,
        "start_at": duty.start_at,
        "end_at": duty.end_at,
        "stage": duty.stage,
    }


def _duty(row: DutyRow) -> Duty:
    assert row.id is not None
    return Duty(
        id=row.id,
        role=Role(row.role),
        person=StaffId(row.person),
        planned_for=StaffId(row.planned_for),
        start_at=row.start_at,
        end_at=row.end_at,
        stage=Stage(row.stage),
    )
