"""A long load of rosters that stops in the middle is heard of."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.people.person import Role
from bot.texts.roster import roster as texts
from storage.deadlines.deadlines import Subject

PATIENCE = timedelta(minutes=2)
"""From one piece to the next it is less than a second."""


def watch(desk: Desk, *, begun: bool) -> None:
    """Some of a roster is taken and some is not; or all of it is."""
    due_at = desk.now + PATIENCE if begun else None
    desk.unit.deadlines.set(Subject.ROSTER, 0, due_at)


def wake(desk: Desk) -> None:
    """No piece has followed: whoever loads rosters does it again."""
    watch(desk, begun=False)
    desk.note(SYSTEM, "roster half loaded", "-")
    for person in desk.in_reach(Role.ADMINISTRATOR, Role.DUTY_MANAGER):
        notice.say(desk, person, texts.half_loaded(desk.reader(person)))
