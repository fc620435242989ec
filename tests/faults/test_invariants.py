"""Each invariant finds what it is there to find: a house is spoilt for it."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import update

from tests.faults.rig import invariants
from tests.faults.rig.invariants import INVARIANTS, REPEAT, holds
from tests.faults.rig.seen import KEPT, look, reading
from tests.faults.rig.story import evening


@pytest.fixture(scope="module")
def house(sqlite_town):
    """An evening on which nothing went wrong."""
    with sqlite_town.house() as house:
        house.starts()
        evening(house)
        house.stops()
        yield house


@pytest.fixture(scope="module")
def seen(house):
    return look(house.database, house.standin, house.shared.now())


def changed(row, **columns):
    return SimpleNamespace(**{**row._mapping, **columns})


def one(rows, **columns):
    """The first row with these columns."""
    found = [r for r in rows if all(getattr(r, k) == v for k, v in columns.items())]
    return found[0]


def but(rows, gone, *instead):
    return [row for row in rows if row is not gone] + list(instead)


def a_deadline_passed(seen):
    return replace(seen, now=seen.now + timedelta(days=4))


def a_call_waits_without_a_deadline(seen):
    call = seen.check_calls[0]
    waiting = changed(call, status="prompted")
    return replace(seen, check_calls=but(seen.check_calls, call, waiting))


def a_missed_call_raised_no_alarm(seen):
    others = [alarm for alarm in seen.alarms if alarm.about.prefix != "CC"]
    return replace(seen, alarms=others)


def a_rung_was_not_told(seen):
    told = one(seen.outbox, purpose="alarm", person="D001")
    kept = [row for row in seen.outbox if row.about != told.about]
    return replace(seen, outbox=kept)


def a_step_was_taken_twice(seen):
    missed = one(seen.journal, deed="check call", after="missed")
    return replace(seen, journal=[*seen.journal, missed])


def a_rung_was_left_twice(seen):
    climbed = one(seen.journal, deed="alarm Woken")
    return replace(seen, journal=[*seen.journal, climbed])


def a_step_owed_two_messages(seen):
    told = one(seen.outbox, purpose="alarm", deed="send")
    return replace(seen, outbox=[*seen.outbox, changed(told, id=999)])


def a_step_owed_no_message(seen):
    asked = one(seen.outbox, purpose="prompt", deed="send")
    return replace(seen, outbox=but(seen.outbox, asked))


def a_message_is_still_owed(seen):
    row = one(seen.outbox, deed="edit")
    owed = changed(row, next_try_at=seen.now)
    return replace(seen, outbox=but(seen.outbox, row, owed))


def an_alarm_was_let_go_as_stale(seen):
    spoilt = a_message_was_never_tried(seen)
    row = one(spoilt.outbox, attempts=0, deed="send")
    stale = SimpleNamespace(outbox=row.id, outcome="stale")
    return replace(spoilt, attempts=[*spoilt.attempts, stale])


def a_message_was_never_tried(seen):
    row = one(seen.outbox, deed="send")
    return replace(seen, outbox=but(seen.outbox, row, changed(row, attempts=0)))


def a_delivered_message_is_on_no_phone(seen):
    return replace(seen, sent=seen.sent[1:])


def a_message_came_twice_unmarked(seen):
    return replace(seen, sent=[*seen.sent, seen.sent[-1]])


def a_message_came_that_nobody_owed(seen):
    stray = replace(seen.sent[0], text="Good night.")
    return replace(seen, sent=[*seen.sent, stray])


def a_message_was_repeated_though_it_had_arrived(seen):
    told = seen.sent[-1]
    return replace(seen, sent=[*seen.sent, replace(told, text=told.text + REPEAT)])


def an_update_was_confirmed_and_forgotten(seen):
    return replace(seen, updates=seen.updates - {str(max(seen.acknowledged))})


def somebody_is_told_of_a_shift_that_is_not(seen):
    return replace(seen, shifts=[])


def somebody_is_told_of_a_report_that_is_not(seen):
    return replace(seen, references=seen.references - {"INC-1"})


SPOILT = {
    a_deadline_passed: invariants.every_deadline_is_acted_on,
    a_call_waits_without_a_deadline: invariants.every_deadline_is_acted_on,
    a_missed_call_raised_no_alarm: invariants.every_missed_call_has_its_alarm,
    a_rung_was_not_told: invariants.each_rung_is_told,
    a_step_was_taken_twice: invariants.each_step_is_taken_once,
    a_rung_was_left_twice: invariants.each_step_is_taken_once,
    a_step_owed_two_messages: invariants.each_step_owes_one_message,
    a_step_owed_no_message: invariants.each_step_owes_one_message,
    a_message_is_still_owed: invariants.each_notice_is_attempted,
    a_message_was_never_tried: invariants.each_notice_is_attempted,
    an_alarm_was_let_go_as_stale: invariants.each_notice_is_attempted,
    a_delivered_message_is_on_no_phone: invariants.each_notice_is_attempted,
    a_message_came_twice_unmarked: invariants.a_repeat_says_so,
    a_message_came_that_nobody_owed: invariants.a_repeat_says_so,
    a_message_was_repeated_though_it_had_arrived: (
        invariants.a_repeat_follows_an_unknown_outcome
    ),
    an_update_was_confirmed_and_forgotten: invariants.nothing_acknowledged_is_lost,
    somebody_is_told_of_a_shift_that_is_not: (invariants.nobody_is_told_what_is_not_so),
    somebody_is_told_of_a_report_that_is_not: (
        invariants.nobody_is_told_what_is_not_so
    ),
}


def test_a_quiet_evening_holds(seen):
    holds(seen)


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_what_is_spoilt_is_found(seen, spoil):
    with pytest.raises(AssertionError):
        SPOILT[spoil](spoil(seen))


def test_what_is_broken_is_named(seen):
    with pytest.raises(AssertionError, match="each_rung_is_told: not told:"):
        holds(a_rung_was_not_told(seen))


def test_a_changed_journal_is_found(house):
    journal = KEPT.tables["journal"]
    with reading(house.database) as connection:
        entry = update(journal).where(journal.c.id == 3)
        connection.execute(entry.values(actor="X001"))
    spoilt = look(house.database, house.standin, house.shared.now())
    with pytest.raises(AssertionError, match="entry 3 does not fit"):
        invariants.the_journal_is_whole(spoilt)


def test_every_invariant_is_shown_to_fail():
    assert {*SPOILT.values(), invariants.the_journal_is_whole} == set(INVARIANTS)
