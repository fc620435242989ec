"""Deadlines, messages and entries are written at the end: nobody can tell from outside.

Everything here runs in one transaction, in which they may not have been written yet.
"""

from contextlib import suppress

import pytest
from sqlalchemy import func, select

from storage.deadlines.deadlines import Subject
from storage.deadlines.tables import DeadlineRow
from storage.journal.tables import JournalRow
from storage.messages.tables import OutboxRow
from storage.unit_of_work import UnitOfWork
from tests.domain.builders import NIGHT, after
from tests.storage.builders import Undone, a_message

ROWS = (DeadlineRow, OutboxRow, JournalRow)


def puts_down(unit: UnitOfWork, number: int) -> None:
    """One of each."""
    unit.deadlines.set(Subject.SHIFT, number, after(number))
    unit.outbox.owe(a_message(chat_id=number))
    unit.journal.write(at=NIGHT, actor="x", deed=f"number {number}", about="-")


def put_down(unit: UnitOfWork) -> list[list[int]]:
    """The numbers, in the order of each table."""
    due = unit.deadlines.due(after(60), 9)
    owed = sorted(unit.outbox.ready(NIGHT, 9), key=lambda one: one.id)
    entries = unit.journal.entries()
    return [
        [one.id for one in due],
        [one.chat_id for one in owed],
        [int(one.deed.split()[-1]) for one in entries],
    ]


@pytest.mark.parametrize("row", ROWS)
def test_whoever_asks_the_session_sees_what_was_put_down(store, row):
    with store.transaction() as unit:
        puts_down(unit, 1)
        assert unit.session.scalar(select(func.count()).select_from(row)) == 1


def test_a_part_that_fails_takes_back_what_it_put_down_and_nothing_else(store):
    with store.transaction() as unit:
        puts_down(unit, 1)
        with suppress(Undone), unit.savepoint():
            puts_down(unit, 2)
            raise Undone
        with unit.savepoint():
            puts_down(unit, 3)
        puts_down(unit, 4)
    with store.transaction() as unit:
        assert put_down(unit) == [[1, 3, 4]] * 3
        assert unit.journal.first_broken() is None


def test_what_failed_after_it_was_written_is_taken_back(store):
    with store.transaction() as unit:
        with suppress(Undone), unit.savepoint():
            puts_down(unit, 1)
            assert put_down(unit) == [[1]] * 3
            raise Undone
        assert put_down(unit) == [[]] * 3


def test_who_starts_over_has_put_nothing_down(store):
    with store.transaction() as unit:
        puts_down(unit, 1)
        unit.start_over()
        puts_down(unit, 2)
    with store.transaction() as unit:
        assert put_down(unit) == [[2]] * 3


def test_the_last_word_about_a_deadline_counts(store):
    with store.transaction() as unit:
        unit.deadlines.set(Subject.SHIFT, 1, after(1))
        unit.deadlines.set(Subject.SHIFT, 1, None)
        unit.deadlines.set(Subject.SHIFT, 2, None)
        unit.deadlines.set(Subject.SHIFT, 2, after(2))
        unit.deadlines.set(Subject.SHIFT, 2, after(3))
    with store.transaction() as unit:
        [one] = unit.deadlines.due(after(60), 9)
        assert (one.id, one.due_at) == (2, after(3))
