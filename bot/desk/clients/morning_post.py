"""The post of clients' mornings: sent, asked after, opened by a link, sent again."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.domain.clients import client as clients
from bot.domain.clients import morning as rules
from bot.domain.clients.morning import HEARD_WITHIN, LINK_LASTS, Morning, Status
from bot.domain.errors import Stale
from bot.domain.messages.channel import Channel
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.clients import morning as texts
from bot.texts.clients import morning_post as told_texts
from bot.texts.paper import Ready
from bot.texts.reader import Reader
from storage.messages.message import Lane, NewMessage, Owed, Purpose

PATH = "/morning"
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Mail:
    """What leaves the house, and where it goes."""

    address: str
    text: str
    file: Ready


@dataclass(frozen=True, slots=True)
class Link:
    """Opens one report until then; the digest is all that is kept of it."""

    address: str
    """Empty where no browser outside finds us, or none by https."""
    until: datetime
    digest: str


def new_link(desk: Desk) -> Link:
    token, home = secrets.token_urlsafe(TOKEN_BYTES), desk.web_address
    address = f"{home}{PATH}/{token}" if home.startswith("https:") else ""
    return Link(address, desk.now + LINK_LASTS, digest(token))


def send(desk: Desk, morning: Morning, text: str) -> None:
    if Channel.EMAIL not in desk.channels:
        _fail(desk, morning, told_texts.no_mail(Reader()))
        return
    desk.put(
        NewMessage(
            lane=Lane.DIGEST,
            channel=Channel.EMAIL,
            purpose=Purpose.MORNING,
            about=morning.about,
            text=text,
            created_at=desk.now,
        )
    )
    desk.unit.mornings.asked_after(morning, desk.now + HEARD_WITHIN)


def mail(desk: Desk, owed: Owed) -> Mail | None:
    """To the address that the company file has now. None where it has none any more."""
    morning = _about(desk, owed)
    client = clients.find(desk.company.clients, morning.client) if morning else None
    if morning is None or client is None or morning.site not in client.sites:
        return None
    return Mail(client.email, owed.text, file_of(desk, morning))


def file_of(desk: Desk, morning: Morning) -> Ready:
    day = desk.day_of(morning.end_at)
    name = f"morning-{morning.site}-{day}.pdf"
    return Ready(name=name, content=desk.unit.mornings.file_of(morning.id))


def accepted(desk: Desk, owed: Owed) -> None:
    """The client's mail has it."""
    morning = _about(desk, owed)
    if morning is None:
        return
    gone = replace(morning, status=Status.SENT, sent_at=desk.now, why="")
    desk.unit.mornings.save(gone)
    desk.unit.mornings.asked_after(gone, None)
    desk.note(SYSTEM, "morning report sent", gone.about)


def failed(desk: Desk, owed: Owed, why: str) -> None:
    """It never will arrive."""
    morning = _about(desk, owed)
    if morning is not None:
        _fail(desk, morning, why)


def _fail(desk: Desk, morning: Morning, why: str) -> None:
    over = replace(morning, status=Status.FAILED, why=why)
    desk.unit.mornings.save(over)
    desk.unit.mornings.asked_after(over, None)
    desk.note(SYSTEM, "morning report not sent", over.about)
    for manager in rota.running_the_night(desk):
        told = told_texts.not_delivered(
            desk.reader(manager), over, _named(desk, over), why
        )
        notice.say(desk, manager, told, over.about, lane=Lane.ESCALATION)


def chase(desk: Desk, number: int) -> None:
    """Once; it is tried on, and heard of again if it fails for good."""
    morning = desk.unit.mornings.find(number)
    if morning is None or morning.status is not Status.OWED:
        return
    desk.unit.mornings.asked_after(morning, None)
    desk.note(SYSTEM, "morning report waits", morning.about)
    for manager in rota.running_the_night(desk):
        told = told_texts.not_gone(desk.reader(manager), morning, _named(desk, morning))
        notice.say(desk, manager, told, morning.about, lane=Lane.ESCALATION)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Sent again; or shown to whoever must know what the client has."""
    allow(person, Action.READ_BOOK)
    morning = desk.unit.mornings.find(number)
    if morning is None or choice not in (told_texts.AGAIN, told_texts.FILE):
        raise Stale
    to, named = desk.reader(person), _named(desk, morning)
    if choice == told_texts.FILE:
        shown = told_texts.caption(to, named)
        desk.owe(person, shown, about=morning.about, enclosure=Enclosure.MORNING)
        return
    if morning.status is Status.OWED:
        raise Stale
    desk.note(person.id, "morning report again", morning.about)
    desk.owe(person, told_texts.sending_again(to, named), about=morning.about)
    _again(desk, morning)


def _again(desk: Desk, morning: Morning) -> None:
    """The same bytes, under a new link: the old one opens nothing any more."""
    link, times = new_link(desk), morning.times + 1
    owed = replace(morning, status=Status.OWED, times=times, link_until=link.until)
    desk.unit.mornings.save(owed, link.digest)
    house, named = Reader(zone=desk.zone), _site_name(desk, owed)
    send(desk, owed, texts.body_again(house, owed, named, link.address, link.until))


def enclosed(desk: Desk, person: Person, about: str | None) -> Ready:
    """Whoever asked for it, if they still may."""
    allow(person, Action.READ_BOOK)
    morning = desk.unit.mornings.find(rules.number_of(about) or 0)
    if morning is None:
        raise Stale
    return file_of(desk, morning)


def opened(desk: Desk, token: str) -> Ready | None:
    """By its link, for a day. None: it is over, or none of ours."""
    morning = desk.unit.mornings.by_token(digest(token))
    if morning is None or morning.link_until is None:
        return None
    if desk.now >= morning.link_until:
        return None
    desk.note("client", "morning report opened", morning.about)
    return file_of(desk, morning)


def digest(token: str) -> str:
    """All that is kept of it."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _about(desk: Desk, owed: Owed) -> Morning | None:
    number = rules.number_of(owed.about)
    return None if number is None else desk.unit.mornings.find(number)


def _named(desk: Desk, morning: Morning) -> str:
    client = clients.find(desk.company.clients, morning.client)
    return client.called if client else morning.client


def _site_name(desk: Desk, morning: Morning) -> str:
    site = desk.unit.sites.find(morning.site)
    return site.name if site else morning.site
