"""``/morning/TOKEN``: a client opens the report of its night for a day; no sign-in.

What is no token is refused without a look into the database.
"""

import asyncio
import re

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.desk.clients import morning_post
from bot.desk.doorway import Doorway, Unavailable
from bot.domain.limits import MORNINGS_OPENED, MORNINGS_OPENED_BY_ALL
from bot.texts.clients import morning_link as texts
from handlers.web.complaints.allowance import Allowance
from handlers.web.complaints.origin import origin
from handlers.web.pages import HEADERS, Pages

PATH = f"{morning_post.PATH}/{{token}}"
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""Of 32 bytes."""


def morning_app(doorway: Doorway, proxy_header: str | None = None) -> Starlette:
    """In ``proxy_header`` the company's proxy says from where a request came."""
    app = Starlette(routes=[Route(PATH, _Door(doorway, proxy_header).open)])
    app.router.redirect_slashes = False
    return app


class _Door:
    """One at a time goes to the desk: however many come, no alarm waits behind more."""

    def __init__(self, doorway: Doorway, proxy_header: str | None) -> None:
        self._doorway = doorway
        self._proxy_header = proxy_header
        self._pages = Pages(secure=doorway.web_address.startswith("https:"))
        self._allowance = Allowance(MORNINGS_OPENED, MORNINGS_OPENED_BY_ALL)
        self._turn = asyncio.Semaphore(1)

    async def open(self, request: Request) -> Response:
        token = request.path_params["token"]
        if TOKEN.fullmatch(token) is None:
            return _said(texts.OVER, 404)
        who = origin(request, self._proxy_header)
        if not self._allowance.admits(who, self._doorway.now):
            return _said(texts.TOO_OFTEN, 429)
        try:
            async with self._turn:
                file = await self._doorway.run(
                    lambda desk: morning_post.opened(desk, token)
                )
        except Unavailable:
            return _said(texts.AWAY, 503)
        if file is None:
            return _said(texts.OVER, 404)
        return self._pages.file(file.content, "application/pdf", file.name)


def _said(words: str, status: int) -> Response:
    return PlainTextResponse(f"{words}\n", status, headers=HEADERS)
