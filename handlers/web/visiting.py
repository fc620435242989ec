"""A request of somebody who is signed in: may they still? All in one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.web import signing_in
from bot.domain.errors import Refused, Stale
from bot.domain.people.person import Person
from bot.texts.page import Page
from bot.texts.web import answers
from bot.texts.web import sign_in_pages as texts
from handlers.web.doorkeeper import reader_of, token_of
from handlers.web.pages import Pages

AT_ONCE = 2
"""Requests at the desk together: however many come, no alarm waits behind more."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as the desk made it, and how it is answered."""

    page: Page
    status: int = 200


Look = Callable[[Desk, Person], Shown]


class Visits:
    """Every way in to the desk, and every page without one."""

    def __init__(self, doorway: Doorway, pages: Pages) -> None:
        self._doorway = doorway
        self._pages = pages
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def enter(self, use_case: Callable[[Desk], Result]) -> Result:
        """In turn, whoever asks."""
        async with self._turns:
            return await self._doorway.run(use_case)

    async def act(
        self, token: str, use_case: Callable[[Desk, Person], Result]
    ) -> Result | None:
        """None: the session is over, or never was."""
        if not token:
            return None

        def entered(desk: Desk) -> Result | None:
            person = signing_in.enter(desk, token)
            return None if person is None else use_case(desk, person)

        return await self.enter(entered)

    async def show(self, request: Request, look: Look, path: str = "") -> Response:
        """What they may not see is said on a page of its own."""
        token = token_of(request)

        def seen(desk: Desk, person: Person) -> Shown:
            try:
                return look(desk, person)
            except Stale:
                return Shown(texts.lost_page(desk.reader(person), person), 404)
            except Refused as why:
                to = desk.reader(person)
                said = answers.sentence(to, why)
                return Shown(texts.refused_page(to, person, said), 403)

        shown = await self.act(token, seen)
        if shown is None:
            return self.signed_out(request)
        form_token = signing_in.form_token(token)
        return self._pages.show(
            shown.page, shown.status, path=path, form_token=form_token
        )

    def signed_out(self, request: Request, typed: Sequence[str] = ()) -> Response:
        return self._pages.show(texts.signed_out_page(reader_of(request), typed), 403)

    def not_from_here(self, request: Request) -> Response:
        return self._pages.show(texts.not_from_here_page(reader_of(request)), 403)

    def lost(self, request: Request, status: int = 404) -> Response:
        return self._pages.show(texts.lost_page(reader_of(request)), status)

    def broken(self, request: Request, status: int = 500) -> Response:
        return self._pages.show(texts.broken_page(reader_of(request)), status)
