"""Wake tests in and out of the database, each with its deadline."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlmodel import Session

from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.domain.wake_tests.hours import Choice, Hours
from bot.domain.wake_tests.wake_test import COUNTS, OPEN, Status, WakeTest, wake_at
from storage.database.rows import (
    Found,
    add_row,
    among,
    change_row,
    find_row,
    read_rows,
    table_of,
)
from storage.deadlines.deadlines import Deadlines, Subject
from storage.wake_tests.tables import WakeChoiceRow, WakeTestRow

ROWS, CHOICES = table_of(WakeTestRow), table_of(WakeChoiceRow)
ROW = ROWS.c

EVENING = 0
"""The number of the deadline at which the ladders of the night are looked at."""


class WakeTests:
    """Saving a test moves its deadline in the same breath."""

    def __init__(self, session: Session, deadlines: Deadlines) -> None:
        self._session = session
        self._deadlines = deadlines

    def choice_of(self, person: StaffId) -> Choice | None:
        """None for whoever was never asked."""
        return self.choices([person]).get(person)

    def choices(self, people: Collection[StaffId]) -> dict[StaffId, Choice]:
        query = select(CHOICES).where(CHOICES.c.person.in_(people))
        found = read_rows(self._session, query)
        return {StaffId(row.person): _choice(row) for row in found}

    def keep_choice(self, said: Choice) -> None:
        row = WakeChoiceRow(
            person=said.person,
            hours=said.hours,
            asked_at=said.asked_at,
            answered_at=said.answered_at,
        )
        self._session.merge(row)
        self._session.flush()

    def find(self, number: int) -> WakeTest | None:
        row = find_row(self._session, WakeTestRow, number)
        return None if row is None else _test(row)

    def of(self, person: StaffId) -> list[WakeTest]:
        """All that are kept, the oldest first, a planned one last."""
        return self._all(select(ROWS).where(ROW.person == person))

    def open_ones(self) -> list[WakeTest]:
        return self._all(select(ROWS).where(among(ROW.status, OPEN)))

    def running(self) -> list[WakeTest]:
        """One at most, unless clocks were moved."""
        return self._all(select(ROWS).where(among(ROW.status, {Status.RUNNING})))

    def counted(self, people: Collection[StaffId]) -> list[WakeTest]:
        """Theirs that count."""
        query = select(ROWS).where(ROW.person.in_(people), among(ROW.status, COUNTS))
        return self._all(query)

    def ended_between(self, start: datetime, end: datetime) -> Iterator[WakeTest]:
        query = select(ROWS).where(ROW.ended_at >= start, ROW.ended_at < end)
        yield from self._all(query)

    def add(self, new: WakeTest) -> None:
        number = add_row(self._session, WakeTestRow, **_columns(new))
        self._wakes(replace(new, id=number))

    def save(self, changed: WakeTest) -> None:
        change_row(self._session, WakeTestRow, changed.id, **_columns(changed))
        self._wakes(changed)

    def drop(self, planned: WakeTest) -> None:
        """It was never begun: nothing of it is kept."""
        self._session.execute(delete(ROWS).where(ROW.id == planned.id))
        self._deadlines.set(Subject.WAKE_TEST, planned.id, None)

    def look_at(self, at: datetime | None) -> None:
        """When the evening's look is due; None where nobody is tested."""
        self._deadlines.set(Subject.WAKE_TEST, EVENING, at)

    def looks_at(self) -> datetime | None:
        return self._deadlines.due_at(Subject.WAKE_TEST, EVENING)

    def forget(self, ended_before: datetime) -> int:
        """How many went."""
        old = delete(ROWS).where(ROW.ended_at < ended_before)
        return len(self._session.execute(old.returning(ROW.id)).all())

    def _wakes(self, test: WakeTest) -> None:
        self._deadlines.set(Subject.WAKE_TEST, test.id, wake_at(test))

    def _all(self, query: Select[tuple[object, ...]]) -> list[WakeTest]:
        return [_test(row) for row in read_rows(self._session, query.order_by(ROW.id))]


def _columns(test: WakeTest) -> dict[str, object]:
    return {
        "person": test.person,
        "due_at": test.due_at,
        "status": test.status,
        "rings": test.rings,
        "began_at": test.began_at,
        "ended_at": test.ended_at,
        "channel": test.by,
    }


def _test(row: Found) -> WakeTest:
    return WakeTest(
        id=row.id,
        person=StaffId(row.person),
        due_at=row.due_at,
        status=Status(row.status),
        rings=row.rings,
        began_at=row.began_at,
        ended_at=row.ended_at,
        by=Channel(row.channel) if row.channel else None,
    )


def _choice(row: Found) -> Choice:
    return Choice(
        person=StaffId(row.person),
        hours=Hours(row.hours) if row.hours else None,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
    )
