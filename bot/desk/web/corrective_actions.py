"""Corrective actions on the web: their list, one of them, and what its forms do."""

from bot.desk.corrective_actions import keepers, tracking
from bot.desk.desk import Desk
from bot.desk.web.breach.write_up import at_field, day_ahead
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look
from bot.domain.errors import Misfilled, Unusable
from bot.domain.people.permissions import is_allowed
from bot.domain.people.person import Person
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
        actions = tracking.listed(desk, person)
        listed = [(action, desk.person(action.owner).called) for action in actions]
        return texts.list_page(to, person, listed, desk.now)
    action = tracking.own(desk, person, number)
    note_look(desk, person, action.ref)
    who = desk.person(action.owner).called
    keeps = is_allowed(keepers.allow_keeping, desk, person, action.about)
    return texts.page(to, person, action, who, desk.now, keeps=keeps)


def done(desk: Desk, person: Person, number: int, _: Filled) -> None:
    tracking.done(desk, person, number)


def postpone(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    """Why, and the new day, at once."""
    day, why = day_ahead(desk, filled), filled.needed("why")
    try:
        tracking.choose_day(desk, person, number, day, why)
    except Unusable as unusable:
        raise at_field(unusable) from None


def assign(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    owner = filled.line("owner").upper()
    if not owner:
        raise Misfilled("owner", "type")
    try:
        tracking.assign(desk, person, number, owner)
    except Unusable as unusable:
        raise at_field(unusable) from None


def verify(desk: Desk, person: Person, number: int, _: Filled) -> None:
    tracking.verify(desk, person, number)


def cancel(desk: Desk, person: Person, number: int, filled: Filled) -> None:
    tracking.cancel(desk, person, number, filled.needed("why"))


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
