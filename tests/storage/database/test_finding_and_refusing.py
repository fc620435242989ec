"""What the rows of the trade are found by, and what they refuse to hold."""

import itertools
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import col

from bot.domain.alarms import alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach import breach
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, StaffId
from bot.domain.shifts import check_call, shift
from storage.alarms.tables import AlarmRow
from storage.breach.tables import BreachRow
from storage.incidents.tables import IncidentRow, OccurrenceRow
from storage.shifts.tables import CheckCallRow, ShiftRow
from tests.domain.builders import (
    FIRST,
    LADDER,
    NIGHT,
    OFFICER,
    a_breach,
    a_call,
    a_shift,
    after,
    an_alarm,
    an_incident,
)
from tests.storage.builders import (
    an_entry,
    anew,
)


def test_an_edited_entry_keeps_its_first_version(store):
    with store.transaction() as unit:
        first = unit.occurrences.add(an_entry(unit, chat_message=7))
        text = RedactedText("Gate 3 found open")
        second = unit.occurrences.add(
            replace(first, id=0, text=text, amends=first.id, written_at=after(1))
        )
        unit = anew(unit)
        assert unit.occurrences.by_message(OFFICER, 7) == second
        assert unit.occurrences.by_message(FIRST, 7) is None
        book = list(unit.occurrences.between(NIGHT, after(2)))
        assert book == [first, second]


SAYS = {
    "incident": lambda unit, words: unit.incidents.add(an_incident(text=words)),
    "breach": lambda unit, words: unit.breaches.add(a_breach(text=words)),
    "book": lambda unit, words: unit.occurrences.add(an_entry(unit, text=words)),
    "reason": lambda unit, words: unit.alarms.save(unit.alarms.add(an_alarm()), words),
}


@pytest.mark.parametrize("where", SAYS)
def test_words_that_did_not_pass_the_redactor_are_not_kept(store, where):
    with (
        pytest.raises((TypeError, StatementError), match="must pass the redactor"),
        store.transaction() as unit,
    ):
        SAYS[where](unit, "John Smith left his bag")


def test_a_change_to_words_that_did_not_pass_the_redactor_is_not_kept(store):
    with store.transaction() as unit:
        kept = unit.breaches.add(a_breach())
    with (
        pytest.raises((TypeError, StatementError), match="must pass the redactor"),
        store.transaction() as unit,
    ):
        unit.breaches.save(replace(kept, text="John Smith"))
    with store.transaction() as unit:
        assert unit.breaches.get(kept.id) == kept


def test_a_time_without_a_zone_is_refused(store):
    naive = datetime(2026, 11, 20, 22, 0)  # noqa: DTZ001 - that is the point
    with (
        pytest.raises((ValueError, StatementError), match="naive datetime"),
        store.transaction() as unit,
    ):
        unit.incidents.add(an_incident(reported_at=naive))


NOUNS = {
    "shift": (ShiftRow, lambda unit: unit.shifts.add(a_shift())),
    "check call": (
        CheckCallRow,
        lambda unit: unit.check_calls.add(a_call(shift=unit.shifts.add(a_shift()).id)),
    ),
    "alarm": (AlarmRow, lambda unit: unit.alarms.add(an_alarm())),
    "incident": (IncidentRow, lambda unit: unit.incidents.add(an_incident())),
    "breach": (BreachRow, lambda unit: unit.breaches.add(a_breach())),
    "entry": (OccurrenceRow, lambda unit: unit.occurrences.add(an_entry(unit))),
}


@pytest.mark.parametrize("noun", NOUNS)
def test_a_reference_that_was_quoted_is_never_given_again(store, noun):
    row, add = NOUNS[noun]
    with store.transaction() as unit:
        numbers = [add(unit).id, add(unit).id]
    with store.transaction() as unit:
        unit.session.execute(delete(row).where(col(row.id) == numbers[-1]))
    with store.transaction() as unit:
        numbers.append(add(unit).id)
    assert all(older < newer for older, newer in itertools.pairwise(numbers))


def test_a_shift_of_nobody_on_the_books_is_refused(store):
    with pytest.raises(IntegrityError), store.transaction() as unit:
        unit.shifts.add(a_shift(officer=StaffId("E9999")))


def test_the_shift_that_an_officer_is_on_is_found(store):
    on, off = shift.Status.ON, shift.Status.OFF
    with store.transaction() as unit:
        assert unit.shifts.open_of(OFFICER) is None
        unit.shifts.add(a_shift(status=off))
        planned = unit.shifts.add(a_shift(start_at=after(60)))
        soon = unit.shifts.add(a_shift(start_at=after(30)))
        now = unit.shifts.add(a_shift(status=on, end_at=None))
        unit = anew(unit)
        assert unit.shifts.open_of(OFFICER) == now
        assert unit.shifts.open_of(FIRST) is None
        assert unit.shifts.awaited(OFFICER) == [soon, planned]
        assert unit.shifts.all_open() == [now]


def test_the_shifts_of_a_time_are_found_where_they_only_touch_it(store):
    with store.transaction() as unit:
        add = unit.shifts.add
        evening = add(a_shift(start_at=after(0), end_at=after(60)))
        night = add(a_shift(start_at=after(60), end_at=after(120)))
        add(a_shift(start_at=after(120), end_at=after(180)))
        add(a_shift(start_at=after(60), status=shift.Status.CANCELLED))
        add(a_shift(start_at=None, end_at=None, status=shift.Status.ON))
        unit = anew(unit)
        assert unit.shifts.rostered(after(30), after(120)) == [evening, night]
        assert unit.shifts.rostered(after(60), after(61)) == [night]


def test_calls_that_wait_or_ring_are_unsettled_by_their_due_time(store):
    with store.transaction() as unit:
        mine = unit.shifts.add(a_shift()).id
        calls = [
            unit.check_calls.add(a_call(shift=mine, status=status, due_at=after(-n)))
            for n, status in enumerate(check_call.Status)
        ]
        live = check_call.WAITING | check_call.ALARMED
        wanted = [call for call in reversed(calls) if call.status in live]
        unit = anew(unit)
        assert unit.check_calls.unsettled(mine) == wanted
        assert unit.check_calls.unsettled(mine + 1) == []
        assert list(unit.check_calls.between(after(-2), after(0))) == calls[1:3]


def test_the_alarm_about_somebody_is_the_one_that_is_open(store):
    missed, closed = AlarmKind.MISSED_CHECK_CALL, alarm.Status.CLOSED
    with store.transaction() as unit:
        over = unit.alarms.add(an_alarm(status=closed, rungs=LADDER))
        oldest = unit.alarms.add(an_alarm(about=Ref.read("CC-2")))
        newer = unit.alarms.add(an_alarm(about=Ref.read("CC-2")))
        unit = anew(unit)
        assert unit.alarms.about(Ref.read("CC-1")) == over
        assert unit.alarms.about(Ref.read("CC-2")) == newer
        assert unit.alarms.about(Ref.read("CC-3")) is None
        assert unit.alarms.open_of(OFFICER, missed) == [oldest, newer]
        assert unit.alarms.open_of(OFFICER, AlarmKind.SOS) == []
        assert unit.alarms.all_open() == [oldest, newer]
        assert unit.alarms.find(999) is None


def test_reports_of_a_night_are_found_by_when_they_were_made(store):
    with store.transaction() as unit:
        incidents = [
            unit.incidents.add(an_incident(reported_at=after(n))) for n in range(3)
        ]
        breaches = [unit.breaches.add(a_breach(reported_at=after(n))) for n in range(3)]
        settled = {"status": breach.Status.CLOSED, "not_reportable": True}
        done = replace(breaches[0], **settled)
        unit.breaches.save(done)
        unit = anew(unit)
        assert list(unit.incidents.between(after(1), after(2))) == [incidents[1]]
        assert list(unit.breaches.between(after(0), after(2))) == [done, breaches[1]]
        assert unit.breaches.all_open() == breaches[1:]
        assert unit.incidents.find(999) is None
        assert unit.breaches.find(999) is None
