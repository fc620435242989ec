"""``/board`` for browsers: sign in, look, and do what the chat's buttons do."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.desk.board import doing, notes, ringing
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.lookout import Lookout
from bot.domain.company import Site
from bot.domain.errors import Refused
from bot.domain.refs import SiteCode
from bot.domain.web.session import Scope
from bot.ports import Redactor
from bot.texts.board import note as note_texts
from bot.texts.board import pages as texts
from bot.texts.board.pages import HOME, SITE
from bot.texts.board.pieces import RING
from handlers.web.addresses import number_of
from handlers.web.board import drawing
from handlers.web.board.live import stream
from handlers.web.board.note import NoteForm
from handlers.web.board.showing import Looker, Showing, home_of
from handlers.web.board.watch import Viewer, Watch
from handlers.web.body import read_form
from handlers.web.doorkeeper import is_from_here, is_our_form
from handlers.web.entrance.entrance import Entrance
from handlers.web.pages import Pages

Result = TypeVar("Result")

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Of the board itself: its own script runs, and asks its own address."""

STATIC = {
    "board.css": "text/css",
    "site.css": "text/css",
    "board.js": "text/javascript",
}
"""What the board loads, all of it from here."""


def board_app(
    doorway: Doorway, lookout: Lookout, redactor: Redactor, bot_token: str
) -> Starlette:
    """Everything under ``/board``; ``bot_token`` proves what Telegram says."""
    entrance = Entrance(Scope.BOARD, doorway, bot_token)
    secure = doorway.web_address.startswith("https:")
    web = BoardDoor(entrance, lookout, Pages(secure=secure, policy=POLICY))
    note = NoteForm(web, redactor)
    app = Starlette(
        routes=[
            Route(HOME, web.show),
            Route(f"{HOME}/live", web.live),
            Route(f"{HOME}/act", web.act, methods=["POST"]),
            *(Route(f"{HOME}/{name}", web.static) for name in STATIC),
            Route(f"{SITE}/{{site}}", web.show_site),
            Route(f"{SITE}/{{site}}/note", note.show),
            Route(f"{SITE}/{{site}}/note", note.write, methods=["POST"]),
            *entrance.routes(),
        ],
        exception_handlers=entrance.exception_handlers(),
    )
    app.router.redirect_slashes = False
    return app


class BoardDoor:
    """GET changes nothing but the journal; POST comes from a page of the session."""

    def __init__(self, entrance: Entrance, lookout: Lookout, pages: Pages) -> None:
        self._door = entrance
        self._pages = pages
        self.watch = Watch(lookout)
        self.showing = Showing(self.watch, pages)
        folder = drawing.HERE / "static"
        self._static = {name: (folder / name).read_text() for name in STATIC}

    async def show(self, request: Request) -> Response:
        """The board, as it is now."""
        who = await self.who(request)
        if who is None:
            return self.signed_out(request)
        return await self.showing.board(who, request, _done(who, request))

    async def show_site(self, request: Request) -> Response:
        """A site's page; that they look at it is written down first."""
        who = await self.who(request)
        if who is None:
            return self.signed_out(request)
        site = await self.site_of(request.path_params["site"])
        await self._is_looked_at(who, site.code)
        said = await self._noted(who, site, request) or _done(who, request)
        return await self.showing.site(who, request, site, said)

    async def _is_looked_at(self, who: Looker, site: SiteCode) -> None:
        """A turn at the desk is taken only where there is something to write."""
        if await self.watch.look(lambda d: doing.is_new_look(d, who.person, site)):
            await self.enter(lambda desk: doing.write_down(desk, who.token, site))

    async def _noted(self, who: Looker, site: Site, request: Request) -> str:
        """What was written just now, as it stands in the book."""
        number = number_of(request.query_params.get("noted", "")) or 0
        entry = await self.watch.look(
            lambda desk: notes.kept(desk, who.person, site.code, number)
        )
        if entry is None:
            return ""
        names = request.query_params.get("names") == "yes"
        return note_texts.kept(who.to, str(entry.ref), entry.text, names=names)

    async def act(self, request: Request) -> Response:
        """A button of a page, or a number that is asked for; the page shows what came
        of it."""
        token, given = self._door.token_of(request), await read_form(request)
        if given is None or not is_from_here(request):
            return self.not_from_here(request)
        if await self.watch.who(token) is None:
            return self.signed_out(request)
        if not is_our_form(token, given):
            return self.not_from_here(request)
        press, ring, place = (
            "".join(given.get(name, ())[:1]) for name in ("press", RING, "site")
        )
        site = await self.showing.find(place) if place else None
        try:
            done = await self.enter(lambda desk: _do(desk, token, press, ring))
        except Refused as why:
            who = await self.who(request)
            if who is None:
                return self.signed_out(request)
            return await self.showing.refused(who, request, site, why)
        if not done:
            return self.signed_out(request)
        return self._pages.go_to(f"{home_of(site.code if site else None)}?{done}")

    async def live(self, request: Request) -> Response:
        """What changes, as it changes, to one who looks."""
        who = await self.who(request)
        if who is None:
            return PlainTextResponse("not signed in\n", 403)
        name = request.query_params.get("site")
        site = await self.site_of(name) if name is not None else None
        if site is not None:
            await self._is_looked_at(who, site.code)
        viewer = Viewer(who.token, who.person, site.code if site else None)
        return stream(request, self.watch, viewer)

    async def who(self, request: Request) -> Looker | None:
        """Who looks, while they may."""
        token = self._door.token_of(request)
        person = await self.watch.who(token)
        return None if person is None else Looker(token=token, person=person)

    async def site_of(self, name: str) -> Site:
        """That an address names."""
        site = await self.showing.find(name)
        if site is None:
            raise HTTPException(404)
        return site

    def not_from_here(self, request: Request, typed: str = "") -> Response:
        return self._door.not_from_here(request, _words(typed))

    def go_to(self, path: str) -> Response:
        return self._pages.go_to(path)

    async def enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """In turn, whoever asks."""
        return await self._door.enter(use_case)

    def signed_out(self, request: Request, typed: str = "") -> Response:
        """What they had typed goes back to them."""
        return self._door.signed_out(request, _words(typed))

    async def static(self, request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        return self._pages.static(self._static[name], STATIC[name])


def _do(desk: Desk, token: str, press: str, ring: str) -> str:
    """What came of it, for the page's address; empty for nobody, who is signed out."""
    if not ring:
        return "done=yes" if doing.press(desk, token, press) else ""
    until = doing.ring(desk, token, ring)
    return urlencode({RING: ringing.pass_for(token, ring, until)}) if until else ""


def _words(typed: str) -> tuple[str, ...]:
    return (typed,) if typed.strip() else ()


def _done(who: Looker, request: Request) -> str:
    return texts.done(who.to) if request.query_params.get("done") == "yes" else ""
