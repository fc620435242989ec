"""An SOS that was typed and not meant: taken back at once, or said to be a mistake."""

from bot.desk.desk import Desk
from bot.desk.incidents import sos
from bot.desk.incoming import alarm_presses
from bot.domain.alarms.kinds import Reason
from bot.domain.errors import Stale
from bot.domain.people.person import Person
from bot.texts.incidents import sos as texts


def press(desk: Desk, person: Person) -> None:
    """In time, it is over, and those told hear it; later, only they can end it."""
    alarm = sos.running_sos(desk, person)
    if alarm is None:
        raise Stale
    sent = desk.unit.incidents.get(alarm.about.number)
    if alarm.owner is None and sent.may_be_taken_back(desk.now):
        alarm_presses.end(desk, alarm, person, Reason.TAKEN_BACK)
        desk.owe(person, texts.taken_back(desk.reader(person)))
    else:
        sos.mistake(desk, person)
