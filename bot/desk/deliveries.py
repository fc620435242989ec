"""What became of a message matters to the ladder that owed it."""

from bot.desk import incidents, take_up
from bot.desk.desk import SYSTEM, Desk
from bot.domain.refs import INCIDENT, Ref, StaffId, split
from storage.messages import Owed, Purpose


def accepted(desk: Desk, owed: Owed) -> None:
    """Telegram has it: an incident's first notice makes it briefed."""
    if owed.purpose is Purpose.ALARM and owed.about:
        prefix, number = split(owed.about)
        if prefix == INCIDENT:
            incidents.briefed(desk, Ref(owed.about), number)


def failed_for_good(desk: Desk, owed: Owed) -> None:
    """It will never arrive: the ladder moves to its next rung at once."""
    desk.note(SYSTEM, "undeliverable", owed.about or "-", after=owed.person or "-")
    if owed.alarm is not None and owed.person is not None:
        take_up.unreachable(desk, owed.alarm, StaffId(owed.person))
