"""Whoever sees to a request says how far it is, with one tap."""

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.kit import asking, telling
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.kit import request as requests
from bot.domain.kit.request import KitRequest, Status
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.texts.kit import asking as asking_texts
from bot.texts.kit import handling as texts
from bot.texts.kit.labels import Choice
from storage.messages.message import Purpose

LISTED = 10
"""Of one's own; the export has all."""


def show(desk: Desk, person: Person) -> None:
    """What they asked for; and what waits for them, if they see to requests."""
    to, mine = desk.reader(person), desk.unit.kit.of_person(person.id, LISTED)
    waiting = [each for each in desk.unit.kit.all_open() if _sees_to(person, each)]
    parts = [asking_texts.mine(to, mine)] if mine or not waiting else []
    buttons = [texts.withdraw(to, each) for each in mine if each.is_open]
    if waiting:
        named = [(each, desk.person(each.person).called) for each in waiting]
        parts.append(texts.open_ones(to, named))
        buttons += [texts.show(each) for each in waiting]
    message = texts.overview(to, parts, buttons)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    request = desk.unit.kit.find(number)
    if request is None:
        raise Stale
    what, _, word = choice.partition(".")
    match what:
        case Choice.KIND:
            asking.choose(desk, person, request, word)
        case Choice.WITHDRAW:
            asking.withdraw(desk, person, request)
        case Choice.SHOW:
            _allow(person, request)
            _card(desk, person, request)
        case Choice.MOVE if word in set(Status):
            _move(desk, person, request, Status(word))
        case Choice.REFUSE:
            _allow(person, request)
            _require_open(request)
            forms.start_form(desk, person, FormKind.KIT_REFUSED, request.id)
        case _:
            raise Stale


def refuse(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """The words are what whoever asked reads."""
    before = desk.unit.kit.find(number)
    if before is None:
        raise Stale
    _allow(person, before)
    after = telling.keep(desk, person, before, requests.Refused(kept.text))
    telling.say_moved(desk, after, person)
    _card(desk, person, after)


def _move(desk: Desk, person: Person, before: KitRequest, to: Status) -> None:
    _allow(person, before)
    after = telling.keep(desk, person, before, requests.Moved(to))
    telling.say_moved(desk, after, person)
    _card(desk, person, after)


def _card(desk: Desk, person: Person, request: KitRequest) -> None:
    who = desk.person(request.person).called
    desk.owe(person, texts.card(desk.reader(person), request, who))


def _sees_to(person: Person, request: KitRequest) -> bool:
    """It is named for them, or they may stand in."""
    named = person.active and person.id == request.handler
    return named or may(person, Action.SEE_TO_KIT)


def _allow(person: Person, request: KitRequest) -> None:
    if not _sees_to(person, request):
        allow(person, Action.SEE_TO_KIT)


def _require_open(request: KitRequest) -> None:
    if not request.is_open:
        raise Stale
