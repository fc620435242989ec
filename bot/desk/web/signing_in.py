"""Signing in to the register, or to the board: by a link that the chat gave out, or by
Telegram's word for whoever opened it there."""

import hmac
import secrets

from bot.desk.desk import Desk
from bot.desk.people import reception
from bot.desk.people.in_charge import deputises
from bot.domain.errors import BadLink
from bot.domain.people.permissions import (
    Action,
    allow,
    allow_register,
    is_allowed,
)
from bot.domain.people.person import Person
from bot.domain.web import mini_app
from bot.domain.web import session as sessions
from bot.domain.web.mini_app import Launch
from bot.domain.web.session import Link, Scope, Session
from bot.texts.web import sign_in_link as texts
from storage.messages.message import Purpose

TOKEN_BYTES = 32
"""Nobody guesses 256 bits, however often they ask."""


def offer(desk: Desk, person: Person) -> None:
    """``/register``: a link for one sign-in; the one before stops working."""
    _offer(desk, person, Scope.REGISTER)


def offer_board(desk: Desk, person: Person) -> None:
    """The same, under ``/board``."""
    _offer(desk, person, Scope.BOARD)


def _offer(desk: Desk, person: Person, scope: Scope) -> None:
    _allow(desk, person, scope)
    assert person.chat_id is not None
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = Link(
        person=person.id, chat_id=person.chat_id, issued_at=desk.now, scope=scope
    )
    if desk.unit.sign_ins.withdraw(person.id, scope):
        _take_back(desk, person, scope)
    desk.unit.sign_ins.issue(token, link)
    desk.note(person.id, "sign-in link", person.id, after=_noted(scope))
    url = f"{desk.web_address}/{scope}/sign-in/{token}"
    desk.owe(person, texts.link(desk.reader(person), url, scope), about=scope.value)


def sign_in(desk: Desk, token: str, scope: Scope = Scope.REGISTER) -> str:
    """The token of a new session; :class:`BadLink`, whatever is wrong with the link."""
    link = desk.unit.sign_ins.take(token)
    person = desk.unit.people.find(link.person) if link else None
    if link is None or person is None or not may_enter(desk, person, scope):
        raise BadLink
    if link.scope is not scope or not sessions.link_works(link, person, desk.now):
        raise BadLink
    opened = _begin(desk, person, link.chat_id, scope)
    _take_back(desk, person, scope)
    return opened


def sign_in_here(desk: Desk, launch: Launch, scope: Scope) -> str:
    """The same for a page that was opened inside Telegram. A launch works once, and
    :class:`BadLink` is all that anybody learns who may not look."""
    person = desk.unit.people.by_chat(launch.chat_id)
    if person is None or not person.active or not may_enter(desk, person, scope):
        raise BadLink
    if not mini_app.is_fresh(launch, desk.now):
        raise BadLink
    if not desk.unit.sign_ins.use(launch.proof, desk.now):
        raise BadLink
    return _begin(desk, person, launch.chat_id, scope)


def _begin(desk: Desk, person: Person, chat_id: int, scope: Scope) -> str:
    opened = secrets.token_urlsafe(TOKEN_BYTES)
    begun = Session(
        person=person.id,
        chat_id=chat_id,
        began_at=desk.now,
        seen_at=desk.now,
        scope=scope,
    )
    desk.unit.sign_ins.begin(opened, begun)
    desk.note(person.id, "signed in", person.id, after=_noted(scope))
    return opened


def enter(desk: Desk, token: str, scope: Scope = Scope.REGISTER) -> Person | None:
    """Who is signed in, asked at every request; None ends the session for good."""
    session = desk.unit.sign_ins.find(token)
    if session is None or session.scope is not scope:
        return None
    person = _still_in(desk, session)
    if person is None:
        desk.unit.sign_ins.end(token)
        desk.note(session.person, "session ended", session.person)
        return None
    desk.unit.sign_ins.see(token, desk.now)
    return person


def looks_in(desk: Desk, token: str, scope: Scope) -> Person | None:
    """The same for whoever only looks: nothing is written, and nothing is ended."""
    session = desk.unit.sign_ins.find(token)
    if session is None or session.scope is not scope:
        return None
    return _still_in(desk, session)


def _still_in(desk: Desk, session: Session) -> Person | None:
    person = desk.unit.people.find(session.person)
    if person is None or sessions.is_over(session, person, desk.now):
        return None
    return person if may_enter(desk, person, session.scope) else None


def sign_out(desk: Desk, token: str) -> None:
    session = desk.unit.sign_ins.find(token)
    if session is not None:
        desk.unit.sign_ins.end(token)
        desk.note(session.person, "signed out", session.person)


def form_token(token: str) -> str:
    """What each form of a session carries; no other site can know it."""
    return hmac.new(token.encode(), b"a form of the register", "sha256").hexdigest()


def may_enter(desk: Desk, person: Person, scope: Scope = Scope.REGISTER) -> bool:
    is_let_in = is_allowed(_allow, desk, person, scope)
    return is_let_in and reception.has_accepted(desk, person)


def _allow(desk: Desk, person: Person, scope: Scope) -> None:
    match scope:
        case Scope.REGISTER:
            allow_register(person, deputises=deputises(desk, person))
        case Scope.BOARD:
            allow(person, Action.SEE_BOARD)


def _noted(scope: Scope) -> str:
    """In the journal, where the register needs no word: it was there first."""
    return "" if scope is Scope.REGISTER else scope.value


def _take_back(desk: Desk, person: Person, scope: Scope) -> None:
    """A link that is used, or was replaced, goes from the chat."""
    for shown in desk.unit.outbox.shown(scope.value, Purpose.ANSWER, person.id)[-1:]:
        desk.owe_edit(shown, texts.link_over(desk.reader(person), desk.now, scope))
