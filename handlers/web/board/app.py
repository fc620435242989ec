"""``/board`` for browsers: sign in, look, and do what the chat's buttons do."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.desk.board import doing
from bot.desk.doorway import Doorway
from bot.desk.lookout import Lookout
from bot.desk.web import signing_in
from bot.domain.errors import Refused
from bot.domain.web.session import Scope
from bot.texts import refusals
from bot.texts.board import pages as texts
from bot.texts.board.pages import HOME
from bot.texts.reader import Reader, of_pages
from bot.texts.web import answers
from handlers.web.board import drawing
from handlers.web.board.watch import Viewer, Watch, event
from handlers.web.body import read_form
from handlers.web.doorkeeper import is_from_here, is_our_form
from handlers.web.entrance.entrance import Entrance
from handlers.web.pages import Pages

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Of the board itself: its own script runs, and asks its own address."""

STATIC = {
    "board.css": "text/css",
    "board.js": "text/javascript",
}
"""What the board loads, all of it from here."""

BEAT_S, LASTS_S = 5.0, 600.0
"""Between two signs of life; and how long a stream goes on before the browser asks for
the next: a laptop that was shut holds its place no longer."""

OVER = event("over", {})


def board_app(doorway: Doorway, lookout: Lookout, bot_token: str) -> Starlette:
    """Everything under ``/board``; ``bot_token`` proves what Telegram says."""
    entrance = Entrance(Scope.BOARD, doorway, bot_token)
    secure = doorway.web_address.startswith("https:")
    web = BoardDoor(entrance, lookout, Pages(secure=secure, policy=POLICY))
    app = Starlette(
        routes=[
            Route(HOME, web.show),
            Route(f"{HOME}/live", web.live),
            Route(f"{HOME}/act", web.act, methods=["POST"]),
            *(Route(f"{HOME}/{name}", web.static) for name in STATIC),
            *entrance.routes(),
        ],
        exception_handlers=entrance.exception_handlers(),
    )
    app.router.redirect_slashes = False
    return app


class BoardDoor:
    """GET changes nothing; POST comes from the board of the session."""

    def __init__(self, entrance: Entrance, lookout: Lookout, pages: Pages) -> None:
        self._door = entrance
        self._pages = pages
        self._watch = Watch(lookout)
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
            return self._door.not_from_here(request)
        press = "".join(given.get("press", ())[:1])
        try:
            done = await self._door.enter(lambda desk: doing.press(desk, token, press))
        except Refused as why:
            return await self._refused(request, why)
        if not done:
            return self._door.signed_out(request)
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
            return self._door.signed_out(request)
        drawn = await self._watch.page(person)
        to = Reader(of_pages(person.language))
        board = texts.board(to, person, said(to) if said is not None else "")
        html = drawing.page(board, drawn, signing_in.form_token(token))
        return self._pages.html(html, status)

    async def _refused(self, request: Request, why: Refused) -> Response:
        """The board as it is, and why it was not done."""
        owner = refusals.owner_of(why)
        called = await self._watch.called(owner) if owner else ""
        return await self._board(
            request, lambda to: answers.sentence(to, why, called), 409
        )

    async def static(self, request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        return self._pages.static(self._static[name], STATIC[name])


async def _first(news: asyncio.Event, within_s: float) -> None:
    """There is some, or it has taken too long."""
    try:
        async with asyncio.timeout(within_s):
            await news.wait()
    except TimeoutError:
        return
