"""``/sms``: text messages that a gateway brings. It is told that one was taken when
what it does is committed; else it brings it again, and that counts once.
"""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from contextlib import nullcontext

import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.desk.doorway import Doorway, Unavailable, overtaking
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.desk.text_messages import numbers
from bot.desk.text_messages.numbers import Dialled
from bot.domain.errors import Unfit
from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.texts.words.spoken import is_urgent
from handlers.incoming import Incoming, whole
from handlers.web.body import read_body
from handlers.web.pages import HEADERS
from handlers.web.telephone.heard import fields_of
from handlers.web.telephone.proof import comes_from_gateway
from handlers.web.telephone.strangers import Strangers
from handlers.web.telephone.text_message import FieldNames, TextMessage, text_message

PATH = "/sms"
LARGEST = 16_000
"""Bytes; the longest text message, with all that gateways say of it, is a third."""

Hear = Callable[[Incoming], Awaitable[None]]

log = structlog.get_logger(__name__)


def sms_app(
    doorway: Doorway,
    secret: str,
    names: FieldNames,
    dialled: Dialled,
    hear: Hear,
    strangers: Strangers,
) -> Starlette:
    """``hear`` takes what somebody on the books wrote to where words go."""
    door = _Door(doorway, secret, names, dialled, hear, strangers)
    app = Starlette(routes=[Route(PATH, door.take, methods=["POST"])])
    app.router.redirect_slashes = False
    return app


class _Door:
    """Nothing is read before the secret was shown. Nothing is ever said in the answer:
    some gateways would send that as a text message to whoever wrote."""

    def __init__(
        self,
        doorway: Doorway,
        secret: str,
        names: FieldNames,
        dialled: Dialled,
        hear: Hear,
        strangers: Strangers,
    ) -> None:
        self._doorway, self._secret, self._names = doorway, secret, names
        self._dialled, self._hear, self._strangers = dialled, hear, strangers

    async def take(self, request: Request) -> Response:
        try:
            body = await read_body(request, LARGEST)
        except ClientDisconnect:  # nobody is there to be answered
            return _plain("cut short\n", 400)
        if body is None:
            return _plain("too large\n", 413)
        try:
            fields = fields_of(body)
        except ValueError:
            return _plain("neither a form nor JSON\n", 400)
        if not comes_from_gateway(
            request, PATH, body, fields, self._secret, self._doorway
        ):
            return _plain("refused\n", 403)
        text = text_message(fields, self._names, self._doorway.now)
        if text is None:
            return _plain("no sender or no text; see CHECKCALL_SMS_FIELDS\n", 400)
        return await self._take(text)

    async def _take(self, text: TextMessage) -> Response:
        words = whole(text.words).replace("\0", "")
        try:
            with overtaking() if is_urgent(words) else nullcontext():
                await self._bring(text, words)
        except Unavailable:
            return _plain("the database is away\n", 503)
        except Exception as failure:  # its words may hold theirs
            log.error("text message failed", failure=type(failure).__name__)
            return _plain("it failed; bring it again\n", 500)
        return _plain("", 200)

    async def _bring(self, text: TextMessage, words: str) -> None:
        who = await self._whose(text.number)
        if who is None:
            self._strangers.texts += 1
            return
        sender = Sender(
            update=_key(text),
            kind=Channel.SMS,
            chat_id=0,
            sent_at=text.sent_at or self._doorway.now,
            texter=who,
        )
        if words.strip():
            await self._hear(Incoming(sender=sender, words=words))
            return
        await self._doorway.run(
            lambda desk: inbox.refuse_kind(desk, sender, Unfit.OTHER)
        )

    async def _whose(self, number: str) -> StaffId | None:
        now = self._doorway.now
        if self._strangers.has(number, now):
            return None
        who = await self._doorway.run(
            lambda desk: numbers.whose(desk, number, self._dialled), shares=True
        )
        if who is None:
            self._strangers.add(number, now)
        return who


def _key(text: TextMessage) -> str:
    """By which it is known when it comes again. Without an id each counts: two that say
    the same may be two check calls."""
    if not text.id:
        return f"text {secrets.token_hex(16)}"
    same = hashlib.sha256(f"{text.number} {text.id}".encode(errors="replace"))
    return f"text {same.hexdigest()[:32]}"


def _plain(words: str, status: int) -> Response:
    return PlainTextResponse(words, status, headers=HEADERS)
