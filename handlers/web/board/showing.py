"""The live pages, as answers: the board, a site, and the note that is written there."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.board import doing
from bot.desk.web import signing_in
from bot.domain.company import Site
from bot.domain.errors import Refused
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.texts import refusals
from bot.texts.board import note as note_texts
from bot.texts.board import pages as texts
from bot.texts.board import refusals as board_refusals
from bot.texts.board import site as site_texts
from bot.texts.board.night_line import legend
from bot.texts.board.pages import HOME, address_of
from bot.texts.board.pieces import RING
from bot.texts.reader import Reader, of_pages
from handlers.web.board import drawing
from handlers.web.board.watch import Watch
from handlers.web.pages import Pages, new_form_number

LIVE = f"{HOME}/live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looker:
    """Who looks, with which session."""

    token: str
    person: Person

    @property
    def to(self) -> Reader:
        return Reader(of_pages(self.person.language))


class Showing:
    """Each page is whole, and right by itself, before any script runs."""

    def __init__(self, watch: Watch, pages: Pages) -> None:
        self._watch, self._pages = watch, pages

    async def board(
        self, who: Looker, request: Request, said: str = "", status: int = 200
    ) -> Response:
        drawn = await self._watch.page(who.person)
        number, here = await self._number(who, request, HOME)
        html = drawing.page(
            "board.html",
            texts.board(who.to, who.person, said, number),
            drawn,
            signing_in.form_token(who.token),
            here=here,
            live=LIVE,
        )
        return self._pages.html(html, status)

    async def site(
        self,
        who: Looker,
        request: Request,
        site: Site,
        said: str = "",
        status: int = 200,
    ) -> Response:
        drawn = await self._watch.page(who.person, site.code)
        number, here = await self._number(who, request, address_of(site.code))
        html = drawing.page(
            "site.html",
            site_texts.page(who.to, who.person, site, said, number),
            drawn,
            signing_in.form_token(who.token),
            here=here,
            live=f"{LIVE}?{urlencode({'site': site.code})}",
            ways=site_texts.ways(who.to, drawn.eyes),
            legend=legend(who.to),
        )
        return self._pages.html(html, status)

    async def note(
        self, who: Looker, site: Site, typed: str = "", why: Refused | None = None
    ) -> Response:
        """The board's numbers stand over it: alarms are seen while somebody types."""
        drawn = await self._watch.page(who.person)
        error = await self._sentence(who.to, why) if why is not None else ""
        html = drawing.page(
            "note.html",
            note_texts.page(who.to, who.person, site.code, site.name),
            drawn,
            signing_in.form_token(who.token),
            live=LIVE,
            note=note_texts.note(who.to, site.code, typed, error),
            form_number=new_form_number(),
        )
        return self._pages.html(html, 422 if why is not None else 200)

    async def refused(
        self, who: Looker, request: Request, site: Site | None, why: Refused
    ) -> Response:
        """The page as it is, and why it was not done."""
        said = await self._sentence(who.to, why)
        if site is None:
            return await self.board(who, request, said, 409)
        return await self.site(who, request, site, said, 409)

    async def _sentence(self, to: Reader, why: Refused) -> str:
        owner = refusals.owner_of(why)
        called = await self._watch.called(owner) if owner else ""
        return board_refusals.sentence(to, why, called)

    async def _number(
        self, who: Looker, request: Request, home: str
    ) -> tuple[texts.Number | None, str]:
        """What is to be rung, as long as it is shown, and the address that shows it."""
        given = request.query_params.get(RING, "")
        if not given:
            return None, home
        shown = await self._watch.look(
            lambda desk: doing.number(desk, who.person, who.token, given)
        )
        if shown is None:
            return None, home
        number = texts.number(who.to, shown.of, shown.dial, shown.until)
        return number, f"{home}?{urlencode({RING: given})}"

    async def find(self, name: str) -> Site | None:
        return await self._watch.look(lambda desk: doing.site_of(desk, name))


def home_of(site: SiteCode | None) -> str:
    """The page of a site, or the board."""
    return HOME if site is None else address_of(site)
