"""``/vault/TOKEN``: whoever has a link from the chat writes down who was there.

The link is what lets them in; there is no cookie. What is typed goes to the vault and
nowhere else: past the redactor, which would take the names out, and into no log. What
is no token is refused without a look into the database.
"""

import asyncio
import re

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.doorway import Doorway, Unavailable
from bot.desk.vault import asking, recording
from bot.desk.vault.recording import Written
from bot.domain.errors import BadLink, Misfilled, Stale, VaultLocked
from bot.domain.limits import VAULT_PAGES, VAULT_PAGES_BY_ALL
from bot.domain.vault.named import Named, Who, as_typed
from bot.texts.reader import Reader
from bot.texts.web.answers import Given
from bot.texts.web.vault import form as texts
from bot.texts.web.vault.form import Blank
from handlers.web.addresses import number_of
from handlers.web.body import read_form
from handlers.web.complaints.allowance import Allowance
from handlers.web.complaints.origin import origin
from handlers.web.doorkeeper import is_from_here, reader_of
from handlers.web.pages import Pages

PATH = f"{asking.PATH}/{{token}}"
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""Of 32 bytes."""


def vault_app(doorway: Doorway, proxy_header: str | None = None) -> Starlette:
    """In ``proxy_header`` the company's proxy says from where a request came."""
    form = _Form(doorway, proxy_header)
    app = Starlette(
        routes=[Route(PATH, form.show), Route(PATH, form.take, methods=["POST"])],
        exception_handlers={HTTPException: form.show_over, Exception: form.show_broken},
    )
    app.router.redirect_slashes = False
    return app


class _Form:
    """One at a time goes to the desk: however many come, no alarm waits behind more."""

    def __init__(self, doorway: Doorway, proxy_header: str | None) -> None:
        self._doorway = doorway
        self._proxy_header = proxy_header
        self._pages = Pages(secure=doorway.web_address.startswith("https:"))
        self._allowance = Allowance(VAULT_PAGES, VAULT_PAGES_BY_ALL)
        self._turn = asyncio.Semaphore(1)

    async def show(self, request: Request) -> Response:
        """Previews and scanners look at it, too: nothing is used up."""
        blank = await self._blank(request, ())
        if isinstance(blank, Response):
            return blank
        saved = "saved" in request.query_params
        return self._pages.show(texts.form_page(blank, saved=saved))

    async def take(self, request: Request) -> Response:
        """One person."""
        given = await read_form(request) or {}
        request.state.typed = _typed(given)
        blank = await self._blank(request, _typed(given))
        if isinstance(blank, Response):
            return blank
        if not is_from_here(request):
            return self._pages.show(texts.not_kept(blank, given), 403)
        try:
            next_token = await self._record(request, _written(given))
        except Misfilled as why:
            return self._pages.show(texts.refilled(blank, given, why), 422)
        except Stale:
            return self._pages.show(texts.moved_on(blank, given), 409)
        except (VaultLocked, Unavailable):
            return self._pages.show(texts.not_kept(blank, given), 503)
        except BadLink:
            return self._over(blank.to, _typed(given))
        return self._pages.go_to(f"{asking.PATH}/{next_token}?saved=yes")

    async def _record(self, request: Request, written: Written) -> str:
        token = request.path_params["token"]
        async with self._turn:
            return await self._doorway.run(
                lambda desk: recording.record(desk, token, written)
            )

    async def _blank(
        self, request: Request, typed: tuple[str, ...]
    ) -> Blank | Response:
        """What the form needs; or what is answered in its place, with what they
        typed."""
        to, token = reader_of(request), request.path_params["token"]
        if TOKEN.fullmatch(token) is None:
            return self._over(to, typed)
        who = origin(request, self._proxy_header)
        if not self._allowance.admits(who, self._doorway.now):
            return self._pages.show(texts.too_often_page(to, typed), 429)
        try:
            async with self._turn:
                blank = await self._doorway.run(
                    lambda desk: recording.look(desk, token)
                )
        except Unavailable:
            return self._pages.show(texts.away_page(to, typed), 503)
        return blank or self._over(to, typed)

    def _over(self, to: Reader, typed: tuple[str, ...] = ()) -> Response:
        return self._pages.show(texts.over_page(to, typed), 404)

    async def show_over(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self._pages.show(texts.over_page(reader_of(request)), status)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        typed = getattr(request.state, "typed", ())
        return self._pages.show(texts.away_page(reader_of(request), typed), 500)


def _written(given: Given) -> Written:
    """The form as it was filled in; :class:`Misfilled` names what is the matter."""
    said = _line(given, texts.WHO)
    named = Named(**{name: as_typed(_line(given, name)) for name in texts.LINES})
    if said not in set(Who):
        raise Misfilled(texts.WHO, "choose")
    if named.says_nothing:
        raise Misfilled(texts.NAME, "type")
    if named.too_long:
        raise Misfilled(named.too_long, "long")
    instead = number_of(_line(given, texts.INSTEAD_OF))
    return Written(who=Who(said), named=named, instead_of=instead)


def _line(given: Given, name: str) -> str:
    return "".join(given.get(name, ())[:1]).strip()


def _typed(given: Given) -> tuple[str, ...]:
    lines = (_line(given, name) for name in texts.LINES)
    return tuple(line for line in lines if line)
