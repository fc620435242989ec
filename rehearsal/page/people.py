"""Who has a phone on the page: people join, leave, and put their phone away."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.calls.refusal import Json
from rehearsal.page.snapshot import snapshot
from rehearsal.phones.phone import Phone
from rehearsal.room import Company, Room
from rehearsal.standin import Standin

Endpoint = Callable[[Request], Awaitable[Response]]


class PeopleControl:
    """Without a company, as beside a bot of somebody else's, anybody gets a phone."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/rehearsal/people", _told(self.join), methods=["POST"]),
            Route(
                "/rehearsal/people/{user_id:int}/leave",
                _told(self.leave),
                methods=["POST"],
            ),
            Route(
                "/rehearsal/people/{user_id:int}/put-away",
                self.put_away,
                methods=["POST"],
            ),
            Route("/rehearsal/signs", _told(self.signs)),
            Route("/rehearsal/screens/{name}", _told(self.open), methods=["POST"]),
        ]

    async def join(self, request: Request) -> Response:
        """Somebody of a role, with a phone in hand; Start is still to be pressed."""
        given = await posted(request)
        newcomer = await self._company().joins(
            str(given.get("role", "")),
            str(given.get("language") or "en"),
            [number_of(phone) for phone in self._standin.phones],
        )
        phone = self._standin.hands_over(newcomer)
        return JSONResponse(snapshot(phone), status_code=201)

    async def leave(self, request: Request) -> Response:
        await posted(request)
        phone = self._phone(request)
        await self._company().leaves(number_of(phone))
        return JSONResponse({})

    async def put_away(self, request: Request) -> Response:
        await posted(request)
        self._standin.puts_away(self._phone(request).user_id)
        return JSONResponse({})

    async def signs(self, request: Request) -> Response:
        found = await self._company().signs()
        return JSONResponse([asdict(sign) for sign in found])

    async def open(self, request: Request) -> Response:
        """By the link that somebody's phone is sent: it signs in once."""
        await posted(request)
        link = await self._company().opens(request.path_params["name"])
        return JSONResponse({"link": link})

    def _company(self) -> Company:
        room = self._standin.room
        if room is None or room.company is None:
            raise HTTPException(404)
        return room.company

    def _phone(self, request: Request) -> Phone:
        wanted = request.path_params["user_id"]
        for phone in self._standin.phones:
            if phone.user_id == wanted:
                return phone
        raise HTTPException(404)


def number_of(phone: Phone) -> str:
    """The staff number, with which a caption ends."""
    return phone.person.role.rpartition(" ")[2]


def shown_company(room: Room) -> Json | None:
    """What the page offers."""
    company = room.company
    if company is None:
        return None
    return {
        "roles": list(company.roles),
        "languages": [list(each) for each in company.languages],
        "screens": [asdict(screen) for screen in company.screens],
    }


def _told(endpoint: Endpoint) -> Endpoint:
    """What cannot be is explained."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except ValueError as wrong:
            return JSONResponse({"mistake": str(wrong)}, status_code=409)

    return answer
