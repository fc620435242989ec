"""On the page: who was at an incident, as somebody types it; it goes into the vault."""

from dataclasses import dataclass, field

from bot.desk.desk import Desk
from bot.desk.vault import asking
from bot.domain.errors import BadLink, VaultLocked
from bot.domain.people.permissions import allow_name_people, is_allowed
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, Ref
from bot.domain.vault.named import Named, Who
from bot.domain.vault.record import (
    Entry,
    Link,
    Lock,
    is_over,
    ref_of,
    standing,
    to_correct,
)
from bot.texts.vault import chat as texts
from bot.texts.web.vault.form import Blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One form, as it was sent."""

    who: Who
    named: Named = field(repr=False)
    instead_of: int | None = None


def look(desk: Desk, token: str) -> Blank | None:
    """What the form needs to know. It uses nothing up: previews and scanners look at
    links, too. None, whatever is wrong with the link."""
    link = desk.unit.vault_links.find(token)
    person = _whose(desk, link)
    return None if link is None or person is None else _blank(desk, person, link)


def _blank(desk: Desk, person: Person, link: Link) -> Blank:
    return Blank(
        to=desk.reader(person),
        company=desk.company.name,
        phone=desk.company.control_room_phone,
        incident=Ref(INCIDENT, link.incident),
        standing=standing(desk.unit.vault.of(link.incident)),
    )


def record(desk: Desk, token: str, written: Written) -> str:
    """The token of the next form. :class:`BadLink`; :class:`VaultLocked` and
    :class:`Stale` leave the link as it was."""
    if desk.unit.vault.lock.state is not Lock.OPEN:
        raise VaultLocked
    link = desk.unit.vault_links.find(token)
    person = _whose(desk, link)
    if link is None or person is None:
        raise BadLink
    before = desk.unit.vault.of(link.incident)
    entry = Entry(
        id=0,
        incident=link.incident,
        who=written.who,
        by=person.id,
        at=desk.now,
        instead_of=to_correct(before, written.instead_of),
    )
    desk.unit.vault_links.take(token)
    added = desk.unit.vault.add(entry, written.named)
    return _told(desk, person, link, [*before, added])


def _told(desk: Desk, person: Person, link: Link, entries: list[Entry]) -> str:
    """To whoever it was: how many there are now."""
    about, people = ref_of(link.incident), standing(entries)
    desk.note(person.id, "vault entry", about, after=str(len(people)))
    asking.take_back(desk, person, link.incident)
    said = texts.recorded(
        desk.reader(person), Ref(INCIDENT, link.incident), len(people)
    )
    desk.owe(person, said, about=about)
    return asking.next_link(desk, link)


def _whose(desk: Desk, link: Link | None) -> Person | None:
    """Whoever it was given to, if they still may; asked at each step."""
    if link is None or is_over(link, desk.now):
        return None
    person = desk.unit.people.find(link.person)
    incident = desk.unit.incidents.find(link.incident)
    if person is None or incident is None or person.on_lost_phone:
        return None
    may = is_allowed(allow_name_people, person, incident.officer)
    return person if may and person.chat_id is not None else None
