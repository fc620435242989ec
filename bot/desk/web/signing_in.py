"""Signing in to the register on the web, by a link that the chat gave out."""

import hmac
import secrets

from bot.desk.desk import Desk
from bot.desk.people import reception
from bot.desk.people.in_charge import deputises
from bot.domain.errors import BadLink
from bot.domain.people.permissions import allow_register, is_allowed
from bot.domain.people.person import Person
from bot.domain.web import session as sessions
from bot.domain.web.session import Link, Session
from bot.texts.web import sign_in_link as texts
from storage.messages.message import Purpose

ABOUT = "register"
"""What the message with the link is about: so it is found when the link is used."""

TOKEN_BYTES = 32
"""Nobody guesses 256 bits, however often they ask."""


def offer(desk: Desk, person: Person) -> None:
    """``/register``: a link for one sign-in; the one before stops working."""
    allow_register(person, deputises=deputises(desk, person))
    assert person.chat_id is not None
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = Link(person=person.id, chat_id=person.chat_id, issued_at=desk.now)
    if desk.unit.sign_ins.withdraw(person.id):
        _take_back(desk, person)
    desk.unit.sign_ins.issue(token, link)
    desk.note(person.id, "sign-in link", person.id)
    url = f"{desk.web_address}/register/sign-in/{token}"
    desk.owe(person, texts.link(desk.reader(person), url), about=ABOUT)


def sign_in(desk: Desk, token: str) -> str:
    """The token of a new session; :class:`BadLink`, whatever is wrong with the link."""
    link = desk.unit.sign_ins.take(token)
    person = desk.unit.people.find(link.person) if link else None
    if link is None or person is None or not may_enter(desk, person):
        raise BadLink
    if not sessions.link_works(link, person, desk.now):
        raise BadLink
    opened = secrets.token_urlsafe(TOKEN_BYTES)
    begun = Session(
        person=person.id, chat_id=link.chat_id, began_at=desk.now, seen_at=desk.now
    )
    desk.unit.sign_ins.begin(opened, begun)
    desk.note(person.id, "signed in", person.id)
    _take_back(desk, person)
    return opened


def enter(desk: Desk, token: str) -> Person | None:
    """Who is signed in, asked at every request; None ends the session for good."""
    session = desk.unit.sign_ins.find(token)
    if session is None:
        return None
    person = desk.unit.people.find(session.person)
    over = person is None or sessions.is_over(session, person, desk.now)
    if over or person is None or not may_enter(desk, person):
        desk.unit.sign_ins.end(token)
        desk.note(session.person, "session ended", session.person)
        return None
    desk.unit.sign_ins.see(token, desk.now)
    return person


def sign_out(desk: Desk, token: str) -> None:
    session = desk.unit.sign_ins.find(token)
    if session is not None:
        desk.unit.sign_ins.end(token)
        desk.note(session.person, "signed out", session.person)


def form_token(token: str) -> str:
    """What each form of a session carries; no other site can know it."""
    return hmac.new(token.encode(), b"a form of the register", "sha256").hexdigest()


def may_enter(desk: Desk, person: Person) -> bool:
    deputy = deputises(desk, person)
    is_let_in = is_allowed(allow_register, person, deputises=deputy)
    return is_let_in and reception.has_accepted(desk, person)


def _take_back(desk: Desk, person: Person) -> None:
    """A link that is used, or was replaced, goes from the chat."""
    for shown in desk.unit.outbox.shown(ABOUT, Purpose.ANSWER, person.id)[-1:]:
        desk.owe_edit(shown, texts.link_over(desk.reader(person), desk.now))
