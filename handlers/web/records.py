"""Records of one kind for browsers: one is shown, and its forms do what they ask."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.web import shelf as shelves
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Shelf
from bot.domain.errors import Misfilled, NotAllowed, OwnOffice, Refused
from bot.domain.people.person import Person
from bot.ports import Redactor
from bot.texts import refusals
from bot.texts.web import answers
from bot.texts.web.answers import Sent
from handlers.web import filling
from handlers.web.body import read_form
from handlers.web.doorkeeper import is_from_here, is_our_form, token_of
from handlers.web.pages import Pages
from handlers.web.visiting import Look, Shown, Visits

SAVED, NAMES = "yes", "names"


class Records:
    """GET changes nothing but the journal; POST comes from a form of the session."""

    def __init__(
        self, shelf: Shelf, visits: Visits, pages: Pages, redactor: Redactor
    ) -> None:
        self._shelf = shelf
        self._visits = visits
        self._pages = pages
        self._redactor = redactor

    def routes(self) -> list[Route]:
        """Of each record, and of the list itself with its own forms."""
        home, post = self._shelf.home, ["POST"]
        routes = [
            Route(home, self.show),
            Route(f"{home}/{{number:record}}", self.show),
            Route(f"{home}/{{number:record}}/{{deed}}", self.do, methods=post),
        ]
        if self._shelf.list_has_forms:
            routes.append(Route(f"{home}/{{deed}}", self.do, methods=post))
        return routes

    async def show(self, request: Request) -> Response:
        number, saved = record_of(request), request.query_params.get("saved")

        def look(desk: Desk, person: Person) -> Shown:
            page = self._shelf.look(desk, person, number)
            if saved not in (SAVED, NAMES):
                return Shown(page)
            return Shown(answers.done(desk.reader(person), page, names=saved == NAMES))

        return await self._visits.show(request, look, self._shelf.path(number))

    async def do(self, request: Request) -> Response:
        """Any form of a page."""
        token, given = token_of(request), await read_form(request)
        name = request.path_params["deed"]
        if name not in self._shelf.deeds:
            return self._visits.lost(request)
        if not is_from_here(request):
            return self._visits.not_from_here(request)
        if given is None:
            return self._visits.too_long(request)
        sent = filling.sent(name, self._shelf.deeds[name], given)
        if await self._visits.act(token, _nothing) is None:
            return self._visits.signed_out(request, sent.words)
        if not is_our_form(token, given):  # they have signed in anew since
            return self._visits.not_from_here(request, sent.words)
        return await self._do(request, token, sent)

    async def _do(self, request: Request, token: str, sent: Sent) -> Response:
        number, deed = record_of(request), self._shelf.deeds[sent.deed]
        try:
            known = filling.known_again(request, token, sent.given)
            filled = await filling.filled(sent, deed, self._redactor, known)
            answer = await self._done(token, sent.deed, number, filled)
        except Refused as why:
            again = self._not_done(number, sent, why)
            return await self._visits.show(request, again, self._shelf.path(number))
        return answer or self._visits.signed_out(request, sent.words)

    async def _done(
        self, token: str, name: str, number: int, filled: Filled
    ) -> Response | None:
        """Back to the record, where it was done. None: they are signed out."""
        deed, path = self._shelf.deeds[name], self._shelf.path(number)
        names = await self._visits.act(
            token, lambda desk, who: shelves.do(desk, who, deed, number, filled)
        )
        if names is None:
            return None
        return self._pages.go_to(f"{path}?saved={NAMES if names else SAVED}")

    def _not_done(self, number: int, sent: Sent, why: Refused) -> Look:
        """The record as it is now, with the form as it was sent."""

        def look(desk: Desk, person: Person) -> Shown:
            page = self._shelf.look(desk, person, number)
            owner = refusals.owner_of(why)
            called = desk.person(owner).called if owner else ""
            refused = answers.refused(desk.reader(person), page, sent, why, called)
            return Shown(refused, _status(why))

        return look


def _nothing(*_: object) -> bool:
    return True


def _status(why: Refused) -> int:
    match why:
        case Misfilled():
            return 422
        case NotAllowed() | OwnOffice():
            return 403
        case _:
            return 409


def record_of(request: Request) -> int:
    """0 for the list itself."""
    return int(request.path_params.get("number", 0))
