"""Who hears of a request about somebody's data, when it comes and before it is due."""

from datetime import datetime, time

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import in_charge
from bot.desk.people.in_charge import called
from bot.desk.rights.working_days import is_holiday
from bot.domain.people.permissions import Action
from bot.domain.people.person import Person, Role
from bot.domain.rights import reminders
from bot.domain.rights.events import Reminded
from bot.domain.rights.request import RightsRequest, decide
from bot.texts.message import Message
from bot.texts.rights import handler
from bot.texts.rights.card import Beside, card

HEARD_AT = time(9)
"""Reminders come by day, on the company's clock."""


def remind(desk: Desk, number: int) -> None:
    """A day has come on which it must be heard of; of several missed, one is told."""
    request, day = desk.unit.rights.get(number), desk.today
    due = reminders.remind_on(request)
    if due is None or due > day:
        keep(desk, request)
        return
    reminded = keep(desk, decide(request, Reminded(day), desk.now))
    hearers = handlers(desk, reminded)
    if reminders.tells_siro(reminded, day):
        hearers += others(desk, reminded, Role.SIRO)
    hearers = list({person.id: person for person in hearers}.values())
    who = " ".join(person.id for person in hearers) or "nobody to tell"
    desk.note(SYSTEM, "rights reminder", reminded.ref, after=who)
    for person in hearers:
        head = handler.reminder(desk.reader(person), reminded, beside(desk, reminded))
        notify(desk, person, reminded, head)


def handlers(desk: Desk, request: RightsRequest) -> list[Person]:
    """Nobody of a request of their own, while there is somebody else."""
    division, staff = request.division, request.staff
    return in_charge.in_charge(desk, Action.HANDLE_RIGHTS, division, staff)


def others(desk: Desk, request: RightsRequest, role: Role) -> list[Person]:
    return in_charge.others(desk, role, request.staff)


def notify(desk: Desk, person: Person, request: RightsRequest, head: str) -> None:
    """In Telegram, or where else they can be reached: the law's clock runs."""
    shown = _card(desk, person, request)
    words = Message(f"{head}\n{shown.text}", shown.buttons)
    notice.say(desk, person, words, request.ref)


def show(desk: Desk, person: Person, request: RightsRequest) -> None:
    """The request as it stands, with what can be done about it."""
    desk.owe(person, _card(desk, person, request), about=request.ref)


def is_on_the_bot(desk: Desk, request: RightsRequest) -> bool:
    """Whoever asks hears of it in the chat; of others only their DPO can tell them."""
    asker = desk.person(request.staff) if request.staff else None
    return asker is not None and asker.chat_id is not None


def beside(desk: Desk, request: RightsRequest) -> Beside:
    """What is shown with it."""
    return Beside(
        whose=called(desk, request.staff),
        checker=called(desk, request.checked_by),
        law_by=request.law_by(is_holiday(desk)),
        on=desk.day_of(request.ended_at or desk.now),
    )


def _card(desk: Desk, person: Person, request: RightsRequest) -> Message:
    return card(desk.reader(person), request, beside(desk, request))


def keep(desk: Desk, request: RightsRequest) -> RightsRequest:
    """With the day on which it must be heard of next."""
    return desk.unit.rights.save(request, wakes_at(desk, request))


def wakes_at(desk: Desk, request: RightsRequest) -> datetime | None:
    day = reminders.remind_on(request)
    return from_wall(datetime.combine(day, HEARD_AT), desk.zone) if day else None
