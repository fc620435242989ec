"""One kind of record on the web: its page, and what the forms of its page do.

A form is a deed: it reads its fields and asks the desk. Whoever adds one adds it to its
enum in ``bot.domain.web.deeds``, its form to ``bot.texts`` and its line to a table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.desk.desk import Desk
from bot.desk.names import name_slips
from bot.desk.web.filled import Filled
from bot.domain.errors import Misfilled
from bot.domain.people.person import Person
from bot.domain.refs import About
from bot.domain.times.moments import past_day, read_past
from bot.texts.page import Page
from bot.texts.web.answers import which
from storage.journal.chronicle import LOOK

LOOK_AGAIN = timedelta(minutes=1)
"""Within it a second view of the same record is no second look."""

LIST = "register"
"""What a look at the list of breaches is about, in the journal."""


@dataclass(frozen=True, slots=True)
class Doing:
    """How a deed is done; ``words`` are the fields of free text in its form."""

    do: Callable[[Desk, Person, int, Filled], None]
    words: tuple[str, ...] = ()
    once: bool = False
    """It adds something: a form that comes twice, by a double press or a second try of
    the browser, adds it once, and neither answer says otherwise."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records of one kind. The number 0, which none has, is their list itself."""

    home: str
    look: Callable[[Desk, Person, int], Page]
    deeds: Mapping[str, Doing]
    list_has_forms: bool = False

    def path(self, number: int) -> str:
        return f"{self.home}/{number}" if number else self.home


def do(desk: Desk, person: Person, deed: Doing, number: int, filled: Filled) -> bool:
    """True where names were taken out of what was typed for it."""
    names = any(kept.had_names for kept in filled.words.values())
    if deed.once and filled.form and not desk.unit.sign_ins.use(filled.form, desk.now):
        return names
    deed.do(desk, person, number, filled)
    if names:
        name_slips.count(desk, person, LIST)
    return names


def note_look(desk: Desk, person: Person, about: About) -> None:
    """Who looks is written down, once a minute for each record."""
    since = desk.now - LOOK_AGAIN
    if not desk.unit.chronicle.looked(person.id, about, since):
        desk.note(person.id, LOOK, about)


def past(desk: Desk, filled: Filled, name: str, before: datetime) -> datetime:
    """A time that has passed; in the hour that comes twice, the one that was chosen."""
    moment = read_past(filled.line(name), before, desk.zone)
    times = moment.times
    if moment.to_come is not None:
        raise Misfilled(name, "to come", (moment.to_come, desk.now))
    if not times:
        raise Misfilled(name, "time")
    if len(times) == 1:
        return times[0]
    chosen = filled.instant(which(name))
    if chosen not in times:
        raise Misfilled(name, "twice", times)
    return chosen


def past_date(desk: Desk, filled: Filled) -> date:
    """A day of the company's calendar that has come."""
    day = past_day(filled.line("day"), desk.today)
    if day is None:
        raise Misfilled("day", "day")
    return day
