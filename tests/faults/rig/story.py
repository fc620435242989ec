"""An evening that passes through every path: told to a house, whatever happens to it.

Nothing here waits for a number of seconds: each step waits for what somebody sees,
and time passes by moving the clock.
"""

import time
from datetime import timedelta

from storage.messages.outbox import LEASE
from tests.faults.rig.house import House
from tests.faults.rig.seen import dropped_prompts, due_now, owed_now, unread_now
from tests.nursery.nursery import LONGEST_S

MISSED = "MISSED CHECK CALL"
LOOKS = 10
"""So often it is looked, ten times a second, before a lease is let run out."""


def evening(house: House) -> None:
    """Book-on, a call answered and one missed, the ladder, a breach, an incident."""
    begins(house)
    falls_silent(house)
    is_heard_again(house)
    reports(house)
    ends(house)
    settles(house)


def begins(house: House) -> None:
    """The first call, due after an hour, is answered by its button."""
    officer = house.phones["E1001"]
    officer.says("/bookon LOCK")
    house.sees("E1001", "Booked on")
    goes_to(house, minute=52)
    is_asked(house, prompts=1)
    if not _button(house, "E1001", "I am OK", ""):
        goes_to(house, minute=67)
    presses(house, "E1001", "I am OK", "Check call recorded")
    officer.says("gate checked, all quiet")
    house.sees("E1001", "is in the occurrence book")


def falls_silent(house: House) -> None:
    """The second call is prompted, nudged and missed; two rungs are told."""
    goes_to(house, minute=112)
    is_asked(house, prompts=2)
    goes_to(house, minute=128)
    is_asked(house, prompts=3)
    goes_to(house, minute=133)
    house.sees("D001", MISSED)
    goes_to(house, minute=141)
    house.sees("D002", MISSED)
    presses(house, "D002", "I have this", "You have this")
    house.sees("D001", "has this: MISSED")


def is_asked(house: House, prompts: int) -> None:
    """So many prompts and nudges have gone out. One that a killed process was sending
    is not sent again (design, section 5): the nudge follows."""

    def asked() -> int:
        shown = [t for t in house.texts("E1001") if t.startswith("Check call ")]
        return len([t for t in shown if "recorded" not in t])

    def is_enough() -> bool:
        shown = asked()
        return shown >= prompts or shown + dropped_prompts(house.database) >= prompts

    house.until(is_enough)


def goes_to(house: House, minute: int) -> None:
    """This many minutes after the house was opened, if it is not later already."""
    left = house.opened_at + timedelta(minutes=minute) - house.shared.now()
    if left > timedelta():
        house.shared.steps(seconds=left.total_seconds())


def is_heard_again(house: House) -> None:
    house.phones["E1001"].says("/ok")
    house.sees("D002", "Contact regained")
    presses(house, "D002", "Officer is safe", "Closed by")
    house.sees("D001", "Closed by")


def reports(house: House) -> None:
    officer = house.phones["E1001"]
    officer.says("/breach the visitor book was left open")
    house.sees("E1001", "Data breach recorded")
    presses(house, "P001", "Acknowledge", "You have this")
    officer.says("/incident the gate was forced")
    house.sees("E1001", "Incident recorded")
    presses(house, "D001", "I have this", "You have this", about="INCIDENT")
    presses(house, "D001", "Dealt with", "Closed by", about="INCIDENT")


def ends(house: House) -> None:
    house.phones["E1001"].says("/bookoff")
    house.sees("E1001", "Booked off")


def settles(house: House) -> None:
    """Nothing waits at Telegram or for the redactor, is due, or is owed any more."""
    house.until(lambda: not house.standin.pending)
    end = time.monotonic() + LONGEST_S
    looked = 0
    while _is_at_work(house):
        assert time.monotonic() < end, f"it does not settle: {house.said()}"
        house.keeps_up()
        time.sleep(0.1)
        looked += 1
        if looked % LOOKS == 0:  # what a killed process was doing is found again
            house.shared.steps(seconds=LEASE.total_seconds())


def _is_at_work(house: House) -> bool:
    url = house.database
    return bool(owed_now(url) or unread_now(url) or due_now(url, house.shared.now()))


def presses(
    house: House, staff_id: str, label: str, shows: str, about: str = ""
) -> None:
    """Presses when the button is there; the answer is on the phone then."""
    message_id = house.until(lambda: _button(house, staff_id, label, about))
    before = _count(house, staff_id, shows, about)
    house.phones[staff_id].presses(label, message_id)
    house.until(lambda: _count(house, staff_id, shows, about) > before)


def _count(house: House, staff_id: str, shows: str, about: str) -> int:
    return len([t for t in house.texts(staff_id) if shows in t and about in t])


def _button(house: House, staff_id: str, label: str, about: str) -> int | None:
    """The newest message about this that has the button."""
    for message in reversed(house.phones[staff_id].visible):
        labels = [each for row in message.buttons for each in row]
        if about in message.text and any(label in each for each in labels):
            return message.message_id
    return None
