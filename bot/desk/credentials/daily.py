"""Every morning: whose certificates end soon, said once at each of a few days."""

from collections import defaultdict
from datetime import datetime, time, timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.domain.credentials import fitness
from bot.domain.refs import StaffId
from bot.texts.credentials import reminders as texts
from bot.texts.credentials.reminders import Ending
from storage.credentials.credentials import Source
from storage.deadlines.deadlines import Subject
from storage.messages.message import Lane

LOOKED_AT = time(9)
"""On the company's clock."""

MORNING = 0
"""The number of the one deadline there is."""

DAY = timedelta(days=1)


def wake(desk: Desk, _: int) -> None:
    """One message to each officer, and one to whoever plans."""
    found: dict[StaffId, list[Ending]] = defaultdict(list)
    for who, held in desk.unit.credentials.by_person().items():
        person = desk.person(who)
        for each in held if person.active else ():
            expires = each.certificate.expires
            if expires is None or each.source is Source.QUIZ:
                continue
            days = fitness.reminder(expires, desk.today, each.reminded)
            if days is not None:
                desk.unit.credentials.remind(each.id, days)
                found[who].append(
                    Ending(
                        who=person.called,
                        certificate=each.certificate,
                        expires=expires,
                    )
                )
    _tell(desk, found)
    plan(desk)


def _tell(desk: Desk, found: dict[StaffId, list[Ending]]) -> None:
    phone = desk.company.control_room_phone
    for who, endings in found.items():
        person = desk.person(who)
        message = texts.yours(desk.reader(person), endings, phone)
        notice.say(desk, person, message, who, lane=Lane.DIGEST)
        desk.note(SYSTEM, "certificate ends soon", who)
    everybodys = [each for endings in found.values() for each in endings]
    everybodys.sort(key=lambda each: (each.expires, each.who))
    for manager in rota.running_the_night(desk) if everybodys else ():
        message = texts.theirs(desk.reader(manager), everybodys)
        notice.say(desk, manager, message, manager.id, lane=Lane.DIGEST)


def plan(desk: Desk) -> None:
    """The next morning's look."""
    at = datetime.combine(desk.today, LOOKED_AT, desk.zone)
    if at <= desk.now:
        at = datetime.combine(desk.today + DAY, LOOKED_AT, desk.zone)
    desk.unit.deadlines.set(Subject.CREDENTIAL, MORNING, at)
