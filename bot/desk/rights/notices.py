"""Who hears of a request about somebody's data, when it comes and before it is due."""

from datetime import datetime, time

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import in_charge
from bot.desk.people.in_charge import called
from bot.domain.people.permissions import Action
from bot.domain.people.person import Person, Role
from bot.domain.rights import reminders, request
from bot.domain.rights.request import RightsRequest
from bot.texts.message import Message
from bot.texts.rights import handler as texts
from bot.texts.rights.card import card

HEARD_AT = time(9)
"""Reminders come by day, on the company's clock."""


def remind(desk: Desk, number: int) -> None:
    """A day has come on which it must be heard of; of several missed, one is told."""
    found, day = desk.unit.rights.get(number), desk.today
    due = reminders.remind_on(found)
    if due is None or due > day:
        keep(desk, found)
        return
    one = request.decide(found, request.Reminded(day), desk.now)
    keep(desk, one)
    told = handlers(desk, one)
    if reminders.tells_siro(one, day):
        told += others(desk, one, Role.SIRO)
    told = list({person.id: person for person in told}.values())
    who = " ".join(person.id for person in told) or "nobody to tell"
    desk.note(SYSTEM, "rights reminder", one.ref, after=who)
    for person in told:
        notify(desk, person, one, texts.reminder(desk.reader(person), one, day))


def handlers(desk: Desk, one: RightsRequest) -> list[Person]:
    """Nobody of a request of their own, while there is somebody else."""
    return in_charge.in_charge(desk, Action.HANDLE_RIGHTS, one.division, one.staff)


def others(desk: Desk, one: RightsRequest, role: Role) -> list[Person]:
    return in_charge.others(desk, role, one.staff)


def notify(desk: Desk, person: Person, one: RightsRequest, head: str) -> None:
    """In Telegram, or where else they can be reached: the law's clock runs."""
    shown = _card(desk, person, one)
    told = Message(f"{head}\n{shown.text}", shown.buttons)
    notice.say(desk, person, told, one.ref)


def show(desk: Desk, person: Person, one: RightsRequest) -> None:
    """The request as it stands, with what can be done about it."""
    desk.owe(person, _card(desk, person, one), about=one.ref)


def _card(desk: Desk, person: Person, one: RightsRequest) -> Message:
    checker = called(desk, one.checked_by)
    return card(desk.reader(person), one, called(desk, one.staff), checker, desk.today)


def keep(desk: Desk, one: RightsRequest) -> None:
    """With the day on which it must be heard of next."""
    desk.unit.rights.save(one, wakes_at(desk, one))


def wakes_at(desk: Desk, one: RightsRequest) -> datetime | None:
    day = reminders.remind_on(one)
    return from_wall(datetime.combine(day, HEARD_AT), desk.zone) if day else None
