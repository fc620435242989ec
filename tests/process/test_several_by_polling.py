"""Two webs and two engines on one PostgreSQL, by polling: one of each is killed."""

import re
from collections import Counter

import pytest

from tests.process.conftest import CREW
from tests.process.estate import ready
from tests.process.house import eventually

STOPPED = (0, -15)
MISSED = "MISSED CHECK CALL"


def entries(estate, staff_id):
    """The references that one officer was given."""
    words = " ".join(estate.texts(staff_id))
    return set(re.findall(r"\bOB-\d+", words))


@pytest.fixture(scope="module")
def day(estate):
    """Played once."""
    webs = {}
    for _ in range(2):
        process, port = estate.web()
        webs[process] = port
    engines = [estate.engine(), estate.engine()]
    estate.said_ready = sorted(ready(port) for port in webs.values())
    for staff_id in CREW:
        estate.phones[staff_id].says("/bookon RIV")
        estate.phones[staff_id].says("gate checked, all quiet")
    answered = lambda: sum(len(entries(estate, who)) for who in CREW)  # noqa: E731
    estate.until(lambda: answered() >= 8)
    first = estate.poller()
    first.is_killed()
    estate.lets_the_lease_run_out()
    for staff_id in CREW:
        estate.phones[staff_id].says("back gate checked")
    estate.until(lambda: answered() >= 2 * len(CREW))
    estate.until(lambda: not estate.standin.pending)
    estate.second = estate.poller()

    eventually(estate.is_quiet)
    engines[0].is_killed()
    estate.phones["E1001"].says("/bookon LOCK")
    estate.sees("E1001", "Booked on")
    estate.clock.steps(seconds=21)
    estate.sees("E1001", "Check call due")
    estate.clock.steps(seconds=21)
    estate.sees("D001", MISSED)
    estate.clock.steps(seconds=31)
    estate.sees("D002", MISSED)
    estate.phones["D002"].presses("I have this")
    estate.phones["E1001"].says("/ok")
    estate.sees("E1001", "Check call recorded")

    third, _ = estate.web()
    eventually(lambda: "another process is polling" in third.said)
    estate.second.is_told_to_stop()
    estate.stopped = estate.second.ends()
    estate.phones["E1002"].says("/bookon RIV")
    estate.sees("E1002", "Booked on at RIV")
    estate.third_polls = estate.poller() is third
    eventually(estate.is_quiet)
    estate.stops()
    return estate


def test_both_are_ready_and_the_one_that_waits_says_so(day):
    assert day.said_ready == [
        "ready\n",
        "ready\nwaiting: another process is polling, and this one takes over\n",
    ]


def test_every_message_is_one_entry_though_the_poller_was_killed(day):
    book = Counter(day.rows("SELECT officer, chat_message FROM occurrence"))
    assert Counter(officer for officer, _ in book) == dict.fromkeys(CREW, 2)
    assert set(book.values()) == {1}


def test_every_officer_is_on_shift_once(day):
    shifts = dict(day.rows("SELECT officer, count(*) FROM shift GROUP BY officer"))
    assert {who: shifts[who] for who in CREW} == dict.fromkeys(CREW, 1)


def test_every_update_had_its_effect_once(day):
    outcomes = day.rows(
        "SELECT outcome, count(*) FROM seen_update"
        " WHERE key NOT LIKE '%%:received' GROUP BY outcome"
    )
    assert outcomes == [("done", 3 * len(CREW) + 4)]


def test_nothing_was_said_twice_without_saying_so(day):
    for staff_id in CREW:
        plain = [
            text
            for text in day.texts(staff_id)
            if "(Repeat" not in text and not text.startswith("Received.")
        ]
        assert [text for text, n in Counter(plain).items() if n > 1] == []


def test_the_other_engine_goes_on_with_the_ladder(day):
    told = "SELECT after FROM journal WHERE deed = 'alarm Woken'"
    assert day.rows(told)
    raised = "SELECT count(*) FROM alarm WHERE about LIKE 'CC-%%'"
    assert day.rows(raised) == [(1,)]


def test_who_is_told_to_stop_hands_over_and_ends_in_good_order(day):
    assert day.third_polls
    assert day.stopped in STOPPED
    for process in day.processes:
        assert process.is_sound


def test_telegram_never_saw_two_pollers(day):
    conflict = "another process is polling with this token"
    assert not [p for p in day.processes if conflict in p.said]


def test_the_journal_is_whole(day):
    done = day.types("audit", "verify")
    assert done.returncode == 0, done.stderr
