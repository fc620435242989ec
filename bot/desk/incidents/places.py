"""Where somebody in danger is: shown to those told, and followed until it is over."""

from dataclasses import replace

from bot.desk.alarms import telling
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import sos as sos_calls
from bot.desk.people import reception
from bot.domain.alarms.alarm import Alarm
from bot.domain.errors import Unfit, Unusable
from bot.domain.incidents import incident
from bot.domain.incidents.incident import SHOW_EVERY, Place
from bot.domain.people.person import Person
from bot.domain.presence.distance import Fix
from bot.texts.alarms import from_officer
from bot.texts.incidents import sos as texts
from storage.messages.message import Lane


def heard(desk: Desk, person: Person, fix: Fix) -> None:
    """A place on the map, sent once or shared; outside an alarm it is not read."""
    alarm = _alarm(desk, person)
    if alarm is None:
        raise Unusable(Unfit.LOCATION)
    _keep(desk, alarm, fix)
    desk.note(person.id, "place shown", alarm.about)
    telling.show_place(desk, alarm, alarm.told)
    keys = reception.keyboard(desk, person)
    message = texts.place_passed_on(desk.reader(person), alarm.about, keys)
    desk.owe(person, message, lane=Lane.URGENT, about=alarm.about)


def is_looked_for(desk: Desk, person: Person) -> bool:
    """Somebody wants to know where they are, for their safety."""
    return _alarm(desk, person) is not None


def moved(desk: Desk, person: Person, fix: Fix) -> None:
    """A phone that is followed; between two looks nobody is shown anything new."""
    alarm = _alarm(desk, person)
    if alarm is not None:
        follow(desk, alarm, fix)


def follow(desk: Desk, alarm: Alarm, fix: Fix) -> None:
    """To those told, unless they have just been shown where it was; that it is shared
    no longer is said."""
    shown = desk.unit.incidents.get(alarm.about.number).place
    ended = shown is not None and shown.is_live and not fix.is_live
    if not ended and shown is not None and desk.now - shown.at < SHOW_EVERY:
        return
    _keep(desk, alarm, fix)
    telling.show_place(desk, alarm, alarm.told)
    if ended:
        telling.say(desk, alarm, alarm.told, from_officer.place_shared_no_more)


def wake(desk: Desk, number: int) -> None:
    """A phone that is followed has said nothing for some time."""
    before = desk.unit.incidents.get(number)
    after = incident.decide(before, incident.Woken(), desk.now)
    alarm = desk.unit.alarms.about(before.ref)
    if after == before or alarm is None:
        return
    desk.unit.incidents.save(after)
    desk.note(SYSTEM, "place still", after.ref)
    telling.say(desk, alarm, alarm.told, from_officer.place_still)


def _alarm(desk: Desk, person: Person) -> Alarm | None:
    """The alarm that this person's danger is; an SOS before a question."""
    sos = sos_calls.running_sos(desk, person)
    if sos is not None:
        return sos
    asked = desk.unit.incidents.welfare_of(person.id)
    return desk.unit.alarms.about(asked.ref) if asked else None


def _keep(desk: Desk, alarm: Alarm, fix: Fix) -> None:
    sent = desk.unit.incidents.get(alarm.about.number)
    place = Place(
        latitude=fix.latitude,
        longitude=fix.longitude,
        at=desk.made_at,
        is_live=fix.is_live,
    )
    desk.unit.incidents.save(replace(sent, place=place))
