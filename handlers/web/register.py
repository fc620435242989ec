"""The register of breaches for browsers: sign in, look at a record, and act on it."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import signing_in, web_deeds, web_register
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.domain.errors import BadLink, Misfilled, NotAllowed, OwnOffice, Refused
from bot.domain.people import Person
from bot.domain.web_register import Deed, Urgency
from bot.ports import Redactor
from bot.texts import refusals
from bot.texts import web_answers as answers
from bot.texts import web_register as texts
from bot.texts.web_answers import Sent
from handlers.web import filling
from handlers.web.body import read_form
from handlers.web.doorkeeper import (
    Doorkeeper,
    is_from_here,
    is_our_form,
    reader_of,
    token_of,
)
from handlers.web.pages import Pages
from handlers.web.visiting import Look, Shown, Visits

LARGEST_NUMBER = 2**31 - 1
"""That PostgreSQL takes for the number of a record."""

SAVED, NAMES = "yes", "names"


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
            Route("/register/breaches/{number:int}", web.show),
            Route("/register/breaches/{number:int}/{deed}", web.do, methods=["POST"]),
        ],
        exception_handlers={HTTPException: web.show_lost, Exception: web.show_broken},
    )
    app.router.redirect_slashes = False
    return app


class Register:
    """GET changes nothing but the journal; POST comes from a form of the session."""

    def __init__(self, doorway: Doorway, redactor: Redactor) -> None:
        secure = doorway.web_address.startswith("https:")
        self._redactor = redactor
        self._pages = Pages(secure=secure)
        self._door = Doorkeeper(secure=secure)
        self._visits = Visits(doorway, self._pages)

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
        return self._door.let_in(self._pages.go_to(texts.HOME), opened)

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
        before = _number(request.query_params.get("before", ""))

        def look(desk: Desk, person: Person) -> Shown:
            return Shown(web_register.show_list(desk, person, state, before))

        return await self._visits.show(request, look)

    async def show(self, request: Request) -> Response:
        number, saved = _breach(request), request.query_params.get("saved")

        def look(desk: Desk, person: Person) -> Shown:
            page = web_register.show(desk, person, number)
            if saved not in (SAVED, NAMES):
                return Shown(page)
            return Shown(answers.done(desk.reader(person), page, names=saved == NAMES))

        return await self._visits.show(request, look, texts.page_of(number))

    async def do(self, request: Request) -> Response:
        """Any form of a breach's page."""
        token, given = token_of(request), await read_form(request)
        if request.path_params["deed"] not in set(Deed):
            return self._visits.lost(request)
        if given is None or not is_from_here(request):
            return self._visits.not_from_here(request)
        sent = filling.sent(Deed(request.path_params["deed"]), given)
        if await self._visits.act(token, _nothing) is None:
            return self._visits.signed_out(request, sent.words)
        if not is_our_form(token, given):
            return self._visits.not_from_here(request)
        return await self._do(request, token, sent)

    async def _do(self, request: Request, token: str, sent: Sent) -> Response:
        number = _breach(request)
        path = texts.page_of(number)
        try:
            filled = await filling.filled(sent, self._redactor)
            names = await self._visits.act(
                token,
                lambda desk, who: web_deeds.do(desk, who, number, sent.deed, filled),
            )
        except Refused as why:
            again = _not_done(number, sent, why)
            return await self._visits.show(request, again, path)
        if names is None:
            return self._visits.signed_out(request, sent.words)
        return self._pages.go_to(f"{path}?saved={NAMES if names else SAVED}")

    async def show_style(self, _: Request) -> Response:
        return self._pages.style()

    async def show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        return self._visits.lost(request, status)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        return self._visits.broken(request)


def _nothing(*_: object) -> bool:
    return True


def _not_done(number: int, sent: Sent, why: Refused) -> Look:
    """The record as it is now, with the form as it was sent."""

    def look(desk: Desk, person: Person) -> Shown:
        page = web_register.show(desk, person, number)
        owner = refusals.owner_of(why)
        called = desk.person(owner).called if owner else ""
        refused = answers.refused(desk.reader(person), page, sent, why, called)
        return Shown(refused, _status(why))

    return look


def _status(why: Refused) -> int:
    match why:
        case Misfilled():
            return 422
        case NotAllowed() | OwnOffice():
            return 403
        case _:
            return 409


def _breach(request: Request) -> int:
    """0, which no breach has, for what cannot be one."""
    return _number(str(request.path_params["number"])) or 0


def _number(typed: str) -> int | None:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 17):
        return None
    return min(int(typed), LARGEST_NUMBER)
