"""Where somebody in danger is: shown to those told, and followed until it is over."""

from dataclasses import replace

from bot.desk.alarms import telling
from bot.desk.desk import Desk
from bot.desk.incidents import sos as sos_calls
from bot.domain.alarms.alarm import Alarm
from bot.domain.errors import Unfit, Unusable
from bot.domain.incidents.incident import SHOW_EVERY, Place
from bot.domain.people.person import Person
from bot.texts.incidents import sos as texts
from storage.messages.message import Lane


def heard(desk: Desk, person: Person, latitude: float, longitude: float) -> None:
    """A place on the map, sent once; outside an alarm it is not read."""
    alarm = _alarm(desk, person)
    if alarm is None:
        raise Unusable(Unfit.LOCATION)
    _keep(desk, alarm, latitude, longitude)
    desk.note(person.id, "place shown", alarm.about)
    telling.show_place(desk, alarm, alarm.told)
    message = texts.place_passed_on(desk.reader(person), alarm.about)
    desk.owe(person, message, lane=Lane.URGENT, about=alarm.about)


def is_looked_for(desk: Desk, person: Person) -> bool:
    """Somebody wants to know where they are, for their safety."""
    return _alarm(desk, person) is not None


def moved(desk: Desk, person: Person, latitude: float, longitude: float) -> None:
    """A phone that is followed; between two looks nobody is shown anything new."""
    alarm = _alarm(desk, person)
    if alarm is not None:
        follow(desk, alarm, latitude, longitude)


def follow(desk: Desk, alarm: Alarm, latitude: float, longitude: float) -> None:
    """To those told, unless they have just been shown where it was."""
    shown = desk.unit.incidents.get(alarm.about.number).place
    if shown is not None and desk.now - shown.at < SHOW_EVERY:
        return
    _keep(desk, alarm, latitude, longitude)
    telling.show_place(desk, alarm, alarm.told)


def _alarm(desk: Desk, person: Person) -> Alarm | None:
    """The alarm that this person's danger is; an SOS before a question."""
    sos = sos_calls.running_sos(desk, person)
    if sos is not None:
        return sos
    asked = desk.unit.incidents.welfare_of(person.id)
    return desk.unit.alarms.about(asked.ref) if asked else None


def _keep(desk: Desk, alarm: Alarm, latitude: float, longitude: float) -> None:
    sent = desk.unit.incidents.get(alarm.about.number)
    place = Place(latitude=latitude, longitude=longitude, at=desk.made_at)
    desk.unit.incidents.save(replace(sent, place=place))
