"""Deadlines: one row a thing, moved when it is saved, found when it is due."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, text
from sqlmodel import Session

from bot.domain.alarms import ladder
from bot.domain.shifts import check_call, shift
from storage.deadlines.deadlines import (
    BACK_OFF,
    LONGEST_BACK_OFF,
    Deadline,
    Deadlines,
    Subject,
)
from tests.domain.builders import MINUTE, NIGHT, a_call, a_shift, after, an_alarm

CALL, SHIFT, ALARM = Subject.CHECK_CALL, Subject.SHIFT, Subject.ALARM
FAR = after(10_000_000)


def waiting(unit) -> dict:
    return {(d.subject, d.id): d.due_at for d in unit.deadlines.due(FAR, 100)}


def test_what_is_due_comes_in_order_and_what_is_not_stays(store):
    with store.transaction() as unit:
        unit.deadlines.set(CALL, 1, after(3))
        unit.deadlines.set(ALARM, 1, after(1))
        unit.deadlines.set(SHIFT, 9, after(2))
        unit.deadlines.set(CALL, 2, after(4))
    with store.transaction() as unit:
        wanted = [
            Deadline(ALARM, 1, after(1)),
            Deadline(SHIFT, 9, after(2)),
            Deadline(CALL, 1, after(3)),
        ]
        assert unit.deadlines.due(after(3), 10) == wanted
        assert unit.deadlines.due(after(3), 2) == wanted[:2]
        assert unit.deadlines.due(NIGHT, 10) == []
        assert (unit.deadlines.next_at(), unit.deadlines.count()) == (after(1), 4)


def test_a_deadline_that_moves_is_one_row_still(store):
    with store.transaction() as unit:
        unit.deadlines.set(CALL, 1, after(3))
        unit.deadlines.set(CALL, 1, after(1))
        assert waiting(unit) == {(CALL, 1): after(1)}
        unit.deadlines.set(CALL, 1, None)
        unit.deadlines.set(CALL, 7, None)
        assert unit.deadlines.count() == 0
        assert unit.deadlines.next_at() is None


def test_a_call_has_the_deadline_of_its_state(store):
    with store.transaction() as unit:
        mine = unit.shifts.add(a_shift(start_at=None, end_at=None)).id
        call = unit.check_calls.add(a_call(shift=mine))
        assert waiting(unit) == {(CALL, call.id): after(-10)}
        prompted = replace(call, status=check_call.Status.PROMPTED)
        unit.check_calls.save(prompted)
        assert waiting(unit) == {(CALL, call.id): after(5)}
        unit.check_calls.save(replace(call, status=check_call.Status.ANSWERED))
        assert waiting(unit) == {}
        unit.check_calls.add(a_call(shift=mine, status=check_call.Status.EXTRA))
        assert waiting(unit) == {}


def test_a_shift_has_the_deadline_of_its_state(store):
    with store.transaction() as unit:
        planned = unit.shifts.add(a_shift())
        assert waiting(unit) == {(SHIFT, planned.id): after(10)}
        on = replace(planned, status=shift.Status.ON)
        unit.shifts.save(on)
        assert waiting(unit) == {(SHIFT, planned.id): planned.end_at + 15 * MINUTE}
        unit.shifts.save(replace(on, asked_off_at=planned.end_at + 15 * MINUTE))
        assert waiting(unit) == {(SHIFT, planned.id): planned.end_at + 30 * MINUTE}
        unit.shifts.save(replace(planned, status=shift.Status.OFF))
        assert waiting(unit) == {}


def test_an_alarm_has_the_deadline_of_its_rung(store):
    with store.transaction() as unit:
        alarm = unit.alarms.add(an_alarm())
        assert waiting(unit) == {(ALARM, alarm.id): ladder.wake_at(alarm)}
        higher = replace(alarm, rung=1, rung_told_at=after(2))
        unit.alarms.save(higher)
        assert waiting(unit) == {(ALARM, alarm.id): after(2 + 3)}
        unit.alarms.save(replace(higher, status=type(alarm.status).CLOSED))
        assert waiting(unit) == {}


def test_one_that_fails_is_tried_later_and_later_up_to_a_minute(store):
    deadline = Deadline(CALL, 1, NIGHT)
    waits = []
    with store.transaction() as unit:
        unit.deadlines.set(CALL, 1, NIGHT)
        for _ in range(8):
            unit.deadlines.put_off(deadline, NIGHT)
            waits.append(waiting(unit)[CALL, 1] - NIGHT)
        seconds = [2, 4, 8, 16, 32, 60, 60, 60]
        assert waits == [timedelta(seconds=s) for s in seconds]
        assert waits[-1] == LONGEST_BACK_OFF
        unit.deadlines.set(CALL, 1, NIGHT)
        unit.deadlines.put_off(deadline, NIGHT)
        assert waiting(unit)[CALL, 1] == NIGHT + BACK_OFF


def test_two_wakers_hold_different_deadlines(postgres_store):
    """SKIP LOCKED itself: neither transaction has waited for its turn."""
    with postgres_store.transaction() as unit:
        for number in (1, 2, 3):
            unit.deadlines.set(CALL, number, NIGHT + timedelta(seconds=number))
    engine = postgres_store.engine
    with Session(engine) as first, Session(engine) as second:
        assert [d.id for d in Deadlines(first).due(FAR, 2)] == [1, 2]
        assert [d.id for d in Deadlines(second).due(FAR, 2)] == [3]


HUNDREDFOLD = text("""
    INSERT INTO deadline (kind, subject, due_at, failures)
    WITH RECURSIVE hundred(n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM hundred WHERE n < 100
    )
    SELECT kind, subject + 1000 * n, due_at, failures FROM deadline, hundred
""")


@pytest.fixture
def busy_store(store):
    with store.transaction() as unit:
        for number in range(200):
            unit.deadlines.set(CALL, number, after(60 + number))
        unit.session.execute(HUNDREDFOLD)
        unit.deadlines.set(ALARM, 1, NIGHT)
        assert unit.deadlines.count() > 20_000
    with store.transaction() as unit:
        unit.session.execute(text("ANALYZE deadline"))
    return store


def test_twenty_thousand_that_wait_do_not_slow_down_the_one_that_is_due(busy_store):
    plans: list[str] = []
    sqlite = busy_store.engine.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "

    def note_the_plan(connection, cursor, statement, parameters, *_) -> None:
        if "FROM deadline" in statement:
            cursor.execute(explain + statement, parameters)
            plans.append("\n".join(str(line) for line in cursor.fetchall()))

    event.listen(busy_store.engine, "before_cursor_execute", note_the_plan)
    with busy_store.transaction() as unit:
        assert [d.subject for d in unit.deadlines.due(after(1), 50)] == [ALARM]
        assert unit.deadlines.next_at() == NIGHT
    assert len(plans) == 2
    for plan in plans:
        assert "ix_deadline_due_at" in plan
        assert "Seq Scan" not in plan
        assert "SCAN deadline" not in plan
        assert "TEMP B-TREE" not in plan
