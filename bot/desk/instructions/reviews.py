"""Every morning: instructions to be looked over are asked for, and what was shown to
people who are not on site leaves their chats."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.instructions import receipts
from bot.desk.names import originals
from bot.desk.on_call import rota
from bot.desk.people import where
from bot.domain.instructions.version import Version, asks_for_review
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.texts.instructions import reviews as texts
from storage.instructions.receipts import DAY
from storage.messages.message import Lane, Owed

SHOWN_FOR = timedelta(hours=12)
"""To a manager, or to whoever booked off while Telegram was down. Looked at once a day
this is a day and a half at most, and bots can take down what is not two days old.
Source: Bot API, deleteMessage."""


def wake(desk: Desk, number: int) -> None:
    """Silence of officers on site, or the day's look."""
    if number == DAY:
        look_over(desk)
    else:
        receipts.look(desk)


def look_over(desk: Desk) -> None:
    desk.unit.receipts.look_over_at(rota.next_look(desk))
    in_force = desk.unit.instructions.all_in_force()
    for version in in_force:
        _take_down(desk, version)
    due = [each for each in in_force if asks_for_review(each, desk.today)]
    people = _reviewers(desk)
    if due and not people:
        desk.note(SYSTEM, "nobody to tell", "review of instructions")
    if not due or not people:
        return
    for version in due:
        desk.unit.instructions.review(version, version.review_on, desk.today)
        desk.note(SYSTEM, "review asked for", version.ref)
    named = [(where.named(desk, version.site), version) for version in due]
    for person in people:
        message = texts.due(desk.reader(person), named, desk.today)
        notice.say(desk, person, message, lane=Lane.DIGEST)


def _reviewers(desk: Desk) -> list[Person]:
    managers = desk.in_reach(Role.DUTY_MANAGER, Role.ADMINISTRATOR)
    return managers or desk.in_reach(Role.DIRECTOR)


def _take_down(desk: Desk, version: Version) -> None:
    for purpose in receipts.SHOWN_FOR:
        for shown in desk.unit.outbox.shown(version.ref, purpose):
            old = shown.created_at + SHOWN_FOR <= desk.now
            if old and not _is_there(desk, shown, version):
                originals.take_down(desk, shown)


def _is_there(desk: Desk, shown: Owed, version: Version) -> bool:
    person = desk.person(StaffId(shown.person or ""))
    return where.site_of(desk, person) == version.site
