"""An officer is silent, the duty manager is told, and the process is killed.

E1001 is the silent one. While nobody runs, E1002 answers in time and E1003 does not.
"""

import re
from datetime import timedelta

import pytest

from rehearsal.faults import hang
from tests.process.conftest import PHONES
from tests.process.house import instant

MISSED = "MISSED CHECK CALL"
MISSED_AFTER = timedelta(seconds=10)
LATE = timedelta(seconds=5)
"""From then on the journal calls a deed late."""

MANAGERS = ("D001", "D002", "X001")


def call_of(house, staff_id):
    """Number and due time of this officer's first check call."""
    first = "SELECT id, due_at FROM check_call WHERE officer = ? ORDER BY id LIMIT 1"
    [(number, due_at)] = house.rows(first, staff_id)
    return number, instant(due_at)


@pytest.fixture(scope="module")
def night(house):
    """Played once."""
    lost = hang(10, accepted=True)
    house.standin.faults.next(fault=lost, method="sendMessage", chat_id=PHONES["D001"])
    process = house.starts()
    house.phones["E1001"].says("/bookon LOCK")
    for staff_id in ("E1002", "E1003"):
        house.phones[staff_id].says("/bookon PIER")
    for staff_id in ("E1001", "E1002", "E1003"):
        house.sees(staff_id, "Booked on")
    house.clock.steps(seconds=21)
    house.sees("E1001", "Check call due")
    house.clock.steps(seconds=21)
    house.sees("D001", MISSED)
    process.is_killed()
    house.told_before = {who: house.texts(who) for who in MANAGERS}
    house.in_flight = house.lets_leases_run_out()
    house.phones["E1002"].says("/ok")
    _, due_at = call_of(house, "E1003")
    late = due_at + MISSED_AFTER + LATE + timedelta(seconds=2)
    house.clock.steps(seconds=(late - house.clock.now()).total_seconds())
    house.starts()
    house.sees("D002", "E1001")
    house.clock.steps(seconds=31)
    house.sees("X001", "E1001")
    house.sees("E1002", "Check call recorded")
    house.sees("D001", "E1003")
    house.sees("D001", "(Repeat")
    house.stops()
    return house


def test_only_the_first_rung_was_told_before_the_kill(night):
    assert [len(night.told_before[who]) for who in MANAGERS] == [1, 0, 0]


def test_each_step_of_the_ladder_is_taken_once(night):
    number, _ = call_of(night, "E1001")
    query = "SELECT before, after FROM journal WHERE about = ? AND deed = ?"
    assert len(night.rows(query, f"CC-{number}", "alarm missed_check_call")) == 1
    woken = night.rows(query, f"CC-{number}", "alarm Woken")
    steps = [(rung(before), rung(after)) for before, after in woken]
    climbed = [(before, after) for before, after in steps if before != after]
    assert climbed == [(1, 2), (2, 3)], steps


def rung(state):
    return int(re.search(r"rung (\d+)", state)[1])


def test_nobody_is_told_the_same_step_twice_without_saying_so(night):
    for manager in MANAGERS:
        plain = [
            text
            for text in night.texts(manager)
            if "(Repeat" not in text and "Told again" not in text
        ]
        assert len(plain) == len(set(plain)), plain


def test_a_notice_whose_answer_was_lost_comes_again_and_says_so(night):
    [first] = night.told_before["D001"]
    assert night.in_flight >= 1
    repeats = [t for t in night.texts("D001") if t.startswith(first) and t != first]
    assert len(repeats) == 1
    assert "(Repeat: this may have reached you before.)" in repeats[0]
    others = [text for who in ("D002", "X001") for text in night.texts(who)]
    assert not [text for text in others if "(Repeat" in text]


def test_silence_that_ran_out_while_nobody_ran_is_acted_on_and_marked_late(night):
    number, _ = call_of(night, "E1003")
    missed = "SELECT late_s FROM journal WHERE about = ? AND after = 'missed'"
    [(late_s,)] = night.rows(missed, f"CC-{number}")
    assert late_s >= 5


def test_an_answer_sent_while_nobody_ran_counts_before_silence_does(night):
    number, _ = call_of(night, "E1002")
    status = night.rows("SELECT status FROM check_call WHERE id = ?", number)
    assert status == [("answered",)]
    about = "SELECT COUNT(*) FROM alarm WHERE about = ?"
    assert night.rows(about, f"CC-{number}") == [(0,)]
    this = re.compile(rf"\bCC-{number}\b")
    assert not [t for who in MANAGERS for t in night.texts(who) if this.search(t)]


def test_the_journal_is_whole_after_the_kill(night):
    done = night.types("audit", "verify")
    assert done.returncode == 0, done.stderr
