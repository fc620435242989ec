"""Papers about a record as files to keep: made anew each time, kept nowhere."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.letters import to_client, to_people
from bot.desk.web.breach import told_outside
from bot.domain.errors import Refused
from bot.domain.messages.enclosure import stem
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref
from bot.papers.files import to_docx, to_pdf
from bot.texts.paper import Paper
from bot.texts.web.frame import DRILLS
from handlers.web.doorkeeper import token_of
from handlers.web.pages import Pages
from handlers.web.records import record_of
from handlers.web.visiting import Shown, Visits

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS: dict[str, tuple[Callable[[Paper], bytes], str]] = {
    "pdf": (to_pdf, "application/pdf"),
    "docx": (to_docx, WORD),
}

Make = Callable[[Desk, Person], Paper]


def _breach_of(request: Request) -> int:
    """The number of a drill's is below zero."""
    of_drill = request.url.path.startswith(f"{DRILLS}/")
    return -record_of(request) if of_drill else record_of(request)


class Papers:
    """Of a breach: the notification pack, the notice to the client, the letter to the
    people concerned."""

    def __init__(self, visits: Visits, pages: Pages) -> None:
        self._visits = visits
        self._pages = pages

    def routes(self, home: str) -> list[Route]:
        """Of each record of a list."""
        record = f"{home}/{{number:record}}"
        return [
            Route(f"{record}/pack.{{form}}", self.pack),
            Route(f"{record}/client-notice.{{form}}", self.client_notice),
            Route(f"{record}/letter-{{language}}.{{form}}", self.letter),
        ]

    async def pack(self, request: Request) -> Response:
        number = _breach_of(request)
        name = stem(Ref(BREACH, number))
        return await self._send(
            request, name, lambda desk, who: told_outside.pack(desk, who, number)
        )

    async def client_notice(self, request: Request) -> Response:
        number = _breach_of(request)
        name = f"{stem(Ref(BREACH, number))}-client-notice"
        return await self._send(
            request, name, lambda desk, who: to_client.taken_out(desk, who, number)
        )

    async def letter(self, request: Request) -> Response:
        number, language = _breach_of(request), request.path_params["language"]
        name = f"{stem(Ref(BREACH, number))}-letter-{language}"
        return await self._send(
            request,
            name,
            lambda desk, who: to_people.taken_out(desk, who, number, language),
        )

    async def _send(self, request: Request, name: str, make: Make) -> Response:
        """Written outside of the desk: nothing waits for a long paper."""
        form = request.path_params["form"]
        if form not in WRITERS:
            return self._visits.lost(request)

        def refused(desk: Desk, person: Person) -> Shown:
            raise why

        try:
            paper = await self._visits.act(token_of(request), make)
        except Refused as refusal:
            why = refusal
            return await self._visits.show(request, refused)
        if paper is None:
            return self._visits.signed_out(request)
        write, kind = WRITERS[form]
        content = await asyncio.to_thread(write, paper)
        return self._pages.file(content, kind, f"{name}.{form}")
