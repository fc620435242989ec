"""Somebody books on: where cover is continuous they may be somebody's relief."""

from bot.desk.alarms import raising
from bot.desk.desk import Desk
from bot.desk.handover import standing, watching
from bot.desk.shifts import booking
from bot.domain.people.person import Person


def book_on(desk: Desk, person: Person, code: str) -> None:
    """Whoever waits for them there is asked to hand over."""
    booking.book_on(desk, person, code)
    begun = desk.unit.shifts.open_of(person.id)
    if begun is None or standing.of(desk, begun) is None:
        return
    watching.look_at_site(desk, begun.site)
    alarm = standing.alarm_at(desk, begun.site)
    if alarm is not None and not desk.unit.handovers.get(alarm.about.number).is_running:
        raising.regain(desk, alarm)
