"""Forty strangers and one officer flood the process, which is killed in the middle:
another officer's SOS is heard, and the flooder's own, and what was taken in is kept."""

import time
from collections import Counter
from itertools import count

import pytest

from tests.process.conftest import CREW, PHONES
from tests.process.estate import ready
from tests.process.house import free_port

MANAGER = "D001"
TOO_MUCH, PRIVATE = "You sent too much at once", "This line is private."
REPEAT = "(Repeat:"
"""What the killed process had sent, and did not live to note."""

LONG = "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 4096
"""Each sign is eighteen letters when it is read."""

PROCESSES = 2
MESSAGES = count(700_000)


class Flood:
    """What each of them sends, and which of it was whose."""

    def __init__(self, house, flooder: str, caller: str, first_stranger: int) -> None:
        self.house, self.flooder, self.caller = house, flooder, caller
        self.notes: dict[int, int] = {}
        """The message's number of each note, by its update."""
        self.strangers = [
            house.standin.phone(user_id=first_stranger + n, started=True)
            for n in range(40)
        ]
        self.began = time.monotonic()

    def comes(self, times: int) -> None:
        for place in range(times):
            self.strangers[place % len(self.strangers)].says(LONG)
            self._writes(f"note {place}: gate 2 was found open, and is closed now")

    def _writes(self, words: str) -> None:
        number, chat = next(MESSAGES), PHONES[self.flooder]
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "C"},
            "from": {"id": chat, "is_bot": False, "first_name": "C"},
            "text": words,
        }
        self.notes[self.house.standin.post_update({"message": message})] = number

    def calls(self, staff_id: str) -> None:
        """Their SOS, which the manager hears."""
        self.house.phones[staff_id].says("/sos")
        self.house.until(lambda: self._heard(staff_id))

    def _heard(self, staff_id: str) -> bool:
        told = self.house.texts(MANAGER)
        return any("SOS from" in each and staff_id in each for each in told)

    @property
    def minutes(self) -> int:
        """Begun since the flood began: so often each may be told."""
        return 1 + int((time.monotonic() - self.began) // 60)


def starts(house, settings):
    process = house.starts(PACE="none", **settings)
    if settings:
        ready(int(settings["LISTEN"].rpartition(":")[2]))
    return process


@pytest.fixture(scope="module", params=["polling", "webhook"])
def flooded(request, house):
    """Played once each way, by other people in the same house."""
    settings, people, first = {}, ("E1001", "E1002"), 70_000
    if request.param == "webhook":
        listen = f"127.0.0.1:{free_port()}"
        settings = {"LISTEN": listen, "PUBLIC_URL": f"http://{listen}"}
        people, first = (CREW[0], CREW[1]), 80_000
    flood = Flood(house, *people, first)
    process = starts(house, settings)
    house.phones[flood.flooder].says("/bookon RIV")
    house.sees(flood.flooder, "Booked on at RIV")
    flood.comes(60)
    flood.calls(flood.caller)
    process.is_killed()
    house.lets_leases_run_out()
    flood.comes(60)
    starts(house, settings)
    flood.comes(60)
    flood.calls(flood.flooder)
    house.until(lambda: house.shown(flood.flooder, TOO_MUCH))
    house.until(lambda: not house.standin.pending)
    flood.lasted = flood.minutes
    house.stops()
    return flood


def kept(flood) -> Counter:
    """Where each note of the flooder is now."""
    rows = flood.house.rows
    book = "SELECT chat_message FROM occurrence WHERE officer = ?"
    more = "SELECT count(*) FROM journal WHERE actor = ? AND deed = 'more words'"
    sealed = "SELECT count(*) FROM sealed_words WHERE person = ?"
    in_the_book = [number for (number,) in rows(book, flood.flooder)]
    assert len(in_the_book) == len(set(in_the_book))
    assert set(in_the_book) <= set(flood.notes.values())
    [(passed_on,)] = rows(more, flood.flooder)
    [(waiting,)] = rows(sealed, flood.flooder)
    return Counter(book=len(in_the_book), passed_on=passed_on, waiting=waiting)


def test_each_of_the_two_called_once_and_was_heard(flooded):
    raised = "SELECT count(*) FROM alarm WHERE kind = 'sos' AND officer = ?"
    for staff_id in (flooded.caller, flooded.flooder):
        assert flooded.house.rows(raised, staff_id) == [(1,)]


def test_what_was_taken_in_is_kept_and_nothing_of_it_twice(flooded):
    """All but what said, once for each process and minute, that it was too much."""
    seen = flooded.house.rows("SELECT key FROM seen_update WHERE outcome = 'done'")
    taken = {int(key) for (key,) in seen if ":" not in key} & set(flooded.notes)
    found = kept(flooded)
    assert 0 < found.total() <= len(taken) <= found.total() + PROCESSES * flooded.lasted


def test_most_of_the_flood_was_not_taken_in(flooded):
    assert kept(flooded).total() <= PROCESSES * (30 + 60 * flooded.lasted)
    assert len(flooded.notes) == 180


def told_once(flooded) -> list[str]:
    """What the flooder was told, without what was said again."""
    texts = flooded.house.texts(flooded.flooder)
    return [each for each in texts if REPEAT not in each]


def test_what_the_flooder_was_told_is_in_the_book_is_in_it(flooded):
    told = [each for each in told_once(flooded) if each.startswith("OB-")]
    assert len(told) <= kept(flooded)["book"]


def test_the_flooder_is_told_once_a_minute(flooded):
    told = sum(TOO_MUCH in each for each in told_once(flooded))
    assert 1 <= told <= flooded.lasted


def test_each_stranger_is_told_at_most_once_a_minute(flooded):
    for phone in flooded.strangers:
        told = [message.text for message in phone.inbox]
        assert all(PRIVATE in each for each in told)
        once = [each for each in told if REPEAT not in each]
        assert len(once) <= flooded.lasted


def test_nothing_failed(flooded):
    for process in flooded.house.processes:
        assert "update failed" not in process.said
        assert process.is_sound
