"""In the chat: a link to the page on which the people at an incident are written down.

No name goes through here. What is typed behind ``/people`` may be one all the same: it
is looked at for a reference, goes the redactor's way, and is kept nowhere.
"""

import secrets

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.people import past_line
from bot.domain import limits
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.people.permissions import (
    SEE_TO_BACKUPS,
    Action,
    allow_name_people,
    is_allowed,
    may,
)
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, Ref
from bot.domain.vault.record import LINK_LASTS, Link, Lock, ref_of
from bot.texts.vault import chat as texts
from storage.messages.message import Purpose

PATH = "/vault"
TOKEN_BYTES = 32

IN_SECRET = (Kind.DURESS, Kind.WELFARE)
"""Who raised these is shown nothing of them."""


def show(desk: Desk, person: Person) -> None:
    """``/people``: of their newest report; who has none is asked which."""
    newest = desk.unit.incidents.last_of(person.id)
    if newest is not None:
        _offer(desk, person, newest)
    else:
        forms.start_form(desk, person, FormKind.VAULT)


def can_name(desk: Desk, person: Person) -> bool:
    """There is an incident that they can add people to."""
    reported = desk.unit.incidents.last_of(person.id) is not None
    return reported or may(person, Action.NAME_PEOPLE)


def take(desk: Desk, person: Person, typed: Typed) -> None:
    """A reference was typed; or something that belongs on the page."""
    incident = _find(desk, typed.raw)
    if incident is None or not _may(desk, person, incident):
        desk.owe(person, texts.no_incident(desk.reader(person)))
        return
    _offer(desk, person, incident)


def press(desk: Desk, person: Person, number: int) -> None:
    """The button under a report, which may be of any age."""
    incident = desk.unit.incidents.find(number)
    if incident is None or not _may(desk, person, incident):
        raise Stale
    _offer(desk, person, incident)


def _find(desk: Desk, raw: str) -> Incident | None:
    reference = Ref.typed(raw, INCIDENT)
    return desk.unit.incidents.find(reference.number) if reference else None


def _may(desk: Desk, person: Person, incident: Incident) -> bool:
    if incident.kind in IN_SECRET and incident.officer == person.id:
        return False
    is_theirs = person.id == incident.officer
    if not (is_theirs or past_line.may_read(desk, person, incident)):
        return False
    return is_allowed(allow_name_people, person, incident.officer)


def _offer(desk: Desk, person: Person, incident: Incident) -> None:
    to, phone = desk.reader(person), desk.company.control_room_phone
    lock = desk.unit.vault.lock.state
    if lock is not Lock.OPEN:
        desk.owe(person, texts.cannot_be_kept(to, phone), about=incident.ref)
        _tell_locked(desk, lock)
    elif not desk.reaches_phones:
        desk.owe(person, texts.no_page(to, phone), about=incident.ref)
    else:
        about = ref_of(incident.id)
        take_back(desk, person, incident.id)
        url = f"{desk.web_address}{PATH}/{new_link(desk, person, incident.id)}"
        desk.note(person.id, "vault link", about)
        desk.owe(
            person, texts.link(to, incident.ref, url), purpose=Purpose.FORM, about=about
        )


def new_link(desk: Desk, person: Person, incident: int) -> str:
    """Its token; the one before works no more."""
    return next_link(
        desk, Link(incident=incident, person=person.id, until=desk.now + LINK_LASTS)
    )


def next_link(desk: Desk, link: Link) -> str:
    """For one more form, no longer than the first was for."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    desk.unit.vault_links.issue(token, link)
    return token


def take_back(desk: Desk, person: Person, incident: int) -> None:
    """A link that was used, or is replaced, goes from the chat."""
    for shown in desk.unit.outbox.shown(ref_of(incident), Purpose.FORM, person.id)[-1:]:
        over = texts.link_over(desk.reader(person), incident, desk.now)
        desk.owe_edit(shown, over)


def _tell_locked(desk: Desk, lock: Lock) -> None:
    """Once an hour, to whoever can put the key back."""
    tiers = (desk.in_reach(*roles) for roles in SEE_TO_BACKUPS)
    told = next((people for people in tiers if people), [])
    if desk.unit.tallies.count("checkcall", limits.LOCKED_SAID, desk.now):
        for person in told:
            notice.say(desk, person, texts.locked(desk.reader(person), lock))
