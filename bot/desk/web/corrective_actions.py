"""Corrective actions on the web: their list, one of them, and what its forms do."""

from bot.desk.desk import Desk
from bot.desk.register import corrective_actions
from bot.desk.web.breach.write_up import at_field, day_ahead
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look
from bot.domain.errors import Misfilled, Unusable
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.register.corrective_action import CorrectiveAction
from bot.domain.web.deeds import ActionDeed
from bot.texts.page import Page
from bot.texts.web import corrective_actions as texts
from bot.texts.web.frame import ACTIONS as HOME

LIST = "actions"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One of them; 0 for their list, the first due first."""
    to = desk.reader(person)
    if number == 0:
        note_look(desk, person, LIST)
        actions = corrective_actions.listed(desk, person)
        listed = [(action, desk.person(action.owner).called) for action in actions]
        return texts.list_page(to, person, listed, desk.now)
    action = _seen(desk, person, number)
    note_look(desk, person, action.ref)
    who = desk.person(action.owner).called
    keeps = may(person, Action.KEEP_ACTIONS)
    return texts.page(to, person, action, who, desk.now, keeps=keeps)


def _seen(desk: Desk, person: Person, number: int) -> CorrectiveAction:
    """By whose it is; or by who keeps the register, but for their own office's."""
    action = corrective_actions.own(desk, person, number)
    if action.owner != person.id:
        corrective_actions.keeps(desk, person, number)
    return action


def done(desk: Desk, person: Person, number: int, _: Filled) -> None:
    corrective_actions.done(desk, person, number)


def postpone(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Why, and the new day, at once."""
    day, why = day_ahead(desk, filled), filled.needed("why")
    try:
        corrective_actions.choose_day(desk, person, number, day, why)
    except Unusable as unusable:
        raise at_field(unusable) from None


def assign(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    owner = filled.line("owner").upper()
    if not owner:
        raise Misfilled("owner", "type")
    try:
        corrective_actions.assign(desk, person, number, owner)
    except Unusable as unusable:
        raise at_field(unusable) from None


def verify(desk: Desk, person: Person, number: int, _: Filled) -> None:
    corrective_actions.verify(desk, person, number)


def cancel(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    corrective_actions.cancel(desk, person, number, filled.needed("why"))


ACTIONS = Shelf(
    home=HOME,
    look=look,
    deeds={
        ActionDeed.DONE: Doing(done),
        ActionDeed.LATER: Doing(postpone, words=("why",)),
        ActionDeed.ASSIGN: Doing(assign),
        ActionDeed.VERIFY: Doing(verify),
        ActionDeed.CANCEL: Doing(cancel, words=("why",)),
    },
)
