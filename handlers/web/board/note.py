"""A line for a site's book, typed on a page of its own: nothing loads it anew under
whoever types."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.board import doing, notes
from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.errors import Refused
from bot.ports import Redactor
from bot.texts.board.pages import address_of
from handlers.web.board.showing import Looker, Showing
from handlers.web.board.watch import Watch
from handlers.web.body import read_form
from handlers.web.doorkeeper import is_from_here, is_our_form
from handlers.web.filling import known_again, read_words

Result = TypeVar("Result")


class Door(Protocol):
    """What the form needs of the board's."""

    watch: Watch
    showing: Showing

    async def who(self, request: Request) -> Looker | None: ...

    async def site_of(self, name: str) -> Site: ...

    async def enter(self, use_case: Callable[[Desk], Result]) -> Result: ...

    def signed_out(self, request: Request, typed: str = "") -> Response: ...

    def not_from_here(self, request: Request, typed: str = "") -> Response: ...

    def go_to(self, path: str) -> Response: ...


class NoteForm:
    """Kept without names; what cannot be kept goes back to whoever typed it."""

    def __init__(self, door: Door, redactor: Redactor) -> None:
        self._door, self._redactor = door, redactor

    async def show(self, request: Request) -> Response:
        door = self._door
        who = await door.who(request)
        if who is None:
            return door.signed_out(request)
        site, person = await door.site_of(request.path_params["site"]), who.person
        try:
            await door.watch.look(lambda desk: notes.allowed(desk, person, site.code))
        except Refused as why:
            return await door.showing.refused(who, request, site, why)
        return await door.showing.note(who, site)

    async def write(self, request: Request) -> Response:
        door = self._door
        given = await read_form(request)
        if given is None or not is_from_here(request):
            return door.not_from_here(request)
        typed = "".join(given.get(notes.WORDS, ())[:1])
        who = await door.who(request)
        if who is None:
            return door.signed_out(request, typed)
        if not is_our_form(who.token, given):  # they have signed in anew since
            return door.not_from_here(request, typed)
        site = await door.site_of(request.path_params["site"])
        form = known_again(request, who.token, given)
        return await self._keep(request, who, site, typed, form)

    async def _keep(
        self, request: Request, who: Looker, site: Site, typed: str, form: str
    ) -> Response:
        door = self._door
        try:
            kept = await read_words(notes.WORDS, typed, self._redactor)
            entry = await door.enter(
                lambda desk: doing.note(desk, who.token, site.code, kept, form)
            )
        except Refused as why:
            return await door.showing.note(who, site, typed, why)
        if entry is None:
            return door.signed_out(request, typed)
        names = "&names=yes" if kept.had_names else ""
        return door.go_to(f"{address_of(site.code)}?noted={entry.id}{names}")
