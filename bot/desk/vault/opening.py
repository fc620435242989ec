"""The vault is opened: with a reason, written down, and told to the others who may."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.people.where import named as site_named
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import DATA_PROTECTION, Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.refs import INCIDENT, Ref
from bot.domain.vault.named import Named, as_typed
from bot.domain.vault.record import Entry, Opening, ref_of, standing
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.vault import chat, paper
from bot.texts.vault.paper import Handing
from bot.texts.web.vault.records import Shelved


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the police officer who takes the paper said of themselves."""

    taker: str
    reference: str


def shelved(desk: Desk, person: Person, number: int) -> Shelved:
    """How many there are, and who has read them."""
    allow(person, Action.OPEN_VAULT)
    entries = desk.unit.vault.of(number)
    if not entries:
        raise Stale
    openings = desk.unit.vault.openings(number)
    return Shelved(
        incident=Ref(INCIDENT, number),
        entries=entries,
        openings=openings,
        called=_called(desk, entries, openings),
        lock=desk.unit.vault.lock.state,
    )


def _called(
    desk: Desk, entries: list[Entry], openings: list[Opening]
) -> Mapping[str, str]:
    people = {each.by for each in entries} | {each.by for each in openings}
    found = (desk.unit.people.find(who) for who in people)
    return {person.id: person.called for person in found if person is not None}


def opened(
    desk: Desk, person: Person, number: int, reason: RedactedText
) -> tuple[Shelved, Mapping[int, Named]]:
    """Who they are. To read it and to write that down is one commit."""
    found = shelved(desk, person, number)
    named = desk.unit.vault.named(number)
    people = len(standing(found.entries))
    desk.unit.vault.note_opening(
        Opening(
            incident=number, by=person.id, at=desk.now, people=people, reason=reason
        )
    )
    desk.note(person.id, "vault opened", ref_of(number), after=str(people))
    for other in others(desk, person):
        told = chat.opened(
            desk.reader(other), person.called, found.incident, people, reason
        )
        _tell(desk, other, told, number)
    return found, named


def for_police(desk: Desk, person: Person, number: int, receipt: Receipt) -> Paper:
    """The paper; it is given to nobody before :func:`handed_over`."""
    found = shelved(desk, person, number)
    incident = desk.unit.incidents.find(number)
    site = incident.site if incident is not None else None
    handing = Handing(
        incident=found.incident,
        site=site_named(desk, site) if site else "",
        company=desk.company.name,
        by=person.called,
        at=desk.now,
        taker=as_typed(receipt.taker),
        reference=as_typed(receipt.reference),
    )
    people, named = standing(found.entries), desk.unit.vault.named(number)
    return paper.paper(
        desk.reader(person).off_screen, handing, people, named, found.called
    )


def handed_over(
    desk: Desk, person: Person, number: int, receipt: Receipt, sha256: str
) -> None:
    """Before the file leaves: its fingerprint, and who takes it."""
    people = len(standing(shelved(desk, person, number).entries))
    new = Opening(
        incident=number, by=person.id, at=desk.now, people=people, sha256=sha256
    )
    taken = (as_typed(receipt.taker), as_typed(receipt.reference))
    desk.unit.vault.note_opening(new, taken)
    desk.note(person.id, "vault to the police", ref_of(number), after=sha256)
    for other in others(desk, person):
        to, incident = desk.reader(other), Ref(INCIDENT, number)
        told = chat.handed_over(to, person.called, incident, people)
        _tell(desk, other, told, number)


def others(desk: Desk, person: Person) -> list[Person]:
    """Who else may open it; where there is nobody, the directors."""
    roles = (tuple(DATA_PROTECTION), (Role.DIRECTOR,))
    found = (desk.in_reach(*each, but=[person.id]) for each in roles)
    return next((people for people in found if people), [])


def _tell(desk: Desk, person: Person, told: Message, number: int) -> None:
    notice.say(desk, person, told, ref_of(number))
