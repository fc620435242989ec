"""Two webs behind a load balancer, two engines, one PostgreSQL: one web is killed."""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from handlers.web.app import SECRET_HEADER
from tests.process.conftest import CREW
from tests.process.estate import before, ready
from tests.process.house import LONGEST_S, eventually, free_port


@pytest.fixture(scope="module")
def day(estate):
    """Played once."""
    ports = [free_port(), free_port()]
    with before(ports) as balancer:
        public = {"PUBLIC_URL": balancer.url}
        webs = [
            estate.starts("--only", "web", LISTEN=f"127.0.0.1:{port}", **public)
            for port in ports
        ]
        for _ in range(2):
            estate.engine()
        for port in ports:
            ready(port)
        estate.until(lambda: estate.standin.webhook)
        for staff_id in CREW:
            estate.phones[staff_id].says("/bookon RIV")
            estate.phones[staff_id].says("gate checked, all quiet")
        estate.until(lambda: answered(estate) >= len(CREW))
        estate.taken = Counter(balancer.taken)
        estate.before_repeat = count(estate, "outbox")
        estate.repeats = reach_both(estate, ports, sent_to_the_book(estate))
        estate.after_repeat = count(estate, "outbox")
        webs[0].is_killed()
        for staff_id in CREW:
            estate.phones[staff_id].says("back gate checked")
        estate.until(lambda: answered(estate) >= 2 * len(CREW))
        estate.until(lambda: not estate.standin.pending)
        estate.unseen = reach_both(estate, ports[1:] * 2, a_new_update(estate))
        eventually(estate.is_quiet)
        estate.stops()
    return estate


def answered(estate):
    words = [" ".join(estate.texts(who)) for who in CREW]
    return sum(len(set(re.findall(r"\bOB-\d+", each))) for each in words)


def count(estate, what):
    [(found,)] = estate.rows(f"SELECT count(*) FROM {what}")
    return found


def sent_to_the_book(estate):
    """An update that has had its effect."""
    [(key,)] = estate.rows("SELECT max(key) FROM seen_update WHERE kind = 'message'")
    return {"update_id": int(key), "message": a_message("gate checked, all quiet")}


def a_new_update(estate):
    [(key,)] = estate.rows("SELECT max(key) FROM seen_update WHERE kind = 'message'")
    return {"update_id": int(key) + 1000, "message": a_message("fence checked")}


def a_message(text):
    chat = {"id": 6000, "type": "private", "first_name": "C"}
    sender = {"id": 6000, "is_bot": False, "first_name": "C"}
    return {"message_id": 9000, "date": 0, "chat": chat, "from": sender, "text": text}


def reach_both(estate, ports, update):
    """The same update, posted to both at the same moment."""
    secret = {SECRET_HEADER: estate.standin.webhook.secret}

    def post(port):
        url = f"http://127.0.0.1:{port}/telegram"
        return httpx.post(
            url, json=update, headers=secret, timeout=LONGEST_S
        ).status_code

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(post, ports))


def test_each_of_the_two_took_updates(day):
    assert len(day.taken) == 2
    assert min(day.taken.values()) >= len(CREW) // 2


def test_every_message_is_one_entry_though_a_web_was_killed(day):
    query = "SELECT officer, chat_message FROM occurrence WHERE chat_message != 9000"
    book = Counter(day.rows(query))
    assert Counter(officer for officer, _ in book) == dict.fromkeys(CREW, 2)
    assert set(book.values()) == {1}


def test_an_update_that_is_repeated_to_both_changes_nothing(day):
    assert day.repeats == [200, 200]
    assert day.before_repeat == day.after_repeat


def test_a_new_update_that_comes_twice_at_once_has_its_effect_once(day):
    assert day.unseen == [200, 200]
    assert count(day, "occurrence WHERE chat_message = 9000") == 1


def test_every_officer_is_on_shift_once_and_was_told(day):
    shifts = dict(day.rows("SELECT officer, count(*) FROM shift GROUP BY officer"))
    assert shifts == dict.fromkeys(CREW, 1)
    assert all("Booked on at RIV" in " ".join(day.texts(who)) for who in CREW)


def test_nobody_ends_with_a_fault(day):
    for process in day.processes:
        assert process.is_sound
    done = day.types("audit", "verify")
    assert done.returncode == 0, done.stderr
