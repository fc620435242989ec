"""The shifts that somebody is still to come to."""

from datetime import timedelta

from bot.desk.desk import Desk
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift

AHEAD = timedelta(days=7)
"""Of one's own shifts, so many days are shown."""

SOON = timedelta(hours=36)
"""Words that somebody cannot come are about the shift that begins within this: tonight,
or tomorrow."""


def coming(desk: Desk, person: Person) -> list[Shift]:
    """Planned from a time to a time, and not over; the next first."""
    return [
        shift
        for shift in desk.unit.shifts.awaited(person.id)
        if shift.start_at is not None
        and (shift.end_at is not None and desk.now < shift.end_at)
        and shift.start_at < desk.now + AHEAD
    ]


def next_soon(desk: Desk, person: Person) -> Shift | None:
    """The one that plain words are about; nobody who is on shift means another one."""
    if desk.unit.shifts.open_of(person.id) is not None:
        return None
    shifts = coming(desk, person)
    if not shifts or shifts[0].start_at is None:
        return None
    return shifts[0] if shifts[0].start_at < desk.now + SOON else None
