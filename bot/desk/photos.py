"""A photo is held unseen until a manager opens it; who opened it is in the journal."""

from dataclasses import dataclass

from bot.desk import incidents
from bot.desk.desk import Desk
from bot.domain.authority import Action, allow
from bot.domain.errors import NotOnShift, Stale
from bot.domain.people import Person, Role
from bot.domain.refs import BREACH, SHIFT, Ref, StaffId, ref, split
from bot.texts import privacy as texts
from storage.messages import Lane
from storage.people import reachable


@dataclass(frozen=True, slots=True)
class Opened:
    """What is shown to the manager who opened it, and to nobody else."""

    file_id: str
    caption: str


def hold(desk: Desk, person: Person, file_id: str, about: Ref | None = None) -> None:
    """Beside the words it came with; without any, beside the SOS or the shift."""
    about = about or _place_of(desk, person)
    photo = desk.unit.photos.add(file_id, about, person.id, desk.now)
    desk.note(person.id, "photo held", about, after=f"photo {photo.id}")
    desk.owe(person, texts.photo_held(desk.reader(person), about), about=about)
    alarm = desk.unit.alarms.about(about)
    told = alarm.told if alarm else ()
    for manager in _managers(desk, person, told):
        to = desk.reader(manager)
        waits = texts.photo_waits(to, photo.id, person.called, about, desk.now)
        lane = Lane.ESCALATION if alarm else Lane.REPLY
        desk.owe(manager, waits, lane=lane, about=about, silent=alarm is None)


def _place_of(desk: Desk, person: Person) -> Ref:
    sos = incidents.running_sos(desk, person)
    if sos is not None:
        return sos.about
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None:
        raise NotOnShift
    return ref(SHIFT, shift.id)


def _managers(desk: Desk, sender: Person, told: tuple[StaffId, ...]) -> list[Person]:
    """Whoever has been told of the alarm; without one, the duty managers."""
    people = [desk.person(staff_id) for staff_id in told]
    people = people or desk.unit.people.holding(Role.DUTY_MANAGER)
    return [one for one in reachable(people, desk.now) if one.id != sender.id]


def open_photo(desk: Desk, person: Person, number: int) -> Opened:
    """Written down before it is shown; pressed again, shown and written again."""
    photo = desk.unit.photos.find(number)
    if photo is None:
        raise Stale
    of_breach = split(photo.about)[0] == BREACH
    allow(person, Action.SEE_BREACHES if of_breach else Action.OPEN_PHOTO)
    desk.note(person.id, "photo opened", photo.about, after=f"photo {photo.id}")
    sender = desk.person(photo.officer).called
    caption = texts.photo_caption(desk.reader(person), photo.about, sender)
    return Opened(desk.unit.photos.file_of(photo), caption)


def not_shown(desk: Desk, staff_chat: int) -> None:
    """Telegram did not take it: nothing is owed, for the button is still there."""
    person = desk.unit.people.by_chat(staff_chat)
    if person is not None:
        desk.owe(person, texts.photo_not_shown(desk.reader(person)))
