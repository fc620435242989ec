"""The taps under what an officer reads after abuse, and under the call they ask for."""

from bot.desk.desk import Desk
from bot.desk.incidents.abuse import aftercare, line
from bot.domain.errors import Stale
from bot.domain.incidents.incident import Kind
from bot.domain.incidents.line import Line
from bot.domain.people.person import Person
from bot.texts.incidents import aftercare as texts


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Of any age; all but the last are its reporter's alone."""
    incident = desk.unit.incidents.find(number)
    if incident is None or incident.kind is not Kind.INCIDENT:
        raise Stale
    mine = incident.officer == person.id
    match choice:
        case texts.RING:
            aftercare.wanted(desk, person, incident)
        case texts.NOT_NOW:
            aftercare.not_now(desk, person, incident)
        case texts.OPEN if mine:
            if incident.goes_past:
                incident = line.say(desk, person, incident, Line.OPENED)
            opened = texts.opened(desk.reader(person), incident.ref)
            desk.owe(person, opened, about=incident.ref)
        case texts.OURS if mine:
            if incident.goes_past:
                aftercare.goes_past(desk, incident)
            else:
                line.say(desk, person, incident, Line.PAST)
        case texts.RUNG:
            aftercare.rung(desk, person, incident)
        case _:
            raise Stale
