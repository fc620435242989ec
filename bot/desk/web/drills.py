"""Drills on the web: their list, and one with all that the page of a breach has."""

from bot.desk.breach.account import called
from bot.desk.desk import Desk
from bot.desk.drills import ending
from bot.desk.web.breach import deeds, pages
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.web.deeds import DrillDeed
from bot.texts.drills import page as texts
from bot.texts.page import Page
from bot.texts.web.frame import DRILLS as HOME

LIST = "drills"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One of them; 0 for their list."""
    to = desk.reader(person)
    if number == 0:
        allow(person, Action.SEE_BREACHES)
        note_look(desk, person, LIST)
        return texts.list_page(to, person, desk.unit.drills.all())
    drill = desk.unit.drills.find(number)
    if drill is None or drill.began_at is None:
        allow(person, Action.SEE_BREACHES)
    if drill is None:
        raise Stale
    began = drill.began_at is not None
    return texts.page(
        to,
        person,
        drill,
        desk.unit.drills.before(drill),
        lambda who: called(desk, who),
        breach=pages.show(desk, person, drill.breach) if began else None,
        may_end=ending.may_call_off(desk, person, drill),
    )


def over(desk: Desk, person: Person, number: int, _: Filled) -> None:
    allow(person, Action.RUN_DRILL)
    ending.call_off(desk, person, number)


def _of_its_breach(doing: Doing) -> Doing:
    """The same deed; the number of the breach is the drill's below zero."""
    return Doing(
        lambda desk, person, number, filled: doing.do(desk, person, -number, filled),
        words=doing.words,
        once=doing.once,
    )


DRILLS = Shelf(
    home=HOME,
    look=look,
    deeds={
        DrillDeed.OVER: Doing(over),
        **{name: _of_its_breach(doing) for name, doing in deeds.DEEDS.items()},
    },
)
