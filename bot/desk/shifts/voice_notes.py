"""A voice note: a sign of life, on the record and the board, and no OK."""

from bot.desk.alarms import telling
from bot.desk.desk import Desk
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import Unfit, Unusable
from bot.domain.people.person import Person
from bot.domain.shifts.check_call import CheckCall, Status
from bot.texts.alarms import from_officer
from bot.texts.alarms.facts import Facts
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts import check_calls as texts


def heard(desk: Desk, person: Person) -> None:
    """Kept, and told to those who look for the officer; it settles nothing."""
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None:
        raise Unusable(Unfit.VOICE)
    kept = desk.unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=shift.officer,
            site=shift.site,
            due_at=desk.made_at,
            rules=shift.check_calls,
            status=Status.HEARD,
        )
    )
    desk.note(person.id, "voice note", kept.ref, after=kept.status)
    phone = desk.company.control_room_phone
    desk.owe(person, texts.voice_heard(desk.reader(person), phone))
    at = desk.made_at

    def sent(to: Reader, facts: Facts) -> Message:
        return from_officer.sent_voice(to, facts, at)

    for alarm in desk.unit.alarms.open_of(person.id, AlarmKind.MISSED_CHECK_CALL):
        telling.say(desk, alarm, alarm.told, sent)
