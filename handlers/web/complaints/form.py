"""``/complain``: open to anybody, without signing in, without scripts.

Nothing that was typed is lost: whatever keeps it from being recorded, the form comes
back as it was sent, with what to do. Sent twice, it is one complaint.
"""

import asyncio
import hashlib
import hmac
import secrets
from dataclasses import replace
from functools import partial

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.complaints import intake
from bot.desk.complaints.intake import FromTheWeb
from bot.desk.desk import Desk
from bot.desk.doorway import Doorway, Unavailable
from bot.domain.complaints.facts import Proxy
from bot.domain.errors import Misfilled
from bot.domain.names.redacted_text import Kept as KeptWords
from bot.domain.web.session import Scope
from bot.ports import Redactor
from bot.texts.complaints.handler import THEMSELVES
from bot.texts.page import Page
from bot.texts.reader import Reader
from bot.texts.web import complain as texts
from bot.texts.web import complain_answers as answers
from bot.texts.web import sign_in_pages
from bot.texts.web.answers import Given
from handlers.web.body import read_form
from handlers.web.complaints.allowance import Allowance
from handlers.web.complaints.origin import origin
from handlers.web.doorkeeper import FORM_TOKEN, host_of, reader_of
from handlers.web.kept import Kept
from handlers.web.pages import Pages

PATH = "/complain"
COOKIE = "checkcall_complain"
TOKEN_BYTES = 16
LONGEST_TOKEN = 64
FRESH_S = 30.0
"""What the company says of itself is asked for no oftener."""

PATIENCE_S = 10.0
"""A stranger sends it once in a life: the words are waited for longer than a form's."""

log = structlog.get_logger(__name__)


def complain_app(
    doorway: Doorway, redactor: Redactor, proxy_header: str | None = None
) -> Starlette:
    """``/complain``, and what is shown in its place when it cannot be.

    In ``proxy_header`` the company's proxy says from where a request came, if it does.
    """
    form = ComplaintForm(doorway, redactor, proxy_header)
    app = Starlette(
        routes=[
            Route(PATH, form.show),
            Route(PATH, form.take, methods=["POST"]),
        ],
        exception_handlers={HTTPException: form.show_lost, Exception: form.show_broken},
    )
    app.router.redirect_slashes = False
    return app


class ComplaintForm:
    """One at a time goes to the desk: however many come, no alarm waits behind more."""

    def __init__(
        self, doorway: Doorway, redactor: Redactor, proxy_header: str | None
    ) -> None:
        self._doorway = doorway
        self._redactor = redactor
        self._proxy_header = proxy_header
        self._secure = doorway.web_address.startswith("https:")
        self._pages = Pages(secure=self._secure)
        self._allowance = Allowance()
        self._turn = asyncio.Semaphore(1)
        self._house = texts.House()
        self._asked = Kept(partial(doorway.run, _house_of), FRESH_S)

    async def show(self, request: Request) -> Response:
        to, house = await self._who_reads(request)
        return self._answer(request, texts.form_page(to, house))

    async def take(self, request: Request) -> Response:
        """What somebody sent."""
        to, house = await self._who_reads(request)
        given = await read_form(request)
        if given is None:
            page = texts.form_page(to, house)
            return self._answer(request, answers.not_read(to, page), 413)
        page = texts.refilled(texts.form_page(to, house), given)
        if not _is_from_here(request, given):
            return self._answer(request, answers.not_from_here(to, page), 403)
        if not _line(given, "words"):
            why = Misfilled("words", "type")
            return self._answer(request, answers.misfilled(to, page, why), 422)
        if not self._allowance.admits(self._origin(request), self._doorway.now):
            refused = self._answer(request, answers.too_many(to, page, house), 429)
            refused.headers["Retry-After"] = "3600"
            return refused
        return await self._record(request, to, house, page, given)

    async def _record(
        self, request: Request, to: Reader, house: texts.House, page: Page, given: Given
    ) -> Response:
        try:
            kept = await self._read(given, to, self._origin(request))
            sent = _sent(given, to, kept)
            async with self._turn:
                complaint = await self._doorway.run(
                    lambda desk: intake.receive(desk, sent)
                )
        except Misfilled as why:
            return self._answer(request, answers.misfilled(to, page, why), 422)
        except Unavailable:
            return self._answer(request, answers.away(to, page, house), 503)
        done = answers.received_page(to, house, complaint, kept)
        return self._pages.show(done)

    def _origin(self, request: Request) -> str:
        return origin(request, self._proxy_header)

    async def _who_reads(self, request: Request) -> tuple[Reader, texts.House]:
        """And what the company says of itself: the last it said, while the database is
        away."""
        try:
            self._house = await self._asked.get()
        except Unavailable:
            log.warning("the complaint form is shown while the database is away")
        to = replace(reader_of(request), regulator=self._house.regulator)
        return to, self._house

    async def _read(self, given: Given, to: Reader, origin: str) -> KeptWords:
        """The words without names; each address has a turn of its own."""
        raw = _line(given, "words")
        if len(raw) > texts.LONGEST:
            raise Misfilled("words", "longer")
        if len(_line(given, "contact")) > texts.LONGEST_CONTACT:
            raise Misfilled("contact", "contact")
        who = f"complaint {origin}"
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._redactor.redact(raw, language=to.language, who=who)
        except Exception as failure:
            kind = type(failure).__name__
            log.warning("names not checked on a complaint", failure=kind)
            raise Misfilled("words", "unread") from None

    def _answer(self, request: Request, page: Page, status: int = 200) -> Response:
        """The form, ready to be sent; what was sent keeps its number, for it may have
        been recorded when nobody could say so any more."""
        token = _token_of(request) or secrets.token_urlsafe(TOKEN_BYTES)
        number = secrets.token_urlsafe(TOKEN_BYTES)
        answer = self._pages.show(
            texts.numbered(page, number), status, form_token=token
        )
        answer.set_cookie(
            COOKIE,
            token,
            path=PATH,
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )
        return answer

    async def show_lost(self, request: Request, failure: Exception) -> Response:
        status = failure.status_code if isinstance(failure, HTTPException) else 404
        lost = sign_in_pages.lost_page(reader_of(request), Scope.REGISTER)
        return self._pages.show(replace(lost, back=None), status)

    async def show_broken(self, request: Request, _: Exception) -> Response:
        page = answers.broken_page(reader_of(request), self._house)
        return self._pages.show(page, 500)


def _house_of(desk: Desk) -> texts.House:
    company = desk.unit.companies.find()
    if company is None:
        return texts.House()
    return texts.House(
        company=company.name,
        phone=company.control_room_phone,
        regulator=company.regulator,
    )


def _sent(given: Given, to: Reader, kept: KeptWords) -> FromTheWeb:
    speaker, contact = _line(given, "speaker"), _line(given, "contact")
    if speaker not in {"", THEMSELVES, *Proxy}:
        raise Misfilled("speaker", "choose")
    form = "\0".join((_line(given, texts.NUMBER), _line(given, "words"), contact))
    return FromTheWeb(
        words=kept.text,
        contact="".join(letter if letter.isprintable() else " " for letter in contact),
        proxy=Proxy(speaker) if speaker in set(Proxy) else None,
        language=to.language,
        form=hashlib.sha256(form.encode(errors="replace")).hexdigest(),
    )


def _line(given: Given, name: str) -> str:
    return "".join(given.get(name, ())[:1]).strip()


def _token_of(request: Request) -> str:
    token = request.cookies.get(COOKIE, "")
    return token if len(token) <= LONGEST_TOKEN else ""


def _is_from_here(request: Request, given: Given) -> bool:
    """One of our own pages sent it: the browser says so; or, on plain http, where it
    does not, the form carries what its cookie carries, which comes with nothing that
    another site starts."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin", "null")
    if origin != "null":
        return host_of(origin) == request.headers.get("host", "")
    token, sent = _token_of(request), _line(given, FORM_TOKEN)
    return bool(token) and hmac.compare_digest(token.encode(), sent.encode())
