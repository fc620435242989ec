"""A briefing was read; and who has, for those who brief."""

from collections.abc import Mapping

from bot.desk.briefings import audience as audiences
from bot.desk.briefings import giving, words
from bot.desk.desk import Desk
from bot.domain.briefings import briefing as briefings
from bot.domain.briefings import receipt as receipts
from bot.domain.briefings.briefing import Briefing
from bot.domain.briefings.receipt import Receipt, Status
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.briefings import reading as texts
from bot.texts.briefings.choices import Sent
from bot.texts.message import in_parts
from storage.messages.message import Purpose

LISTED = 10
"""The briefings that are sent in a few weeks; older ones are in the export."""


def show(desk: Desk, person: Person) -> None:
    """What they have not read, given to them now; those who brief see who has."""
    unread = desk.unit.briefing_receipts.unread_of(person.id)
    for each in unread:
        _show_again(desk, person, each)
    if may(person, Action.BRIEF):
        _overview(desk, person)
    elif not unread:
        desk.owe(person, texts.nothing_unread(desk.reader(person)))


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    sent = desk.unit.briefings.find(number)
    if sent is None or sent.status is not briefings.Status.SENT:
        raise Stale
    match choice:
        case Sent.READ:
            _read(desk, person, sent)
        case Sent.WHO:
            _who(desk, person, sent)
        case _:
            raise Stale


def _show_again(desk: Desk, person: Person, before: Receipt) -> None:
    """Asking for it is no reminder of ours."""
    if before.status is Status.WAITING:
        giving.give_to(desk, person, before)
        return
    sent = desk.unit.briefings.find(before.briefing)
    assert sent is not None
    giving.say(desk, person, sent)


def _read(desk: Desk, person: Person, sent: Briefing) -> None:
    """Once is enough: pressed again, the first time stands."""
    before = desk.unit.briefing_receipts.of(sent.id, person.id)
    if before is None:
        raise Stale
    after = receipts.decide(before, receipts.Read(), desk.made_at)
    assert after.read_at is not None
    if after != before:
        desk.unit.briefing_receipts.save(after)
        desk.note(person.id, "briefing read", sent.ref, before.status, after.status)
    message = words.read(desk, person, sent, after.read_at)
    for shown in desk.unit.outbox.shown(sent.ref, Purpose.PROMPT, person.id):
        if len(in_parts(message.text)) == 1:  # else its words would be cut off
            desk.owe_edit(shown, message)
    desk.owe(person, words.noted(desk, person, sent, after.read_at))


def _overview(desk: Desk, person: Person) -> None:
    people = {each.id: each for each in desk.unit.people.all()}
    newest = [
        texts.Line(
            sent=sent,
            audience=audiences.named(desk, person, sent.audience),
            people=_by_status(desk, sent, people),
        )
        for sent in desk.unit.briefings.newest(LISTED)
    ]
    message = texts.overview(desk.reader(person), newest)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _who(desk: Desk, person: Person, sent: Briefing) -> None:
    allow(person, Action.BRIEF)
    people = {each.id: each for each in desk.unit.people.all()}
    message = texts.who(desk.reader(person), sent, _by_status(desk, sent, people))
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _by_status(
    desk: Desk, sent: Briefing, people: Mapping[StaffId, Person]
) -> dict[Status, list[str]]:
    """Initials and staff number; nobody waits for whoever has left."""
    found: dict[Status, list[str]] = {}
    for receipt in desk.unit.briefing_receipts.all_of(sent.id):
        person = people[receipt.person]
        if person.active or receipt.status is Status.READ:
            found.setdefault(receipt.status, []).append(person.called)
    return found
