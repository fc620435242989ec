"""A phone that will soon be silent: noted with the shift, and no call is put off."""

from datetime import datetime

from bot.desk.desk import Desk
from bot.domain.errors import NotOnShift
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.domain.shifts import check_call
from bot.domain.timed_activity.out_of_reach import OutOfReach, Why
from bot.texts.timed_activity import out_of_reach as texts


def note(desk: Desk, person: Person, why: Why) -> None:
    """Said in words; they are an entry as well."""
    about, due_at = _place_of(desk, person)
    kept = OutOfReach(officer=person.id, about=about, why=why, said_at=desk.made_at)
    desk.unit.out_of_reach.add(kept)
    desk.note(person.id, "out of reach", about, after=why)
    phone = desk.company.control_room_phone
    desk.owe(person, texts.noted(desk.reader(person), why, due_at, phone))


def _place_of(desk: Desk, person: Person) -> tuple[Ref, datetime | None]:
    """The shift and its next call; off shift, what they are out for."""
    shift = desk.unit.shifts.open_of(person.id)
    if shift is not None:
        calls = desk.unit.check_calls.unsettled(shift.id)
        due = [call.due_at for call in calls if call.status in check_call.WAITING]
        return shift.ref, next(iter(due), None)
    running = desk.unit.timed_activities.open_of(person.id)
    if not running:
        raise NotOnShift
    return running[-1].ref, None
