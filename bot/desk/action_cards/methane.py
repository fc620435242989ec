"""What 999 asks for, out of what is known of an incident now."""

from bot.desk.desk import Desk
from bot.domain.errors import Stale
from bot.domain.incidents.incident import Kind
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.action_cards import methane as texts
from storage.messages.message import Purpose


def show(desk: Desk, person: Person, number: int) -> None:
    """To whoever reported it, was told of it, or runs the night."""
    incident = desk.unit.incidents.find(number)
    if incident is None or incident.kind is not Kind.INCIDENT:
        raise Stale
    alarm = desk.unit.alarms.about(incident.ref)
    told = alarm is not None and person.id in alarm.told
    if not (told or incident.officer == person.id):
        allow(person, Action.SEE_BOARD)
    site = desk.unit.sites.find(incident.site) if incident.site else None
    known = texts.Known(
        incident=incident,
        form=desk.unit.incident_forms.find(number),
        cards=desk.unit.action_cards.of(number),
        site=f"{site.name} ({site.code})" if site else "",
        address=site.address if site else "",
        site_phone=site.phone if site else "",
        officer=desk.person(incident.officer).called,
        company=desk.company.name,
        phone=desk.company.control_room_phone,
        now=desk.now,
    )
    desk.note(person.id, "read to 999", incident.ref)
    message = texts.methane(desk.reader(person), known)
    desk.owe(person, message, purpose=Purpose.SCREEN, about=incident.ref)
