"""``/voice``: the gateway's own door. Whoever does not know the secret learns nothing,
and costs nothing: no row is read before it was shown."""

import asyncio
from dataclasses import replace

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.desk.alarms.by_telephone import PATH
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable, overtaking
from bot.desk.incoming import telephone_keys
from bot.desk.incoming.telephone_words import Speech
from handlers.web.body import read_body
from handlers.web.pages import HEADERS
from handlers.web.telephone.formats import FORMATS
from handlers.web.telephone.heard import Heard, Said, fields_of, heard
from handlers.web.telephone.proof import comes_from_gateway

LARGEST = 16_000
"""Bytes; a gateway says a few hundred."""

LONGEST_TOKEN = 64
"""What is longer was not given out by us, and is not looked up."""

REFUSED = "refused\n"
"""The same for a wrong secret, an unknown call and a key that was pressed before."""


def voice_app(doorway: Doorway, secret: str, form: str) -> Starlette:
    """``form`` is how the gateway is told what to say."""
    door = _Door(doorway, secret, form)
    app = Starlette(routes=[Route(PATH, door.take, methods=["POST"])])
    app.router.redirect_slashes = False
    return app


class _Door:
    """One at a time goes to the desk, before whatever waits there."""

    def __init__(self, doorway: Doorway, secret: str, form: str) -> None:
        self._doorway = doorway
        self._secret = secret
        self._write = FORMATS[form]
        self._turn = asyncio.Semaphore(1)

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
            return _plain(REFUSED, 403)
        said = heard({**request.query_params, **fields})
        if said is None:  # a state of the call that changes nothing
            return _plain("", 200)
        try:
            speech = await self._ask(request, said)
        except Unavailable:
            return _plain("the database is away\n", 503)
        if speech is None:
            return _plain(REFUSED, 403)
        words, kind = self._write(speech)
        return Response(words, media_type=kind, headers=HEADERS)

    async def _ask(self, request: Request, said: Heard) -> Speech | None:
        token = request.query_params.get("call", "")
        turn = request.query_params.get("turn", "")
        if not token or len(token) > LONGEST_TOKEN or not turn.isdecimal():
            return None

        def hear(desk: Desk) -> Speech | None:
            return _hear(desk, said, token, int(turn[:9]))

        async with self._turn:
            with overtaking():
                return await self._doorway.run(hear)


def _hear(desk: Desk, said: Heard, token: str, turn: int) -> Speech | None:
    match said.said:
        case Said.PRESSED:
            return telephone_keys.pressed(desk, token, turn, said.key)
        case Said.LISTENS:
            return telephone_keys.picked_up(desk, token)
        case Said.RINGS:
            return telephone_keys.progressed(desk, token)
        case Said.ENDED:
            return telephone_keys.ended(desk, token)
        case Said.MACHINE:
            over = telephone_keys.ended(desk, token)
            return over and replace(over, words="")


def _plain(words: str, status: int) -> Response:
    return PlainTextResponse(words, status, headers=HEADERS)
