"""An officer asks for uniform or equipment, in words and with one tap."""

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.kit import telling
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.kit import request as requests
from bot.domain.kit.request import KitKind, KitRequest
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.texts.kit import asking as texts
from bot.texts.message import Message


def ask(desk: Desk, person: Person) -> None:
    """What do you need?"""
    if not desk.company.kit:
        desk.owe(person, _none_here(desk, person))
        return
    forms.start_form(desk, person, FormKind.KIT_REQUEST)


def take(desk: Desk, person: Person, _: int, kept: Kept) -> None:
    """Of one kind alone it goes out at once; else they say what it is."""
    kinds = desk.company.kit
    if not kinds:
        desk.owe(person, _none_here(desk, person))
        return
    draft = desk.unit.kit.add(
        KitRequest(person=person.id, text=kept.text, written_at=desk.made_at)
    )
    to = desk.reader(person)
    if len(kinds) > 1:
        desk.owe(person, texts.which_kind(to, draft, kinds, kept))
        return
    sent, whom = _send(desk, person, draft, kinds[0])
    desk.owe(person, texts.sent_with_words(to, sent, whom, kept))


def choose(desk: Desk, person: Person, draft: KitRequest, word: str) -> None:
    """The kinds of the company may have changed since they were shown."""
    found = [each for each in desk.company.kit if each.kind == word]
    if draft.person != person.id or not found:
        raise Stale
    sent, whom = _send(desk, person, draft, found[0])
    desk.owe(person, texts.sent(desk.reader(person), sent, whom))


def withdraw(desk: Desk, person: Person, before: KitRequest) -> None:
    if before.person != person.id:
        raise Stale
    after = telling.keep(desk, person, before, requests.Withdrawn())
    desk.owe(person, texts.withdrawn(desk.reader(person), after))
    if before.is_open:
        telling.say_withdrawn(desk, after)


def _send(
    desk: Desk, person: Person, draft: KitRequest, what: KitKind
) -> tuple[KitRequest, list[str]]:
    """And whom it was told."""
    sent = telling.keep(desk, person, draft, requests.Asked(what))
    return sent, telling.say_asked(desk, sent)


def _none_here(desk: Desk, person: Person) -> Message:
    return texts.none_here(desk.reader(person), desk.company.control_room_phone)
