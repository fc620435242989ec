"""``/alarm/TOKEN``: an alarm is taken up from an e-mail; no sign-in.

Mail scanners and link previews look at it, and may fetch it often: to look changes
nothing. What is no token of ours is refused without a look into the database, and each
link has an allowance of its own, so that no link is worn out by another.
"""

import asyncio
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.alarms.channels import mail_link
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable, overtaking
from bot.desk.web import alarm_link, signing_in
from bot.domain.limits import ALARM_LINK_OPENED
from bot.texts.page import Page
from bot.texts.reader import Reader
from bot.texts.web import alarm_link as texts
from handlers.web.body import read_form
from handlers.web.complaints.allowance import Allowance
from handlers.web.doorkeeper import is_from_here, is_our_form, reader_of
from handlers.web.pages import Pages

PATH = f"{mail_link.PATH}/{{token}}"


def alarm_app(doorway: Doorway) -> Starlette:
    door = _Door(doorway)
    app = Starlette(
        routes=[Route(PATH, door.show), Route(PATH, door.take, methods=["POST"])],
        exception_handlers={HTTPException: door.show_lost, Exception: door.show_broken},
    )
    app.router.redirect_slashes = False
    return app


class _Door:
    """One at a time goes to the desk; a press goes before whatever waits there."""

    def __init__(self, doorway: Doorway) -> None:
        self._doorway = doorway
        self._pages = Pages(secure=doorway.web_address.startswith("https:"))
        self._looks, self._presses = (Allowance(ALARM_LINK_OPENED) for _ in range(2))
        self._turn = asyncio.Semaphore(1)

    async def show(self, request: Request) -> Response:
        return await self._answer(request, self._looks, alarm_link.look)

    async def take(self, request: Request) -> Response:
        """A press counts only from the page itself."""
        given = await read_form(request) or {}
        if is_from_here(request) and is_our_form(_token(request), given):
            return await self._answer(request, self._presses, alarm_link.press)
        return await self._answer(request, self._looks, _pressed_elsewhere)

    async def _answer(
        self,
        request: Request,
        allowance: Allowance,
        use_case: Callable[[Desk, str], Page | None],
    ) -> Response:
        token, to = _token(request), reader_of(request)
        if not self._doorway.is_token(token):
            return self._pages.show(texts.bad_link_page(to), 403)
        if not allowance.admits(token, self._doorway.now):
            return self._pages.show(texts.not_now_page(to), 429)
        try:
            async with self._turn:
                with overtaking():
                    page = await self._doorway.run(lambda desk: use_case(desk, token))
        except Unavailable:
            return self._pages.show(texts.not_now_page(to), 503)
        if page is None:
            return self._pages.show(texts.bad_link_page(to), 403)
        return self._pages.show(page, form_token=signing_in.form_token(token))

    async def show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self._pages.show(texts.bad_link_page(reader_of(request)), status)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        return self._pages.show(texts.not_now_page(reader_of(request)), 500)


def _token(request: Request) -> str:
    token: str = request.path_params["token"]
    return token


def _pressed_elsewhere(desk: Desk, token: str) -> Page | None:
    page = alarm_link.look(desk, token)
    return page and texts.pressed_elsewhere(Reader(page.frame.language), page)
