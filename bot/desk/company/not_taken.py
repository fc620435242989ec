"""The company file could not be taken at a start, and what was loaded before stands."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.people.person import Role
from bot.texts.company import not_taken as texts
from storage.messages.message import Lane

ABOUT, DEED = "company file", "not taken"
AGAIN_AFTER = timedelta(hours=20)
"""Whoever starts it again and again is told once a day."""


def not_taken(desk: Desk) -> None:
    """Written down each time."""
    before = desk.unit.journal.last(SYSTEM, DEED, ABOUT)
    desk.note(SYSTEM, DEED, ABOUT)
    if before is not None and desk.now - before.at < AGAIN_AFTER:
        return
    for person in desk.in_reach(Role.ADMINISTRATOR, Role.DUTY_MANAGER):
        words = texts.not_taken(desk.reader(person))
        notice.say(desk, person, words, ABOUT, lane=Lane.REPLY)
