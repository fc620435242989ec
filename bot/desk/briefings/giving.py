"""A briefing reaches people in their working time, a few of them at once.

It goes out behind everything else: no alarm, answer or question waits for it.
"""

from datetime import datetime

from bot.desk.briefings import audience as audiences
from bot.desk.briefings import words
from bot.desk.desk import Desk
from bot.domain.briefings import briefing as briefings
from bot.domain.briefings import receipt as receipts
from bot.domain.briefings.briefing import Briefing
from bot.domain.briefings.receipt import REMIND_AFTER, Receipt, Status
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane, Purpose

AT_ONCE = 50
"""People in one transaction, so that a large company's briefing holds up nobody."""


def begin(desk: Desk, sent: Briefing) -> None:
    desk.unit.deadlines.set(Subject.BRIEFING, sent.id, desk.now)


def wake(desk: Desk, number: int) -> None:
    """Whoever works now is given it, or asked again; the others when they book on."""
    sent = desk.unit.briefings.find(number)
    if sent is None or sent.status is not briefings.Status.SENT:
        return
    working = audiences.on_shift(desk)
    people = {person.id: person for person in desk.unit.people.all()}
    waiting = desk.unit.briefing_receipts.all_of(number)
    due = [
        before
        for before in waiting
        if _is_due(desk, before)
        and _may_get(people[before.person], sent, before, working)
    ]
    for before in due[:AT_ONCE]:
        _give(desk, people[before.person], sent, before)
    next_at = desk.now if due[AT_ONCE:] else _next_reminder(desk, number)
    desk.unit.deadlines.set(Subject.BRIEFING, number, next_at)


def booked_on(desk: Desk, person: Person) -> None:
    """What waited for their shift."""
    for before in desk.unit.briefing_receipts.open_of(person.id):
        if _is_due(desk, before):
            give_to(desk, person, before)


def give_to(desk: Desk, person: Person, before: Receipt) -> None:
    """To somebody who is there."""
    sent = desk.unit.briefings.find(before.briefing)
    assert sent is not None
    _give(desk, person, sent, before)
    _remind_later(desk, sent)


def _give(desk: Desk, person: Person, sent: Briefing, before: Receipt) -> None:
    """The first time, or again."""
    after = receipts.decide(before, receipts.Working(), desk.now)
    desk.unit.briefing_receipts.save(after)
    say(desk, person, sent, again=after.status is Status.REMINDED)


def say(desk: Desk, person: Person, sent: Briefing, *, again: bool = False) -> None:
    desk.owe(
        person,
        words.given(desk, person, sent, again=again),
        lane=Lane.DIGEST,
        purpose=Purpose.PROMPT,
        about=sent.ref,
        silent=not sent.urgent,
    )


def _is_due(desk: Desk, receipt: Receipt) -> bool:
    return receipts.decide(receipt, receipts.Working(), desk.now) != receipt


def _may_get(
    person: Person, sent: Briefing, receipt: Receipt, working: frozenset[StaffId]
) -> bool:
    """What is urgent is given at any hour; nobody is reminded in their sleep."""
    at_any_hour = sent.urgent and receipt.status is Status.WAITING
    linked = person.active and person.chat_id is not None
    return audiences.in_reach(person, working) or (at_any_hour and linked)


def _next_reminder(desk: Desk, number: int) -> datetime | None:
    """Those whose time has passed off shift are asked when they book on."""
    given = desk.unit.briefing_receipts.all_of(number)
    due = [at for at in map(receipts.remind_at, given) if at and at > desk.now]
    return min(due, default=None)


def _remind_later(desk: Desk, sent: Briefing) -> None:
    """What is due before that stays."""
    at = desk.now + REMIND_AFTER
    before = desk.unit.deadlines.due_at(Subject.BRIEFING, sent.id)
    if before is None or before > at:
        desk.unit.deadlines.set(Subject.BRIEFING, sent.id, at)
