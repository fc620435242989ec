"""Twelve officers and three managers who act by chance, and what they did.

Whatever they do, and whatever is done to the program meanwhile, can be counted
afterwards: each message is one entry, each officer on shift once.
"""

import random
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import select

from rehearsal.phones.screen import Shown
from tests.faults.rig.house import House
from tests.faults.rig.seen import KEPT, Seen, open_alarms, reading
from tests.faults.rig.story import settles
from tests.faults.rig.town import CREW
from tests.nursery.nursery import LONGEST_S

MANAGERS = ("D001", "D002", "X001")
ENDS = ("Officer is safe", "I have this")
"""What a manager presses where it is offered, the first of them first."""


class Crowd:
    """Acts on one house; ``chance`` makes it the same crowd again."""

    def __init__(self, house: House, chance: random.Random) -> None:
        self.house = house
        self._chance = chance
        self.wrote: set[tuple[str, int]] = set()
        """Officer and message of each entry for the book."""

    def books_on(self) -> None:
        for staff_id in CREW:
            self.house.phones[staff_id].says("/bookon LOCK")
        for staff_id in CREW:
            self.house.sees(staff_id, "Booked on")

    def acts(self) -> None:
        """One thing that happens in a night: words, an answer, a press, a minute."""
        deed = self._chance.choice(
            (self.writes, self.writes, self.answers, self.manages, self.waits)
        )
        deed()

    def writes(self) -> None:
        staff_id = self._chance.choice(CREW)
        sent = self.house.phones[staff_id].says("gate checked, all quiet")
        self.wrote.add((staff_id, sent))

    def answers(self) -> None:
        """The last four never do: somebody has to look for them."""
        self.house.phones[self._chance.choice(CREW[:-4])].says("/ok")

    def waits(self) -> None:
        self.house.shared.steps(seconds=self._chance.choice((20, 60, 300)))

    def manages(self) -> None:
        """Each manager presses whatever is newest on their phone."""
        for staff_id in MANAGERS:
            for message in reversed(self.house.phones[staff_id].visible):
                if label := _ends_with(message):
                    self._presses(staff_id, message, label)
                    break

    def _presses(self, staff_id: str, message: Shown, label: str) -> None:
        self.house.shared.steps(seconds=1)  # a thumb is no faster: it would be a flood
        with suppress(LookupError):  # it was edited since we looked
            self.house.phones[staff_id].presses(label, message.message_id)

    def goes_home(self, officers: Sequence[str] = CREW) -> None:
        """Everybody books off, every alarm is closed, and the house comes to rest."""
        for staff_id in officers:
            self.house.phones[staff_id].says("/bookoff")
        self.is_heard()
        for staff_id in officers:
            self.house.sees(staff_id, "Booked off")
        end = time.monotonic() + LONGEST_S
        while open_alarms(self.house.database):
            assert time.monotonic() < end, f"not closed: {self.house.said()}"
            self._closes_all()
            self.house.until(lambda: not self.house.standin.pending)
            self.house.shared.steps(minutes=1)
        settles(self.house)

    def is_heard(self) -> None:
        """Nothing waits at Telegram any more: a storm leaves a heap there."""
        while left := len(self.house.standin.pending):
            self.house.until(lambda left=left: len(self.house.standin.pending) < left)

    def _closes_all(self) -> None:
        """One press after another has been heard: those that a busy machine takes in
        as one heap are a flood to the gate, which answers the last of them."""
        for staff_id in MANAGERS:
            for message in self.house.phones[staff_id].visible:
                if label := _ends_with(message):
                    self._presses(staff_id, message, label)
                    self.is_heard()

    def is_in_the_book(self) -> None:
        """Each message that an officer wrote is one entry, and nothing else is."""
        entries = KEPT.tables["occurrence"]
        query = select(entries.c.officer, entries.c.chat_message)
        with reading(self.house.database) as connection:
            book = Counter(tuple(row) for row in connection.execute(query))
        wrote = Counter(self.wrote)
        missing, extra = wrote - book, book - wrote
        assert book == wrote, f"not in the book: {missing}; not written: {extra}"


def _ends_with(message: Shown) -> str | None:
    labels = {label for row in message.buttons for label in row}
    return next((label for label in ENDS if label in labels), None)


def is_on_shift_once(seen: Seen) -> None:
    """Each officer, however often they had to ask."""
    officers = sorted(shift.officer for shift in seen.shifts)
    assert officers == sorted(CREW), f"on shift: {officers}"
