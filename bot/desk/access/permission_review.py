"""Twice a year the administrator says that everybody's role is still right."""

from contextlib import suppress
from datetime import date, datetime, time

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people.answerable import owner_of
from bot.domain.errors import Stale
from bot.domain.people import permission_review as rule
from bot.domain.people.permissions import OFFICE, Action, allow
from bot.domain.people.person import Person, Role
from bot.texts.access import permission_review as texts
from bot.texts.message import Message
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane

REVIEWED, ASKED = "permissions reviewed", "permission review due"
"""The journal's words."""

ABOUT = "permissions"
ASKED_AT = time(9)
THE_ONE = 0
"""The number of the one deadline there is."""


def plan(desk: Desk) -> None:
    """Where nothing is planned yet: counted from the last review, or from today."""
    if desk.unit.deadlines.due_at(Subject.PERMISSIONS, THE_ONE) is None:
        _plan(desk, rule.next_day(_reviewed_on(desk) or desk.today))


def _reviewed_on(desk: Desk) -> date | None:
    row = desk.unit.journal.newest(REVIEWED, ABOUT)
    return None if row is None else desk.day_of(row.at)


def _plan(desk: Desk, day: date) -> None:
    at = max(datetime.combine(day, ASKED_AT, desk.zone), desk.now)
    desk.unit.deadlines.set(Subject.PERMISSIONS, THE_ONE, at)


def wake(desk: Desk, _: int) -> None:
    """It is due, or nobody has answered; from the second time the DPO hears it, too."""
    before = desk.unit.journal.newest(ASKED, ABOUT)
    again = before is not None and desk.now - before.at < 2 * rule.AGAIN
    people = _administrators(desk)
    answerable = owner_of(desk) if again or not people else None
    if answerable is not None and answerable.id not in {each.id for each in people}:
        people = [*people, answerable]
    desk.note(SYSTEM, ASKED, ABOUT)
    for person in people:
        notice.say(desk, person, _list(desk, person), ABOUT, lane=Lane.DIGEST)
    _plan(desk, desk.today + rule.AGAIN)


def _administrators(desk: Desk) -> list[Person]:
    return desk.in_reach(Role.ADMINISTRATOR) or desk.in_reach(Role.DIRECTOR)


def _list(desk: Desk, reader: Person) -> Message:
    people = desk.unit.people.all()
    here = [person for person in people if person.active]
    holders = {
        role: [person.called for person in here if role in person.roles]
        for role in Role
        if role in OFFICE
    }
    officers = sum(Role.OFFICER in person.roles for person in here)
    left = [p.called for p in people if not p.active and p.chat_id is not None]
    today = desk.today.isoformat()
    return texts.due(desk.reader(reader), holders, officers, left, today)


def press(desk: Desk, person: Person, day: str) -> None:
    """Still right: of a list that nobody has answered yet."""
    allow(person, Action.REVIEW_PERMISSIONS)
    asked_on = None
    with suppress(ValueError):
        asked_on = date.fromisoformat(day)
    if asked_on is None:
        raise Stale
    to, reviewed_on = desk.reader(person), _reviewed_on(desk)
    if reviewed_on is not None and reviewed_on >= asked_on:
        desk.owe(person, texts.recorded_already(to))
        return
    desk.note(person.id, REVIEWED, ABOUT)
    next_on = rule.next_day(desk.today)
    _plan(desk, next_on)
    for each in {p.id: p for p in (person, *_administrators(desk))}.values():
        reader = desk.reader(each)
        message = texts.recorded(reader, person.called, reader.date(next_on))
        notice.say(desk, each, message, ABOUT, lane=Lane.REPLY)
