"""An officer answers in the instant in which the alarm would start.

Source: design, section 4. With the driver's default, 123 of 300 answers were lost.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.desk import deadlines
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.incoming import alarm_presses
from bot.desk.shifts import check_calls
from bot.domain.alarms import ladder
from bot.domain.alarms.alarm import Status as AlarmStatus
from bot.domain.refs import StaffId
from bot.domain.shifts.check_call import CheckCall, Status
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.shift import Status as ShiftStatus
from storage.messages.message import Purpose
from storage.messages.tables import OutboxRow
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.domain.builders import FIRST, NIGHT, a_call, a_shift
from tests.storage.builders import MovableClock, a_record, at_once

RACES = 100
"""Where 123 of 300 were lost, none of as many would be in one run out of 10^22."""
SECOND = timedelta(seconds=1)

Outcome = tuple[Status, AlarmStatus | None]

HEARD_OF_AN_ALARM = select(col(OutboxRow.about)).where(
    col(OutboxRow.purpose) == Purpose.ALARM, col(OutboxRow.person) == FIRST
)

IN_TIME: Outcome = (Status.ANSWERED, None)
LATE: Outcome = (Status.REGAINED, AlarmStatus.REGAINED)


def on_site(unit: UnitOfWork, officer: StaffId, number: int) -> Shift:
    """Booked on, with a phone."""
    unit.people.keep(a_record(officer), "A.O.")
    unit.session.flush()
    unit.people.link(officer, 100_000 + number)
    on = {"status": ShiftStatus.ON, "start_at": None, "end_at": None}
    return unit.shifts.add(a_shift(officer=officer, booked_on_at=NIGHT, **on))


def nudged(store: Store, officers: int) -> list[CheckCall]:
    """One call of each officer; each is missed a second after the one before."""
    with store.transaction() as unit:
        made = []
        for number in range(officers):
            shift = on_site(unit, StaffId(f"E2{number:03}"), number)
            due_at = NIGHT + number * SECOND
            mine = {"officer": shift.officer, "due_at": due_at, "status": Status.NUDGED}
            made.append(unit.check_calls.add(a_call(shift=shift.id, **mine)))
        return made


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def doorway(store: Store, clock: MovableClock) -> Iterator[Doorway]:
    opened = Doorway(store, clock)
    yield opened
    opened.close()


def answers(officer: StaffId):
    return lambda desk: check_calls.answer(desk, desk.person(officer))


def takes_up(call: CheckCall):
    def pressed(desk: Desk) -> None:
        alarm = desk.unit.alarms.about(call.ref)
        alarm_presses.take_up(desk, desk.person(FIRST), alarm.id)

    return pressed


def silence_is_found(desk: Desk) -> None:
    for deadline in desk.unit.deadlines.due(desk.now, 50):
        deadlines.wake(desk, deadline)


def outcome(unit: UnitOfWork, call: CheckCall) -> Outcome:
    alarm = unit.alarms.about(call.ref)
    return unit.check_calls.get(call.id).status, alarm and alarm.status


def told_about(unit: UnitOfWork, call: CheckCall) -> list[str | None]:
    return [row.person for row in unit.outbox.shown(call.ref, Purpose.ALARM)]


def test_no_answer_is_ever_lost_in_the_race_against_the_alarm(store, clock, doorway):
    calls = nudged(store, RACES)
    for call in calls:
        clock.now = call.miss_at
        officer = answers(call.officer)
        at_once(
            lambda officer=officer: doorway.enter(officer),
            lambda: doorway.enter(silence_is_found),
        )
    with store.transaction() as unit:
        raised = {alarm.about: alarm.status for alarm in unit.alarms.all_open()}
        told = Counter(unit.session.scalars(HEARD_OF_AN_ALARM))
        ended = list(unit.check_calls.between(NIGHT, calls[-1].due_at + SECOND))
        assert len(ended) == RACES
        for call in ended:
            how = (call.status, raised.get(call.ref))
            assert how in (IN_TIME, LATE)
            assert told[str(call.ref)] == (2 if how == LATE else 0)
            assert call.answered_at == call.miss_at
        assert unit.deadlines.next_at() is None
        assert unit.journal.first_broken() is None


def test_an_answer_and_a_take_up_at_once_are_both_kept(store, clock, doorway):
    calls = nudged(store, 20)
    clock.now = calls[-1].miss_at
    doorway.enter(silence_is_found)
    for call in calls:
        officer = answers(call.officer)
        at_once(
            lambda officer=officer: doorway.enter(officer),
            lambda call=call: doorway.enter(takes_up(call)),
        )
    with store.transaction() as unit:
        for call in calls:
            assert outcome(unit, call) == LATE
            assert unit.alarms.about(call.ref).owner == FIRST
        assert unit.journal.first_broken() is None


def test_an_answer_that_waits_for_the_alarm_finds_it(store, clock, doorway):
    [call] = nudged(store, 1)
    clock.now = call.miss_at
    doorway.enter(silence_is_found)
    doorway.enter(answers(call.officer))
    with store.transaction() as unit:
        assert outcome(unit, call) == LATE
        assert ladder.wake_at(unit.alarms.about(call.ref)) is None


def test_an_alarm_that_waits_for_the_answer_is_not_raised(store, clock, doorway):
    [call] = nudged(store, 1)
    clock.now = call.miss_at
    doorway.enter(answers(call.officer))
    doorway.enter(silence_is_found)
    with store.transaction() as unit:
        assert outcome(unit, call) == IN_TIME
        assert told_about(unit, call) == []


def test_two_wakers_at_once_raise_one_alarm(store, clock, doorway):
    for call in nudged(store, 10):
        clock.now = call.miss_at
        at_once(*[lambda: doorway.enter(silence_is_found)] * 2)
    with store.transaction() as unit:
        assert len(unit.alarms.all_open()) == 10
        assert unit.journal.first_broken() is None
