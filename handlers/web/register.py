"""The register of breaches for browsers: sign in, look at a record, and act on it."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.doorway import Doorway
from bot.desk.web.breach import pages
from bot.desk.web.shelves import SHELVES
from bot.desk.web.vault import VAULT
from bot.domain.breach.urgency import Urgency
from bot.domain.people.person import Person
from bot.domain.web.session import Scope
from bot.ports import Redactor
from bot.texts.web.frame import BREACHES, DRILLS, HOME
from handlers.web.addresses import number_of
from handlers.web.entrance.entrance import Entrance
from handlers.web.pages import Pages
from handlers.web.papers import Papers
from handlers.web.records import Records
from handlers.web.vault.records import VaultRecords
from handlers.web.visiting import Shown, Visits


def register_app(doorway: Doorway, redactor: Redactor, bot_token: str) -> Starlette:
    """Everything under ``/register``; ``bot_token`` proves what Telegram says."""
    entrance = Entrance(Scope.REGISTER, doorway, bot_token)
    secure = doorway.web_address.startswith("https:")
    web = Register(entrance, redactor, Pages(secure=secure))
    app = Starlette(
        routes=[
            Route(HOME, web.show_list),
            *entrance.routes(),
            *web.papers.routes(BREACHES),
            *web.papers.routes(DRILLS),
            *(route for records in web.records for route in records.routes()),
        ],
        exception_handlers=entrance.exception_handlers(),
    )
    app.router.redirect_slashes = False
    return app


class Register:
    """The list of breaches, and records of each kind."""

    def __init__(self, entrance: Entrance, redactor: Redactor, pages: Pages) -> None:
        self._visits = Visits(entrance, pages)
        self.papers = Papers(self._visits, pages)
        self.records = [
            (VaultRecords if shelf is VAULT else Records)(
                shelf, self._visits, pages, redactor
            )
            for shelf in SHELVES.values()
        ]

    async def show_list(self, request: Request) -> Response:
        asked = request.query_params.get("state", "").upper()
        state = Urgency[asked] if asked in Urgency.__members__ else None
        before = number_of(request.query_params.get("before", ""))

        def look(desk: Desk, person: Person) -> Shown:
            return Shown(pages.show_list(desk, person, state, before))

        return await self._visits.show(request, look)
