"""The register of breaches for browsers: sign in, look at a record, and act on it."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable
from bot.desk.web import signing_in
from bot.desk.web.breach import pages
from bot.desk.web.shelves import SHELVES
from bot.desk.web.vault import VAULT
from bot.domain.breach.urgency import Urgency
from bot.domain.errors import BadLink
from bot.domain.people.person import Person
from bot.ports import Redactor
from bot.texts.web import sign_in_pages as texts
from bot.texts.web.frame import BREACHES, DRILLS, HOME
from handlers.web.addresses import number_of
from handlers.web.body import read_form
from handlers.web.doorkeeper import (
    Doorkeeper,
    is_from_here,
    is_our_form,
    reader_of,
    token_of,
)
from handlers.web.pages import Pages
from handlers.web.papers import Papers
from handlers.web.records import Records
from handlers.web.vault.records import VaultRecords
from handlers.web.visiting import Shown, Visits


def register_app(doorway: Doorway, redactor: Redactor) -> Starlette:
    """Everything under ``/register``."""
    web = Register(doorway, redactor)
    app = Starlette(
        routes=[
            Route("/register", web.show_list),
            Route("/register/register.css", web.show_style),
            Route("/register/sign-in/{token}", web.show_sign_in),
            Route("/register/sign-in/{token}", web.sign_in, methods=["POST"]),
            Route("/register/sign-out", web.sign_out, methods=["POST"]),
            *web.papers.routes(BREACHES),
            *web.papers.routes(DRILLS),
            *(route for records in web.records for route in records.routes()),
        ],
        exception_handlers={
            HTTPException: web.show_lost,
            Unavailable: web.show_away,
            Exception: web.show_broken,
        },
    )
    app.router.redirect_slashes = False
    return app


class Register:
    """The way in and out, the list of breaches, and records of each kind."""

    def __init__(self, doorway: Doorway, redactor: Redactor) -> None:
        secure = doorway.web_address.startswith("https:")
        self._pages = Pages(secure=secure)
        self._door = Doorkeeper(secure=secure)
        self._visits = Visits(doorway, self._pages)
        self.papers = Papers(self._visits, self._pages)
        self.records = [
            (VaultRecords if shelf is VAULT else Records)(
                shelf, self._visits, self._pages, redactor
            )
            for shelf in SHELVES.values()
        ]

    async def show_sign_in(self, request: Request) -> Response:
        """Link previews and mail scanners look at it, too: nothing is looked up."""
        return self._pages.show(texts.sign_in_page(reader_of(request)))

    async def sign_in(self, request: Request) -> Response:
        if not is_from_here(request):
            return self._visits.not_from_here(request)
        link = request.path_params["token"]
        try:
            opened = await self._visits.enter(
                lambda desk: signing_in.sign_in(desk, link)
            )
        except BadLink:
            return self._pages.show(texts.bad_link_page(reader_of(request)), 403)
        return self._door.let_in(self._pages.go_to(HOME), opened)

    async def sign_out(self, request: Request) -> Response:
        token, given = token_of(request), await read_form(request)
        if given is None or not (is_from_here(request) and is_our_form(token, given)):
            return self._visits.not_from_here(request)
        await self._visits.enter(lambda desk: signing_in.sign_out(desk, token))
        answer = self._pages.show(texts.good_bye_page(reader_of(request)))
        return self._door.let_out(answer)

    async def show_list(self, request: Request) -> Response:
        asked = request.query_params.get("state", "").upper()
        state = Urgency[asked] if asked in Urgency.__members__ else None
        before = number_of(request.query_params.get("before", ""))

        def look(desk: Desk, person: Person) -> Shown:
            return Shown(pages.show_list(desk, person, state, before))

        return await self._visits.show(request, look)

    async def show_style(self, _: Request) -> Response:
        return self._pages.style()

    async def show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self._visits.lost(request, status)

    async def show_away(self, request: Request, _: Exception) -> Response:
        """The database is; no mistake of ours, and it passes."""
        return self._visits.broken(request, 503)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        return self._visits.broken(request)
