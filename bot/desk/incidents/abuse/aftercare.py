"""After abuse: its officer hears who reads of it, and is offered a call."""

from bot.desk import notice
from bot.desk.alarms import ladders
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import past_line
from bot.domain.errors import Stale
from bot.domain.incidents import aftercare
from bot.domain.incidents.aftercare import Aftercare, Status
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.particulars import Category
from bot.domain.people.person import Person
from bot.texts.incidents import aftercare as texts
from storage.messages.message import Lane


def goes_past(desk: Desk, incident: Incident) -> None:
    """Who reads it, and that nobody below them does."""
    officer = desk.person(incident.officer)
    who = [person.called for person in past_line.readers(desk, officer.id)]
    phone = desk.company.control_room_phone
    words = texts.goes_past(desk.reader(officer), incident.ref, who, phone)
    notice.say(desk, officer, words, incident.ref, lane=Lane.REPLY)


def offer(desk: Desk, incident: Incident) -> None:
    """Once for each report of abuse, whoever it was by."""
    known = desk.unit.aftercares.find(incident.id) is not None
    if known or not _is_abuse(desk, incident):
        return
    desk.unit.aftercares.add(aftercare.offered(incident.id, desk.now))
    desk.note(SYSTEM, "aftercare offered", incident.ref)
    _ask(desk, incident)


def _is_abuse(desk: Desk, incident: Incident) -> bool:
    form = desk.unit.incident_forms.find(incident.id)
    kind = form.category if form else None
    return incident.goes_past or kind is Category.ABUSE_OF_OFFICER


def _ask(desk: Desk, incident: Incident) -> None:
    officer = desk.person(incident.officer)
    words = texts.ask(desk.reader(officer), incident.ref, past=incident.goes_past)
    notice.say(desk, officer, words, incident.ref, lane=Lane.REPLY)


def wake(desk: Desk, number: int) -> None:
    """A day is over without an answer, or nobody has rung yet."""
    before = desk.unit.aftercares.find(number)
    if before is None:
        return
    after = _keep(desk, SYSTEM, before, aftercare.Woken())
    if after == before:
        return
    incident = desk.unit.incidents.get(number)
    if after.status is Status.WANTED:
        _tell(desk, incident, again=True)
    else:
        _ask(desk, incident)


def wanted(desk: Desk, person: Person, incident: Incident) -> None:
    """Whoever reads the report is told to ring them."""
    before = _of_mine(desk, person, incident)
    after = _keep(desk, person.id, before, aftercare.Wanted())
    told = (
        _tell(desk, incident, again=False)
        if after != before
        else _ringers(desk, incident)
    )
    called = [each.called for each in told]
    to, phone = desk.reader(person), desk.company.control_room_phone
    desk.owe(person, texts.is_told(to, called, phone), about=incident.ref)


def not_now(desk: Desk, person: Person, incident: Incident) -> None:
    before = _of_mine(desk, person, incident)
    after = _keep(desk, person.id, before, aftercare.NotNow())
    words = texts.all_right(desk.reader(person), again=after.status is Status.LATER)
    desk.owe(person, words, about=incident.ref)


def rung(desk: Desk, person: Person, incident: Incident) -> None:
    """Somebody has; the others who were told need not."""
    past_line.allow_review(desk, person, incident)
    before = desk.unit.aftercares.find(incident.id)
    if before is None or incident.officer == person.id:
        raise Stale
    after = _keep(desk, person.id, before, aftercare.Rung(person.id))
    desk.owe(person, texts.noted(desk.reader(person), incident.ref), about=incident.ref)
    if after == before:
        return
    officer = desk.person(incident.officer).called
    for other in _ringers(desk, incident):
        if other.id != person.id:
            to = desk.reader(other)
            words = texts.has_rung(to, person.called, officer, incident.ref)
            notice.say(desk, other, words, incident.ref, lane=Lane.REPLY)


def _of_mine(desk: Desk, person: Person, incident: Incident) -> Aftercare:
    care = desk.unit.aftercares.find(incident.id)
    if care is None or incident.officer != person.id:
        raise Stale
    return care


def _keep(desk: Desk, by: str, before: Aftercare, event: aftercare.Event) -> Aftercare:
    after = aftercare.decide(before, event, desk.now)
    if after != before:
        desk.unit.aftercares.save(after)
        deed = f"aftercare {type(event).__name__}"
        desk.note(by, deed, after.ref, before.status, after.status)
    return after


def _ringers(desk: Desk, incident: Incident) -> list[Person]:
    if incident.goes_past:
        return past_line.readers(desk, incident.officer)
    alarm = desk.unit.alarms.about(incident.ref)
    return ladders.watching(desk, alarm, but={incident.officer})


def _tell(desk: Desk, incident: Incident, *, again: bool) -> list[Person]:
    officer = desk.person(incident.officer).called
    told = _ringers(desk, incident)
    for person in told:
        words = texts.ring(desk.reader(person), officer, incident.ref, again=again)
        notice.say(desk, person, words, incident.ref, lane=Lane.ESCALATION)
    return told
