"""Deadlines: one row for each thing that silence will move on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, col

from storage.engine_tables import DeadlineRow

BACK_OFF = timedelta(seconds=2)
LONGEST_BACK_OFF = timedelta(minutes=1)


class Subject(StrEnum):
    """Whose deadline it is, by the name of its table."""

    SHIFT = "shift"
    CHECK_CALL = "check_call"
    ALARM = "alarm"
    BREACH = "breach"
    ACTION = "corrective_action"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One row that has come due."""

    subject: Subject
    id: int
    due_at: datetime


class Deadlines:
    """Set by the repositories when they save; claimed by the waker."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.moved = False
        """A deadline was set in this transaction: the alarm clock is re-armed."""

    def set(self, subject: Subject, number: int, due_at: datetime | None) -> None:
        """Move the deadline, or take it away when ``due_at`` is None."""
        if due_at is None:
            gone = delete(DeadlineRow).where(*_is(subject, number))
            self._session.execute(gone)
            return
        self.moved = True
        postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = postgres_insert if postgres else sqlite_insert
        row = {"kind": subject, "subject": number, "due_at": due_at, "failures": 0}
        changed = {"due_at": due_at, "failures": 0}
        keys = ["kind", "subject"]
        statement = insert(DeadlineRow).values(row)
        self._session.execute(
            statement.on_conflict_do_update(index_elements=keys, set_=changed)
        )

    def due(self, now: datetime, limit: int) -> list[Deadline]:
        """The earliest rows that are due, locked against every other waker."""
        query = (
            select(
                col(DeadlineRow.kind), col(DeadlineRow.subject), col(DeadlineRow.due_at)
            )
            .where(col(DeadlineRow.due_at) <= now)
            .order_by(col(DeadlineRow.due_at))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = self._session.execute(query)
        return [Deadline(Subject(kind), number, due) for kind, number, due in rows]

    def put_off(self, deadline: Deadline, now: datetime) -> None:
        """Acting on it failed: try again soon, and let the others through."""
        row = self._session.get_one(DeadlineRow, (deadline.subject, deadline.id))
        wait = min(BACK_OFF * 2 ** min(row.failures, 10), LONGEST_BACK_OFF)
        later = (
            update(DeadlineRow)
            .where(*_is(deadline.subject, deadline.id))
            .values(due_at=now + wait, failures=row.failures + 1)
        )
        self._session.execute(later)

    def next_at(self) -> datetime | None:
        """The earliest deadline of all."""
        return self._session.scalar(select(func.min(col(DeadlineRow.due_at))))

    def count(self) -> int:
        """How many are waiting."""
        return self._session.scalar(select(func.count()).select_from(DeadlineRow)) or 0


def _is(subject: Subject, number: int) -> tuple[ColumnElement[bool], ...]:
    kind, subject_id = col(DeadlineRow.kind), col(DeadlineRow.subject)
    return (kind == subject, subject_id == number)
