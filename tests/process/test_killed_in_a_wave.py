"""Twenty officers book on and write at once, and the process is killed twice."""

import re
from collections import Counter

import pytest

from tests.process.conftest import CREW, PHONES

ROUNDS = 5

RECEIVED = "Received. It is being read"
"""Said of each message that comes while the redactor is being loaded."""


class Wave:
    """What the crew sent, and what they were answered."""

    def __init__(self, house):
        self.house = house
        self.sent = set()

    def all_book_on(self):
        for staff_id in CREW:
            self.house.phones[staff_id].says("/bookon RIV")

    def all_write(self, times=1):
        for _ in range(times):
            for staff_id in CREW:
                message = self.house.phones[staff_id].says("gate checked, all quiet")
                self.sent.add((staff_id, message))

    def entries_of(self, staff_id):
        """The references that one officer was given."""
        words = " ".join(self.house.texts(staff_id))
        return set(re.findall(r"\bOB-\d+", words))

    @property
    def answered(self):
        return sum(len(self.entries_of(staff_id)) for staff_id in CREW)

    def is_answered(self, entries):
        self.house.until(lambda: self.answered >= entries)

    def is_over(self):
        return self.answered >= len(self.sent) and not self.house.standin.pending


@pytest.fixture(scope="module")
def wave(house):
    """Played once: five rounds, a kill in the second and one in the fourth."""
    wave = Wave(house)
    first = house.starts()
    wave.all_book_on()
    wave.all_write(2)
    wave.is_answered(12)
    first.is_killed()
    wave.all_write()
    house.lets_leases_run_out()
    second = house.starts()
    wave.is_answered(45)
    wave.all_write(2)
    wave.is_answered(65)
    second.is_killed()
    house.lets_leases_run_out()
    house.starts()
    house.until(wave.is_over)
    house.stops()
    return wave


def test_every_message_is_one_entry_in_the_book(wave, house):
    book = Counter(house.rows("SELECT officer, chat_message FROM occurrence"))
    assert set(book) == wave.sent
    assert set(book.values()) == {1}
    assert len(wave.sent) == ROUNDS * len(CREW)


def test_every_officer_is_on_shift_once(wave, house):
    shifts = house.rows("SELECT officer, COUNT(*) FROM shift GROUP BY officer")
    assert dict(shifts) == dict.fromkeys(CREW, 1)
    assert all("Booked on at RIV" in " ".join(house.texts(who)) for who in CREW)


def test_every_officer_is_given_the_reference_of_every_entry(wave, house):
    for staff_id in CREW:
        kept = house.rows("SELECT id FROM occurrence WHERE officer = ?", staff_id)
        assert wave.entries_of(staff_id) >= {f"OB-{number}" for (number,) in kept}


def test_nothing_is_said_twice_without_saying_so(wave, house):
    for staff_id in CREW:
        said = (t for t in house.texts(staff_id) if not t.startswith(RECEIVED))
        plain = [t for t in said if "(Repeat" not in t]
        assert [t for t, times in Counter(plain).items() if times > 1] == []


def test_every_update_is_confirmed_and_taken_once(wave, house):
    assert house.standin.pending == []
    taken = house.rows(
        "SELECT outcome, COUNT(*) FROM seen_update"
        " WHERE key NOT LIKE '%:received' GROUP BY outcome"
    )
    assert sum(times for _, times in taken) == len(wave.sent) + len(CREW), taken
    assert {outcome for outcome, _ in taken} == {"done"}, taken


def test_nothing_is_owed_any_more(wave, house):
    waiting = "SELECT state, text FROM outbox WHERE next_try_at IS NOT NULL"
    assert house.rows(waiting) == []
    chats = {chat for (chat,) in house.rows("SELECT DISTINCT chat_id FROM outbox")}
    assert chats <= set(PHONES.values())
