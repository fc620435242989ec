"""A request of somebody who is signed in: may they still? All in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.desk import Desk
from bot.desk.web import signing_in
from bot.domain.errors import Refused, Stale
from bot.domain.people.person import Person
from bot.domain.web.session import Scope
from bot.texts.page import Page
from bot.texts.web import answers
from bot.texts.web import sign_in_pages as texts
from handlers.web.doorkeeper import token_of
from handlers.web.entrance.entrance import Entrance
from handlers.web.pages import Pages

SCOPE = Scope.REGISTER

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as the desk made it, and how it is answered."""

    page: Page
    status: int = 200


Look = Callable[[Desk, Person], Shown]


class Visits:
    """Every way in to the desk for who is signed in, and every page without one."""

    def __init__(self, entrance: Entrance, pages: Pages) -> None:
        self._entrance = entrance
        self._pages = pages

    async def act(
        self, token: str, use_case: Callable[[Desk, Person], Result]
    ) -> Result | None:
        """None: the session is over, or never was."""
        if not token:
            return None

        def entered(desk: Desk) -> Result | None:
            person = signing_in.enter(desk, token)
            return None if person is None else use_case(desk, person)

        return await self._entrance.enter(entered)

    async def show(self, request: Request, look: Look, path: str = "") -> Response:
        """What they may not see is said on a page of its own."""
        token = token_of(request)

        def seen(desk: Desk, person: Person) -> Shown:
            try:
                return look(desk, person)
            except Stale:
                return Shown(texts.lost_page(desk.reader(person), SCOPE, person), 404)
            except Refused as why:
                to = desk.reader(person)
                said = answers.sentence(to, why)
                return Shown(texts.refused_page(to, SCOPE, person, said), 403)

        shown = await self.act(token, seen)
        if shown is None:
            return self.signed_out(request)
        form_token = signing_in.form_token(token)
        return self._pages.show(
            shown.page, shown.status, path=path, form_token=form_token
        )

    def signed_out(self, request: Request, typed: Sequence[str] = ()) -> Response:
        return self._entrance.signed_out(request, typed)

    def not_from_here(self, request: Request, typed: Sequence[str] = ()) -> Response:
        return self._entrance.not_from_here(request, typed)

    def too_long(self, request: Request) -> Response:
        return self._entrance.too_long(request)

    def lost(self, request: Request) -> Response:
        return self._entrance.lost(request)
