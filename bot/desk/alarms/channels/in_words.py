"""Whoever was told of an alarm types, where a button is to be pressed.

Words take nothing up and end nothing: "on it" may be meant for somebody else, and an
alarm that is thought to be in hand rings for nobody. So they are answered by the alarm
itself, with the button under it.
"""

from bot.desk.alarms import facts
from bot.desk.desk import Desk
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.people.person import Person
from bot.texts.alarms import alarm as texts
from bot.texts.alarms import by_sms, to_reporter
from bot.texts.message import Message
from storage.messages.message import Lane, Purpose


def answer(desk: Desk, person: Person, *, is_entry: bool = False) -> bool:
    """False: nothing waits for a press of theirs. ``is_entry``: the words are in the
    book of the site where they are booked on."""
    waiting = _waiting(desk, person)
    if is_entry:
        waiting = [alarm for alarm in waiting if alarm.status is Status.RINGING]
    if not waiting:
        return False
    _show(desk, person, max(waiting, key=_urgency), is_entry=is_entry)
    return True


def is_meant(desk: Desk, person: Person) -> bool:
    """An alarm waits for a press of theirs, and words may be about it."""
    return bool(_waiting(desk, person))


def _waiting(desk: Desk, person: Person) -> list[Alarm]:
    alarms = desk.unit.alarms.all_open()
    return [alarm for alarm in alarms if alarm.waits_for(person.id)]


def _urgency(alarm: Alarm) -> tuple[bool, bool, int]:
    """What rings before what is in hand, somebody in danger before a thing, the newest
    before the others."""
    rings = alarm.status is Status.RINGING
    return rings, alarm.kind.is_about_safety, alarm.id


def _show(desk: Desk, person: Person, alarm: Alarm, *, is_entry: bool) -> None:
    to, about = desk.reader(person), facts.of(desk, alarm)
    if desk.texter == person.id:
        phone, linked = desk.company.control_room_phone, person.chat_id is not None
        desk.said.append(Message(by_sms.alarm(to, about, phone, linked=linked)))
    shown = (texts.in_hand if alarm.owner == person.id else texts.alarm)(to, about)
    desk.owe(
        person,
        to_reporter.not_typed(to, shown, is_entry=is_entry),
        lane=Lane.ESCALATION,
        purpose=Purpose.ALARM,
        about=alarm.about,
        alarm=alarm.id,
    )
