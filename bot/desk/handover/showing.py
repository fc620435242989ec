"""``/handover``: who waits for relief, and what somebody can do about it."""

from bot.desk.alarms import gap
from bot.desk.desk import Desk
from bot.desk.handover import handing, leaving
from bot.desk.people import where
from bot.domain.errors import NotOnShift
from bot.domain.handover.handover import Handover
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.texts.handover import handing as texts
from bot.texts.handover import managers
from storage.messages.message import Purpose


def show(desk: Desk, person: Person) -> None:
    """One's own; those that one is to take over; for a manager, all of them."""
    if where.site_of(desk, person) is None:
        if may(person, Action.BOOK_ON) and not may(person, Action.TAKE_HANDOVER):
            raise NotOnShift
        allow(person, Action.TAKE_HANDOVER)
    running = desk.unit.handovers.running()
    awaited = [each for each in running if each.is_awaited]
    own = [each for each in awaited if each.officer == person.id]
    for each in own:
        leaving.show(desk, person, each)
    theirs = [each for each in awaited if _is_relief(desk, person, each)]
    for each in theirs:
        message = texts.take_over(desk.reader(person), handing.night_of(desk, each))
        desk.owe(person, message, purpose=Purpose.PROMPT, about=each.ref)
    if may(person, Action.TAKE_HANDOVER) or not (own or theirs):
        _all(desk, person, awaited if may(person, Action.TAKE_HANDOVER) else [])


def _is_relief(desk: Desk, person: Person, handover: Handover) -> bool:
    there = where.site_of(desk, person) == handover.site
    return there and handover.officer != person.id


def _all(desk: Desk, person: Person, awaited: list[Handover]) -> None:
    sites = [
        (
            each.id,
            where.named(desk, each.site),
            desk.person(each.officer).called,
            gap.since_when(each, desk.now),
        )
        for each in awaited
    ]
    for message in managers.waiting(desk.reader(person), sites):
        desk.owe(person, message, purpose=Purpose.SCREEN)
