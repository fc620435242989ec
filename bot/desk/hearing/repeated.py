"""Reports that come again and again: none is lost, and not each rings anew."""

from bot.desk.breach import report
from bot.desk.desk import Desk
from bot.desk.incidents import incidents
from bot.domain import limits
from bot.domain.breach.breach import Breach
from bot.domain.incidents.incident import Incident
from bot.domain.names.redacted_text import PENDING, Kept
from bot.domain.people.person import Person
from bot.texts.incidents import adding as texts
from storage.messages.message import Lane


def incident(desk: Desk, person: Person, kept: Kept) -> Incident:
    """A report of its own; or, above the hour's limit, more words to the last one."""
    last = desk.unit.incidents.last_of(person.id)
    if _is_within(desk, person, limits.INCIDENTS) or last is None:
        return incidents.report(desk, person, kept)
    if kept.text != PENDING:
        incidents.add_words(desk, person, last.id, kept)
    _say_added(desk, person, last)
    return last


def breach(desk: Desk, person: Person, kept: Kept) -> Breach:
    """Likewise."""
    last = desk.unit.breaches.last_of(person.id)
    if _is_within(desk, person, limits.BREACHES) or last is None:
        return report.report(desk, person, kept)
    if kept.text != PENDING:
        report.add_words(desk, person, last.id, kept)
    _say_added(desk, person, last)
    return last


def _is_within(desk: Desk, person: Person, limit: limits.Limit) -> bool:
    return desk.unit.tallies.count(person.id, limit, desk.now)


def _say_added(desk: Desk, person: Person, last: Incident | Breach) -> None:
    phone = desk.company.control_room_phone
    answer = texts.added_to_last(desk.reader(person), last.ref, phone)
    desk.owe(person, answer, lane=Lane.REPLY, about=last.ref)
