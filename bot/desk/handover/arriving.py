"""Somebody books on: where cover is continuous they may be somebody's relief.

What becomes of it is a deadline of its own, due at once, as all that follows a book-on:
whoever has come reads "Booked on" first, and a crowd that comes at ten is not held up.
"""

from bot.desk.alarms import raising
from bot.desk.desk import Desk
from bot.desk.handover import standing, watching
from bot.desk.shifts import booking
from bot.domain.people.person import Person
from storage.deadlines.deadlines import Subject


def book_on(desk: Desk, person: Person, code: str) -> None:
    """Whoever waits for them there is asked to hand over, in a moment."""
    booking.book_on(desk, person, code)
    begun = desk.unit.shifts.open_of(person.id)
    if begun is not None and standing.is_continuous(desk, begun.site):
        desk.unit.deadlines.set(Subject.ARRIVED, begun.id, desk.now)


def wake(desk: Desk, number: int) -> None:
    """They may have gone again."""
    desk.unit.deadlines.set(Subject.ARRIVED, number, None)
    begun = desk.unit.shifts.get(number)
    if standing.of(desk, begun) is None:
        return
    watching.look_at_site(desk, begun.site)
    alarm = standing.alarm_at(desk, begun.site)
    if alarm is not None and not desk.unit.handovers.get(alarm.about.number).is_running:
        raising.regain(desk, alarm)
