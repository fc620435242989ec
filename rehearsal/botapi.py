"""The Bot API over HTTP: a thin skin that reads a call, obeys the faults, answers."""

import asyncio
import re
from collections.abc import Awaitable
from contextlib import suppress

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from rehearsal.calls.asked import Asked
from rehearsal.calls.body import read
from rehearsal.calls.refusal import Refusal, not_found, unauthorized
from rehearsal.exchange import Exchange
from rehearsal.faults import Drops, Fault, Hangs, Refuses
from rehearsal.methods.table import METHODS
from rehearsal.methods.updates import get_updates

HANG_UP = "rehearsal.hang_up"
"""Name of the ASGI extension by which the connection is closed unanswered."""

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class Unanswered(Response):
    """Closes the connection without a word; 502 where the server cannot."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hangs up, then waits until the server has noticed."""
        hang_up = scope.get("extensions", {}).get(HANG_UP)
        if hang_up is None:
            await Response(status_code=502)(scope, receive, send)
            return
        hang_up()
        while (await receive())["type"] != "http.disconnect":
            pass


class BotApi:
    """The endpoints that a bot calls."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def call(self, request: Request) -> Response:
        """Answers ``/bot<TOKEN>/<method>``."""
        method: str = request.path_params["method"]
        asked = Asked({})
        try:
            asked = Asked(await read(request))
            if self._exchange.closing or self._exchange.is_down:
                return self._outage()
            self._admit(request.path_params["token"])
            with self._exchange.change():
                fault = self._exchange.faults.take(method, asked.whole("chat_id"))
            return await self._obey(fault, request, method, asked)
        except Refusal as refusal:
            with self._exchange.change():
                self._exchange.log(method, asked, refusal)
            return JSONResponse(refusal.body(), status_code=refusal.code)
        except ClientDisconnect:  # killed while it was asking
            return Unanswered()

    async def download(self, request: Request) -> Response:
        """Answers ``/file/bot<TOKEN>/<path>``."""
        if self._exchange.closing or self._exchange.is_down:
            return self._outage()
        try:
            self._admit(request.path_params["token"])
            stored = self._exchange.files.by_path(request.path_params["path"])
            if stored is None:
                raise not_found()
        except Refusal as refusal:
            return JSONResponse(refusal.body(), status_code=refusal.code)
        return Response(stored.content, media_type=stored.media_type)

    def _admit(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise not_found()
        if token != self._exchange.token:
            raise unauthorized()

    def _outage(self) -> Response:
        if self._exchange.down_status is None:
            return Unanswered()
        return Response("Bad Gateway", status_code=self._exchange.down_status)

    async def _obey(
        self, fault: Fault | None, request: Request, method: str, asked: Asked
    ) -> Response:
        match fault:
            case Refuses(refusal=refusal):
                raise refusal
            case Drops(accepted=False):
                return Unanswered()
            case Hangs(seconds=seconds, accepted=False):
                await self._linger(seconds)
        response = await self._do(request, method, asked)
        match fault:
            case Drops():
                return Unanswered()
            case Hangs(seconds=seconds, accepted=True):
                await self._linger(seconds)
        return response

    async def _linger(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await self._exchange.bell.until(lambda: self._exchange.closing, seconds)

    async def _do(self, request: Request, method: str, asked: Asked) -> Response:
        name = method.lower()
        if name == "getupdates":
            polling = get_updates(self._exchange, asked)
            result: object = await while_connected(request, polling)
            if self._exchange.is_down or self._exchange.closing:
                return self._outage()
        elif name in METHODS:
            with self._exchange.change():
                result = METHODS[name](self._exchange, asked)
                self._exchange.log(method, asked, result)
        else:
            raise not_found()
        return JSONResponse({"ok": True, "result": result})


async def while_connected(request: Request, work: Awaitable[object]) -> object:
    """The work's result; the work stops when the caller hangs up."""
    doing = asyncio.ensure_future(work)
    listening = asyncio.ensure_future(_hung_up(request))
    try:
        await asyncio.wait({doing, listening}, return_when=asyncio.FIRST_COMPLETED)
        return doing.result() if doing.done() else []
    finally:
        for task in (doing, listening):
            task.cancel()
        await asyncio.gather(doing, listening, return_exceptions=True)


async def _hung_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
