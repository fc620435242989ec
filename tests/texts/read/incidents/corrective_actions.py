"""Every text about corrective actions: for who does them, and for who keeps them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.refs import INCIDENT, Ref
from bot.texts.corrective_actions import keeper, owner
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after

WORDS = RedactedText("A.O. mends the gate")
WHO = "A.O. E1001"
CALLED = {str(OFFICER): WHO}
ACTION = CorrectiveAction(
    id=7,
    about=Ref(INCIDENT, 14),
    site=SITE,
    text=WORDS,
    owner=OFFICER,
    due_at=NIGHT,
    added_by=FIRST,
    added_at=NIGHT,
    reminded_at=NIGHT,
    reasons=WORDS,
)
EVERY_STATE = [replace(ACTION, status=status) for status in Status]


def about_corrective_actions(to: Reader) -> Iterator[Message | str]:
    yield from _to_the_owner(to)
    yield keeper.offer(to, ACTION.about)
    yield keeper.type_action(to)
    yield keeper.type_owner(to)
    yield keeper.type_why_not(to)
    yield keeper.added(to, ACTION, Kept(text=WORDS))
    yield keeper.added(to, ACTION, Kept(text=WORDS), WHO)
    yield keeper.who_again(to, ACTION)
    for said in (
        *(keeper.not_done, keeper.is_done, keeper.postponed),
        *(keeper.handed_over, keeper.given_back),
    ):
        yield said(to, ACTION, WHO)
    yield keeper.nobody_else(to, ACTION)
    yield keeper.marked_checked(to, ACTION)


def _to_the_owner(to: Reader) -> Iterator[Message | str]:
    yield owner.listed(to, OFFICER, [], {}, NIGHT, None)
    yield owner.listed(to, OFFICER, EVERY_STATE, CALLED, NIGHT, (8, 3))
    yield owner.pick_day(to, ACTION, WHO)
    yield owner.day_again(to, ACTION)
    yield owner.dated(to, ACTION, WHO)
    yield owner.yours(to, ACTION)
    for minutes in (-60, 60, 60 * 24 * 2):
        yield owner.reminder(to, ACTION, after(minutes))
    yield owner.goes_back(to, ACTION, WHO)
    yield owner.stays(to, ACTION, "020 7946 0000")
    yield owner.was_cancelled(to, ACTION)
    yield owner.marked_done(to, ACTION)
    yield owner.type_day(to)
    yield owner.type_why_later(to)
