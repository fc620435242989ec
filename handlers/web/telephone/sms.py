"""``/sms``: text messages that a gateway brings. It is told that one was taken when
what it does is committed; else it brings it again, and that counts once.
"""

import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.desk.doorway import Doorway, Unavailable
from bot.ports import TextMessage
from handlers.text_messages import TextMessages
from handlers.web.body import read_body
from handlers.web.pages import HEADERS
from handlers.web.telephone.heard import fields_of
from handlers.web.telephone.proof import comes_from_gateway
from handlers.web.telephone.text_message import FieldNames, text_message

PATH = "/sms"
LARGEST = 16_000
"""Bytes; the longest text message, with all that gateways say of it, is a third."""

log = structlog.get_logger(__name__)


def sms_app(
    doorway: Doorway, secret: str, names: FieldNames, texts: TextMessages
) -> Starlette:
    door = _Door(doorway, secret, names, texts)
    app = Starlette(routes=[Route(PATH, door.take, methods=["POST"])])
    app.router.redirect_slashes = False
    return app


class _Door:
    """Nothing is read before the secret was shown. Nothing is ever said in the answer:
    some gateways would send that as a text message to whoever wrote."""

    def __init__(
        self, doorway: Doorway, secret: str, names: FieldNames, texts: TextMessages
    ) -> None:
        self._doorway, self._secret, self._names = doorway, secret, names
        self._texts = texts

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
        try:
            await self._texts.bring(text)
        except Unavailable:
            return _plain("the database is away\n", 503)
        except Exception as failure:  # its words may hold theirs
            log.error("text message failed", failure=type(failure).__name__)
            return _plain("it failed; bring it again\n", 500)
        return _plain("", 200)


def _plain(words: str, status: int) -> Response:
    return PlainTextResponse(words, status, headers=HEADERS)
