"""One place of the web: its turn at the desk, its way in and out, and every page that
is shown in place of one."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ExceptionHandler

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable
from bot.desk.web import signing_in
from bot.domain.errors import BadLink
from bot.domain.web import mini_app
from bot.domain.web.session import Scope
from bot.texts.web import sign_in_pages as texts
from handlers.web.body import read_form
from handlers.web.doorkeeper import (
    Doorkeeper,
    is_from_here,
    is_our_form,
    reader_of,
    token_of,
)
from handlers.web.pages import Pages

AT_ONCE = 2
"""Requests at the desk together: however many come, no alarm waits behind more."""

TELEGRAM = "https://web.telegram.org"
"""Telegram in a browser, which shows what is opened there in a frame."""

LAUNCH_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    f"form-action 'self'; frame-ancestors {TELEGRAM}; base-uri 'none'"
)
"""Of the one page that Telegram may frame: nobody is signed in there, and what it leads
to is in no frame."""

SCRIPT = "/look/launch.js"

CAME, SIGN_IN = "came", "sign-in"
"""In the address to which signing in leads."""

Result = TypeVar("Result")


class Entrance:
    """Looking changes nothing; a POST comes from one of our own pages."""

    def __init__(self, scope: Scope, doorway: Doorway, bot_token: str) -> None:
        secure = doorway.web_address.startswith("https:")
        self._scope, self._home = scope, f"/{scope}"
        self._doorway = doorway
        self._bot_token = bot_token
        self._pages = Pages(secure=secure)
        self._launch_pages = Pages(secure=secure, policy=LAUNCH_POLICY)
        self._door = Doorkeeper(scope, secure=secure)
        self._turns = asyncio.Semaphore(AT_ONCE)

    def routes(self) -> list[Route]:
        link, post = f"{self._home}/sign-in/{{token}}", ["POST"]
        return [
            Route(link, self.show_sign_in),
            Route(link, self.sign_in, methods=post),
            Route(f"{self._home}/telegram", self.show_launch),
            Route(f"{self._home}/telegram", self.launch, methods=post),
            Route(f"{self._home}/sign-out", self.sign_out, methods=post),
        ]

    def exception_handlers(self) -> dict[type[Exception], ExceptionHandler]:
        return {
            HTTPException: self._show_lost,
            Unavailable: self._show_away,
            Exception: self._show_broken,
        }

    async def enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """In turn, whoever asks."""
        async with self._turns:
            return await self._doorway.run(use_case)

    def token_of(self, request: Request) -> str:
        """The session's, empty without one."""
        return token_of(request, self._scope)

    async def show_sign_in(self, request: Request) -> Response:
        """Link previews and mail scanners look at it, too: nothing is looked up."""
        return self._pages.show(texts.sign_in_page(reader_of(request), self._scope))

    async def sign_in(self, request: Request) -> Response:
        if not is_from_here(request):
            return self.not_from_here(request)
        link = request.path_params["token"]
        try:
            opened = await self.enter(
                lambda desk: signing_in.sign_in(desk, link, self._scope)
            )
        except BadLink:
            page = texts.bad_link_page(reader_of(request), self._scope)
            return self._pages.show(page, 403)
        return self._let_in(opened)

    async def show_launch(self, request: Request) -> Response:
        """Who opened it stands behind the # of its address, which is sent to nobody:
        the page's script puts it into the form."""
        page = texts.launch_page(reader_of(request), self._scope)
        return self._launch_pages.show(page, script=SCRIPT)

    async def launch(self, request: Request) -> Response:
        """What Telegram has not signed is refused without a look into the database."""
        given = await read_form(request)
        if given is None or not is_from_here(request):
            return self.not_from_here(request)
        told = given.get(texts.LAUNCH, ())
        launch = mini_app.read(told[0], self._bot_token) if len(told) == 1 else None
        try:
            if launch is None:
                raise BadLink
            opened = await self.enter(
                lambda desk: signing_in.sign_in_here(desk, launch, self._scope)
            )
        except BadLink:
            page = texts.bad_launch_page(reader_of(request), self._scope)
            return self._pages.show(page, 403)
        return self._let_in(opened)

    def _let_in(self, opened: str) -> Response:
        """The address says whence, for a browser that comes without the cookie."""
        here = f"{self._home}?{CAME}={SIGN_IN}"
        return self._door.let_in(self._pages.go_to(here), opened)

    async def sign_out(self, request: Request) -> Response:
        token, given = self.token_of(request), await read_form(request)
        if given is None or not is_from_here(request):
            return self.not_from_here(request)
        if not token:  # as they did in another tab
            return self.signed_out(request)
        if not is_our_form(token, given):
            return self.not_from_here(request)
        await self.enter(lambda desk: signing_in.sign_out(desk, token))
        page = texts.good_bye_page(reader_of(request), self._scope)
        return self._door.let_out(self._pages.show(page))

    def signed_out(self, request: Request, typed: Sequence[str] = ()) -> Response:
        came = request.query_params.get(CAME) == SIGN_IN
        no_cookie = came and not self.token_of(request)
        page = texts.signed_out_page(
            reader_of(request), self._scope, typed, no_cookie=no_cookie
        )
        return self._pages.show(page, 403)

    def not_from_here(self, request: Request, typed: Sequence[str] = ()) -> Response:
        """``typed`` is what one of our own pages sent, and comes back to be copied."""
        page = texts.not_from_here_page(reader_of(request), self._scope, typed)
        return self._pages.show(page, 403)

    def too_long(self, request: Request) -> Response:
        page = texts.too_long_page(reader_of(request), self._scope)
        return self._pages.show(page, 413)

    def lost(self, request: Request, status: int = 404) -> Response:
        page = texts.lost_page(reader_of(request), self._scope)
        return self._pages.show(page, status)

    def broken(self, request: Request, status: int = 500) -> Response:
        page = texts.broken_page(reader_of(request), self._scope)
        return self._pages.show(page, status)

    async def _show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self.lost(request, status)

    async def _show_away(self, request: Request, _: Exception) -> Response:
        """The database is; no mistake of ours, and it passes."""
        return self.broken(request, 503)

    async def _show_broken(self, request: Request, _: Exception) -> Response:
        return self.broken(request)
