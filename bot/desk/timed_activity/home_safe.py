"""Home safe: after book-off somebody is asked whether they are home, where the company
file says so of them, of the site, or of all."""

from bot.desk.desk import Desk
from bot.desk.timed_activity import ending
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.domain.timed_activity.activity import Kind, TimedActivity
from bot.texts.timed_activity import way_home as texts
from storage.messages.message import Lane, Purpose


def begin(desk: Desk, person: Person, ended: Shift) -> None:
    """From book-off on, by the officer themselves."""
    site = desk.unit.sites.find(ended.site)
    within = desk.company.home_safe_of(site, person) if site else None
    if within is None or ended.booked_off_at is None:
        return
    came_home(desk, person)
    way = desk.unit.timed_activities.add(
        TimedActivity(
            officer=person.id,
            site=ended.site,
            started_at=ended.booked_off_at,
            ends_at=ended.booked_off_at + within,
            kind=Kind.HOME,
        )
    )
    desk.note(person.id, "way home", way.ref, after=way.ends_at.isoformat())
    desk.owe(
        person,
        texts.begun(desk.reader(person), way),
        lane=Lane.REPLY,
        purpose=Purpose.PROMPT,
        about=way.ref,
    )


def came_home(desk: Desk, person: Person) -> None:
    """Whoever books on again is not on their way home any more."""
    for way in desk.unit.timed_activities.open_of(person.id):
        if way.is_way_home:
            ending.came_back(desk, way)
