"""Whoever mends the modem, and whoever must do without it meanwhile, hear of it: once
when it fails, once when it works again."""

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.domain.messages.modem import Trouble
from bot.domain.people.person import Role
from bot.texts.text_messages import modem as texts
from storage.messages.message import Lane

ABOUT, DEED, WORKS = "modem", "modem", "works"


def look(desk: Desk, trouble: Trouble | None, *, gateway: bool) -> None:
    """How it stands now; a ``gateway`` beside it goes on sending. What is known of it
    is the journal's, so that whoever starts again says nothing twice; another trouble
    than before wants something else done."""
    last = desk.unit.journal.last(SYSTEM, DEED, ABOUT)
    before, after = last.after if last else WORKS, trouble or WORKS
    if before == after:
        return
    desk.note(SYSTEM, DEED, ABOUT, before, after)
    for person in desk.in_reach(Role.ADMINISTRATOR, Role.DUTY_MANAGER):
        to = desk.reader(person)
        words = (
            texts.back(to)
            if trouble is None
            else texts.lost(to, trouble, gateway=gateway)
        )
        notice.say(desk, person, words, ABOUT, lane=Lane.URGENT)
