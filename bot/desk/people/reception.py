"""Who is it? Enrolment by single-use link, the rules, and the gate in front of all."""

import secrets
from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.domain import limits
from bot.domain.errors import BadLink, Refused
from bot.domain.people.person import Person
from bot.texts import keyboard as keys
from bot.texts import refusals
from bot.texts.message import Keyboard
from bot.texts.people import joining
from bot.texts.reader import Reader

LINK_LASTS = timedelta(days=7)
"""An invitation that was not used by then is dead."""


def invite(desk: Desk, staff_id: str) -> str:
    """A new single-use token; ``LookupError`` when there is no such person."""
    person = desk.unit.people.find(staff_id)
    if person is None or not person.active:
        raise LookupError(staff_id)
    token = secrets.token_urlsafe(24).replace("_", "-")  # "_" is in other links
    desk.unit.invitations.issue(token, person.id, desk.now, desk.now + LINK_LASTS)
    desk.note("command line", "invited", person.id)
    return token


def enrol(desk: Desk, chat_id: int, token: str) -> None:
    """The phone that opens the link becomes its person's; an older phone is told."""
    invitation = desk.unit.invitations.valid(token, desk.now)
    if invitation is None:
        raise BadLink
    person = desk.person(invitation.person)
    holder = desk.unit.people.by_chat(chat_id)
    if holder is not None and holder.id != person.id:
        raise BadLink
    desk.unit.invitations.use(invitation, desk.now)
    if person.chat_id not in (None, chat_id):
        desk.owe(person, joining.unlinked(desk.reader(person)))
        desk.note(person.id, "unlinked", person.id)
    desk.unit.people.link(person.id, chat_id)
    desk.note(person.id, "linked", person.id)
    greet(desk, desk.person(person.id))


def greet(desk: Desk, person: Person) -> None:
    """The rules to accept, or the keys again for somebody who has accepted them."""
    if has_accepted(desk, person):
        desk.owe(person, joining.accepted(desk.reader(person), keyboard(desk, person)))
    else:
        rules = joining.welcome(desk.reader(person), person, desk.company)
        desk.owe(person, rules)


def accept(desk: Desk, person: Person, version: str) -> None:
    """Only the version in force counts; an older button brings the new rules."""
    if version != desk.company.policy_version:
        greet(desk, person)
        return
    if not has_accepted(desk, person):
        desk.unit.people.accept_policy(person.id, version, desk.now)
        desk.note(person.id, "accepted policy", person.id, after=version)
    greet(desk, desk.person(person.id))


def has_accepted(desk: Desk, person: Person) -> bool:
    return person.accepted_policy == desk.company.policy_version


def turn_back(desk: Desk, person: Person) -> None:
    """Everything but SOS and a breach report waits for the rules."""
    rules = joining.policy_first(desk.reader(person), person, desk.company)
    desk.owe(person, rules)


def keyboard(desk: Desk, person: Person) -> Keyboard:
    """The keys that fit somebody's state."""
    site = where.site_of(desk, person)
    return keys.keyboard(
        desk.reader(person),
        person,
        on_shift=site is not None,
        has_instructions=site is not None and desk.unit.instructions.are_there(site),
    )


def refuse(desk: Desk, person: Person, why: Refused) -> None:
    """Tell somebody no, and what to do instead."""
    owner = refusals.owner_of(why)
    called = desk.person(owner).called if owner else ""
    desk.owe(person, refusals.refused(desk.reader(person), why, called))


def refuse_stranger(desk: Desk, chat_id: int, why: Refused | None) -> None:
    """Nobody on the books: a dead link is said, and nothing else."""
    to = Reader()
    if isinstance(why, BadLink):
        desk.owe_chat(chat_id, refusals.refused(to, why))
    else:
        answer_stranger(desk, chat_id)


def refuse_leaver(desk: Desk, person: Person) -> None:
    """One sentence, and the one key that still does something."""
    if desk.unit.tallies.count(person.id, limits.STRANGERS_ANSWER, desk.now):
        to, name = desk.reader(person), desk.company.name
        desk.owe(person, refusals.has_left(to, name, keyboard(desk, person)))


def answer_stranger(desk: Desk, chat_id: int) -> None:
    """Behind everything that is owed to those on the books."""
    if desk.unit.tallies.count(f"chat {chat_id}", limits.STRANGERS_ANSWER, desk.now):
        desk.owe_chat(chat_id, refusals.stranger(Reader()))


def may_try_link(desk: Desk, chat_id: int) -> bool:
    """One chat tries a few links, as a newcomer does, and not many, as a guesser does:
    that is said once."""
    if count_guess(desk, chat_id):
        return True
    who = f"chat {chat_id}"
    if desk.unit.tallies.count(who, limits.STRANGERS_ANSWER, desk.now):
        desk.owe_chat(chat_id, refusals.too_many_links(Reader()))
    return False


def count_guess(desk: Desk, chat_id: int) -> bool:
    """One more link was tried; False when it is one too many."""
    return desk.unit.tallies.count(f"chat {chat_id}", limits.GUESSES, desk.now)


def say_too_much(desk: Desk, person: Person) -> None:
    """What was sent too fast is not handled, and its sender knows it."""
    phone = desk.company.control_room_phone
    desk.owe(person, refusals.too_much(desk.reader(person), phone))


def linked_chats(desk: Desk) -> frozenset[int]:
    """Of everybody on the books, of leavers too: an SOS of theirs is heard."""
    return desk.unit.people.chats()


def apologise(desk: Desk, chat_id: int) -> None:
    """An update failed three times: its sender must not believe that it counted."""
    person = desk.unit.people.by_chat(chat_id)
    if person is not None:
        phone = desk.company.control_room_phone
        sorry = refusals.could_not_be_handled(desk.reader(person), phone)
        desk.owe(person, sorry)
