"""``/tag``: a tag was read, and its reading is changed for a link into the chat.

What no tag of ours has said is refused without a look into the database.
"""

import asyncio
from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.doorway import Doorway, Unavailable
from bot.desk.patrols import tag_message, tags
from bot.texts.patrols import tag_page as texts
from bot.texts.reader import Reader, languages
from bot.texts.web.frame import tag_page
from handlers.web.doorkeeper import reader_of
from handlers.web.kept import Kept
from handlers.web.pages import Pages

PATH = "/tag"
FRESH_S = 30.0
"""The tags that there are, and their keys, are asked for no oftener."""


def tag_app(doorway: Doorway, username: Callable[[], str]) -> Starlette:
    """``username`` is the bot's own, which is known once Telegram has been met."""
    app = Starlette(routes=[Route(PATH, _Door(doorway, username).read)])
    app.router.redirect_slashes = False
    return app


class _Door:
    """One reading at a time goes to the desk: no alarm waits behind more."""

    def __init__(self, doorway: Doorway, username: Callable[[], str]) -> None:
        self._doorway = doorway
        self._username = username
        self._tagged = Kept(partial(doorway.run, tags.tagged), FRESH_S)
        self._turn = asyncio.Semaphore(1)
        self._pages = Pages(secure=doorway.web_address.startswith("https:"))

    async def read(self, request: Request) -> Response:
        to, asked = reader_of(request, languages), request.query_params
        try:
            known = await self._tagged.get()
            reading = tag_message.read(known, asked.get("e", ""), asked.get("c", ""))
            if reading is None:
                return self._said(to, texts.not_ours(to), 400)
            async with self._turn:
                token = await self._doorway.run(lambda desk: tags.tap(desk, reading))
        except Unavailable:
            return self._said(to, texts.away(to), 503)
        if token is None:
            return self._said(to, texts.used_before(to), 403)
        link = f"https://t.me/{self._username()}?start={token}"
        return self._pages.go_to(link)

    def _said(self, to: Reader, words: str, status: int) -> Response:
        return self._pages.show(tag_page(to, words), status)
