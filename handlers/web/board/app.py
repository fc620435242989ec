"""``/board`` for browsers: sign in, look, and do what the chat's buttons do."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.desk.board import doing
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable
from bot.desk.lookout import Lookout
from bot.desk.web import signing_in
from bot.domain.errors import BadLink, Refused
from bot.domain.web.session import Scope
from bot.texts import refusals
from bot.texts.board import pages as texts
from bot.texts.board.pages import HOME
from bot.texts.reader import Reader, of_pages
from bot.texts.web import answers
from handlers.web.board import drawing
from handlers.web.board.watch import Viewer, Watch, event
from handlers.web.body import read_form
from handlers.web.doorkeeper import Doorkeeper, is_from_here, is_our_form, reader_of
from handlers.web.pages import Pages

COOKIE = "checkcall_board"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Of the board itself: its own script runs, and asks its own address."""

STATIC = {
    "board.css": "text/css",
    "board.js": "text/javascript",
    "board.svg": "image/svg+xml",
}
"""What the board loads, all of it from here."""

AT_ONCE = 2
"""Presses at the desk together: however many come, no alarm waits behind more."""

BEAT_S, LASTS_S = 5.0, 600.0
"""Between two signs of life; and how long a stream goes on before the browser asks for
the next: a laptop that was shut holds its place no longer."""

OVER = event("over", {})

Result = TypeVar("Result")


def board_app(doorway: Doorway, lookout: Lookout) -> Starlette:
    """Everything under ``/board``."""
    web = BoardDoor(doorway, lookout)
    app = Starlette(
        routes=[
            Route(HOME, web.show),
            Route(f"{HOME}/live", web.live),
            Route(f"{HOME}/act", web.act, methods=["POST"]),
            *(Route(f"{HOME}/{name}", web.static) for name in STATIC),
            Route(f"{HOME}/sign-in/{{token}}", web.show_sign_in),
            Route(f"{HOME}/sign-in/{{token}}", web.sign_in, methods=["POST"]),
            Route(f"{HOME}/sign-out", web.sign_out, methods=["POST"]),
        ],
        exception_handlers={
            HTTPException: web.show_lost,
            Unavailable: web.show_away,
            Exception: web.show_broken,
        },
    )
    app.router.redirect_slashes = False
    return app


class BoardDoor:
    """GET changes nothing; POST comes from the board of the session."""

    def __init__(self, doorway: Doorway, lookout: Lookout) -> None:
        secure = doorway.web_address.startswith("https:")
        self._doorway = doorway
        self._pages = Pages(secure=secure)
        self._with_script = Pages(secure=secure, policy=POLICY)
        self._door = Doorkeeper(secure=secure, cookie=COOKIE, home=HOME)
        self._watch = Watch(lookout)
        self._turns = asyncio.Semaphore(AT_ONCE)
        folder = drawing.HERE / "static"
        self._static = {name: (folder / name).read_text() for name in STATIC}

    async def show(self, request: Request) -> Response:
        """The board, as it is now."""
        done = request.query_params.get("done") == "yes"
        return await self._board(request, texts.done if done else None)

    async def act(self, request: Request) -> Response:
        """A button of it."""
        token, given = self._door.token_of(request), await read_form(request)
        if given is None or not (is_from_here(request) and is_our_form(token, given)):
            return self._pages.show(texts.not_from_here_page(reader_of(request)), 403)
        press = "".join(given.get("press", ())[:1])
        try:
            done = await self._enter(lambda desk: doing.press(desk, token, press))
        except Refused as why:
            return await self._refused(request, why)
        if not done:
            return self._signed_out(request)
        return self._pages.go_to(f"{HOME}?done=yes")

    async def live(self, request: Request) -> Response:
        """What changes, as it changes, to one who looks."""
        token = self._door.token_of(request)
        person = await self._watch.who(token)
        if person is None:
            return PlainTextResponse("not signed in\n", 403)
        if not self._watch.has_room(token):
            return PlainTextResponse("too many look\n", 503, {"Retry-After": "15"})
        stays: Callable[[], None] | None = request.scope.get("stays")
        if stays is not None:
            stays()
        return StreamingResponse(
            self._events(Viewer(token, person)),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    async def _events(self, viewer: Viewer) -> AsyncIterator[bytes]:
        """Until the session is over, or it is time for the next stream."""
        self._watch.come(viewer)
        ends = time.monotonic() + LASTS_S
        beats = 0.0
        try:
            while time.monotonic() < ends:
                news = self._watch.news
                if told := self._watch.unseen(viewer):
                    yield told
                if time.monotonic() >= beats:
                    beats = time.monotonic() + BEAT_S
                    if not await self._may_look(viewer):
                        yield OVER
                        return
                    if self._watch.is_live:
                        yield event("beat", self._watch.clock)
                await _first(news, BEAT_S)
        finally:
            self._watch.go(viewer)

    async def _may_look(self, viewer: Viewer) -> bool:
        """Asked anew at each beat; who cannot be asked is told nothing new."""
        try:
            person = await self._watch.who(viewer.token)
        except Exception:
            return True
        if person is not None:
            viewer.person = person
        return person is not None

    async def _board(
        self,
        request: Request,
        said: Callable[[Reader], str] | None = None,
        status: int = 200,
    ) -> Response:
        token = self._door.token_of(request)
        person = await self._watch.who(token)
        if person is None:
            return self._signed_out(request)
        drawn = await self._watch.page(person)
        to = Reader(of_pages(person.language))
        board = texts.board(to, person, said(to) if said is not None else "")
        html = drawing.page(board, drawn, signing_in.form_token(token))
        return self._with_script.html(html, status)

    async def _refused(self, request: Request, why: Refused) -> Response:
        """The board as it is, and why it was not done."""
        owner = refusals.owner_of(why)
        called = await self._watch.called(owner) if owner else ""
        return await self._board(
            request, lambda to: answers.sentence(to, why, called), 409
        )

    async def show_sign_in(self, request: Request) -> Response:
        """Link previews and mail scanners look at it, too: nothing is looked up."""
        return self._pages.show(texts.sign_in_page(reader_of(request)))

    async def sign_in(self, request: Request) -> Response:
        if not is_from_here(request):
            return self._pages.show(texts.not_from_here_page(reader_of(request)), 403)
        link = request.path_params["token"]
        try:
            opened = await self._enter(
                lambda desk: signing_in.sign_in(desk, link, Scope.BOARD)
            )
        except BadLink:
            return self._pages.show(texts.bad_link_page(reader_of(request)), 403)
        return self._door.let_in(self._pages.go_to(HOME), opened)

    async def sign_out(self, request: Request) -> Response:
        token, given = self._door.token_of(request), await read_form(request)
        if given is None or not (is_from_here(request) and is_our_form(token, given)):
            return self._pages.show(texts.not_from_here_page(reader_of(request)), 403)
        await self._enter(lambda desk: signing_in.sign_out(desk, token))
        answer = self._pages.show(texts.good_bye_page(reader_of(request)))
        return self._door.let_out(answer)

    async def _enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """In turn, whoever asks."""
        async with self._turns:
            return await self._doorway.run(use_case)

    def _signed_out(self, request: Request) -> Response:
        return self._pages.show(texts.signed_out_page(reader_of(request)), 403)

    async def static(self, request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        return self._pages.static(self._static[name], STATIC[name])

    async def show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self._pages.show(texts.lost_page(reader_of(request)), status)

    async def show_away(self, request: Request, _: Exception) -> Response:
        return self._pages.show(texts.broken_page(reader_of(request)), 503)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        return self._pages.show(texts.broken_page(reader_of(request)), 500)


async def _first(news: asyncio.Event, within_s: float) -> None:
    """There is some, or it has taken too long."""
    try:
        async with asyncio.timeout(within_s):
            await news.wait()
    except TimeoutError:
        return
