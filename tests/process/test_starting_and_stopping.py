"""The process starts while Telegram is down, shares its token, and stops when told."""

import re
from dataclasses import dataclass

import httpx
import pytest

from rehearsal.faults import hang
from tests.process.conftest import NEWCOMER, PHONES
from tests.process.house import LONGEST_S, Process, asks, eventually, free_port

STOPPED = (0, -15)
"""Exit codes of a process that was told to stop."""

WRONG = {
    "CHECKCALL_BOT_TOKEN": {"BOT_TOKEN": "123456:WRONG"},
    "checkcall load": {"DATABASE_URL": "sqlite:///empty/checkcall.db"},
    "CHECKCALL_LISTEN": {"LISTEN": "nowhere"},
}


@dataclass(kw_only=True)
class Day:
    """What was seen of one process from its start to its end."""

    not_ready: str
    alive: str
    ready: str
    metrics: str
    link: str
    """To the breach register, as the chat gave it out."""
    register: str
    exit_code: int
    process: Process


@pytest.fixture(scope="module")
def refused(house):
    """They start at once, and are looked at in the end."""
    return {words: house.starts(**wrong) for words, wrong in WRONG.items()}


@pytest.fixture(scope="module")
def link(house):
    """What ``checkcall invite`` printed for the newcomer."""
    printed = house.types("invite", NEWCOMER)
    assert printed.returncode == 0, printed.stderr
    return printed.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def day(house, refused, link):
    """Telegram is down, comes back, people work, and the process is told to stop."""
    for process in refused.values():
        process.ends()
    port = free_port()
    house.phones["E1001"].says("/bookon RIV")
    house.standin.outage(True)
    process = house.starts_from_nothing(LISTEN=f"127.0.0.1:{port}")
    not_ready, alive = answers(port, "/readyz", 503), answers(port, "/healthz", 200)
    house.standin.outage(False)
    ready, metrics = answers(port, "/readyz", 200), answers(port, "/metrics", 200)
    house.sees("E1001", "Booked on at RIV")
    house.phones["E1001"].says("all quiet at the gate")
    house.sees("E1001", "OB-")
    newcomer = house.phones[NEWCOMER]
    newcomer.starts(token_of(link))
    house.sees(NEWCOMER, "Welcome")
    newcomer.presses("I accept")
    house.sees(NEWCOMER, "You are set up")
    house.phones["P001"].says("/register")
    register = house.sees("P001", "Sign in to the breach register").split()[-1]
    with httpx.Client(follow_redirects=True, timeout=LONGEST_S) as browser:
        listed = browser.post(register).text
    slow = hang(1.5)
    house.standin.faults.next(fault=slow, method="sendMessage", chat_id=PHONES["E1002"])
    house.phones["E1002"].says("/help")
    house.sees("E1002", "/bookon CODE")
    process.is_told_to_stop()
    exit_code = process.ends()
    return Day(
        not_ready=not_ready,
        alive=alive,
        ready=ready,
        metrics=metrics,
        link=register,
        register=listed,
        exit_code=exit_code,
        process=process,
    )


def answers(port, path, status):
    """Waits until the process answers there with this status; what it then says."""
    url = f"http://127.0.0.1:{port}{path}"

    def seen():
        answer = asks(url)
        return answer if answer is not None and answer.status_code == status else None

    return eventually(seen).text


def token_of(link):
    return re.fullmatch(r"https://t\.me/\w+\?start=([\w-]+)", link)[1]


def test_while_telegram_is_down_it_is_alive_and_not_ready(day):
    assert day.alive == "alive\n"
    assert day.not_ready.startswith("intake: Telegram has not answered")


def test_when_telegram_is_back_it_is_ready_and_counts(day):
    assert day.ready == "ready\n"
    assert "checkcall_outbox_waiting" in day.metrics


def test_what_was_sent_during_the_outage_counts(day, house):
    assert len([t for t in house.texts("E1001") if "Booked on at RIV" in t]) == 1
    assert "is in the occurrence book of RIV" in house.texts("E1001")[-1]


def test_a_newcomer_opens_the_printed_link_and_is_set_up(day, house):
    linked = "SELECT chat_id, accepted_policy FROM person WHERE id = ?"
    assert house.rows(linked, NEWCOMER) == [(PHONES[NEWCOMER], "2026.1")]


def test_the_dpo_signs_in_to_the_breach_register(day):
    assert "Data breaches" in day.register
    assert "P001" in day.register


def test_the_link_to_the_register_is_in_no_log(day):
    assert day.link.rpartition("/")[2] not in day.process.said


def test_told_to_stop_it_ends_in_good_order(day):
    assert day.exit_code in STOPPED
    assert day.process.is_sound


def test_a_message_on_its_way_lands_before_the_process_stops(day, house):
    states = house.rows("SELECT state FROM outbox WHERE chat_id = ?", PHONES["E1002"])
    assert states[-1] == ("delivered",)


def test_a_second_process_with_the_same_token_waits_and_says_so(day, house):
    both = [house.starts(), house.starts()]
    says_so = "another process is polling with this token; waiting"
    eventually(lambda: any(says_so in process.said for process in both))
    officer = house.phones["E1003"]
    officer.says("/bookon RIV")
    house.sees("E1003", "Booked on at RIV")
    officer.says("the lift is out of order")
    house.sees("E1003", "is in the occurrence book of RIV")
    house.until(lambda: not house.standin.pending)
    for process in both:
        process.is_told_to_stop()
    assert {process.ends() for process in both} <= set(STOPPED)
    assert len(house.rows("SELECT id FROM occurrence WHERE officer = 'E1003'")) == 1
    assert len([t for t in house.texts("E1003") if "Booked on at RIV" in t]) == 1


def test_told_to_stop_before_telegram_has_answered_it_ends_in_good_order(house):
    met = len(house.standin.calls_of("getMe"))
    house.standin.faults.next(method="getMe", fault=hang(10.0))
    process = house.starts()
    house.until(lambda: len(house.standin.calls_of("getMe")) > met)
    process.is_told_to_stop()
    assert process.ends() == 0
    assert process.is_sound


@pytest.mark.parametrize("words", WRONG)
def test_a_start_that_cannot_work_ends_with_one_line_that_says_why(refused, words):
    assert refused[words].ends() == 1, refused[words].said
    [line] = refused[words].said.splitlines()
    assert words in line
