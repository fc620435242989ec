"""How often a name came close: counted by day, site and kind, with no word of it."""

from datetime import date, datetime, time

from bot.clock import from_wall
from bot.desk.desk import Desk
from bot.domain.people.person import Person

PRESSED = "not-a-name"
"""The button of that label was pressed; every other kind is a message with a name."""


def count(desk: Desk, person: Person, kind: str) -> None:
    """One more, today, where the person is booked on."""
    shift = desk.unit.shifts.open_of(person.id)
    site = str(shift.site) if shift else ""
    desk.unit.name_slips.add(desk.today, site, kind)


def this_quarter(desk: Desk) -> tuple[datetime, int, int]:
    """Since when; how many messages with a name; how many presses of the button."""
    today = desk.today
    first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    since = from_wall(datetime.combine(first, time()), desk.zone)
    return since, *between(desk, first, today)


def between(desk: Desk, first: date, last: date) -> tuple[int, int]:
    """How many messages with a name, and how many presses; both days included."""
    names = presses = 0
    for slip in desk.unit.name_slips.between(first, last):
        if slip.kind == PRESSED:
            presses += slip.count
        else:
            names += slip.count
    return names, presses
