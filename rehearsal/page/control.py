"""The page with the phones, and the small HTTP API by which it acts as a person."""

import json
from collections.abc import AsyncIterator, Callable
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.calls.refusal import Json
from rehearsal.methods.paper import as_html
from rehearsal.page.acts import ACTS, NETWORK_ACTS
from rehearsal.page.people import PeopleControl, shown_company
from rehearsal.page.snapshot import snapshot, telephone
from rehearsal.page.stories import StoryControl, shown_story
from rehearsal.page.time import TimeControl, shown_time
from rehearsal.page.weather import WeatherControl
from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin
from rehearsal.weather import shown_weather

STILL_HERE_EVERY = 15
"""Seconds between signs of life on a silent event stream."""
STILL_HERE = ": still here\n\n"

MEDIA_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}

_STRICT = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Control:
    """The page's endpoints."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[BaseRoute]:
        """The routes of the page and of its API."""
        return [
            Route("/", page_part("page.html")),
            *(Route(f"/rehearsal/{name}", page_part(name)) for name in page_parts()),
            Route("/rehearsal/phones", self.list_phones),
            Route("/rehearsal/phones", self.add_phone, methods=["POST"]),
            Route("/rehearsal/phones/{user_id:int}/events", self.events),
            Route(
                "/rehearsal/phones/{user_id:int}/{act}", self.do_act, methods=["POST"]
            ),
            Route("/rehearsal/events", self.events),
            Route("/rehearsal/files/{path:path}", self.file),
            *PeopleControl(self._standin).routes(),
            *TimeControl(self._standin).routes(),
            *StoryControl(self._standin).routes(),
            Route("/rehearsal/methods", methods_page),
            *WeatherControl(self._standin).routes(),
        ]

    async def list_phones(self, request: Request) -> Response:
        """Every phone as it looks now."""
        return JSONResponse([self._drawn(phone) for phone in self._standin.phones])

    async def add_phone(self, request: Request) -> Response:
        """Registers one more phone; without ``user_id`` a free one is taken."""
        given = await posted(request)
        taken = [phone.user_id for phone in self._standin.phones]
        phone = self._standin.phone(
            int(given.get("user_id") or max(taken, default=1000) + 1),
            str(given.get("first_name") or "Somebody"),
            str(given.get("language_code") or "en"),
            role=str(given.get("role", "")),
            start_payload=str(given.get("start_payload", "")),
        )
        return JSONResponse(snapshot(phone), status_code=201)

    async def do_act(self, request: Request) -> Response:
        """Does one of ``ACTS`` with the phone; 409 when the screen has no such."""
        phone = self._phone(request.path_params["user_id"])
        name = request.path_params["act"]
        if phone is None or name not in {*ACTS, *NETWORK_ACTS}:
            return JSONResponse({"mistake": "no such phone or act"}, status_code=404)
        given = await posted(request)
        try:
            if name in NETWORK_ACTS:
                await NETWORK_ACTS[name](self._standin.network, phone, given)
                return JSONResponse({"result": None})
            return JSONResponse({"result": ACTS[name](phone, given)})
        except KeyError as missing:
            return JSONResponse({"mistake": f"{missing} is missing"}, status_code=400)
        except (TypeError, ValueError) as wrong:
            return JSONResponse({"mistake": str(wrong)}, status_code=400)
        except (LookupError, PermissionError) as impossible:
            return JSONResponse({"mistake": str(impossible)}, status_code=409)

    async def events(self, request: Request) -> Response:
        """A stream of snapshots, each phone again whenever its screen changes."""
        only = request.path_params.get("user_id")
        return StreamingResponse(
            self._stream(only),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def file(self, request: Request) -> Response:
        """A file that was sent, to be saved by whoever reads the page."""
        stored = self._standin.files.by_path(request.path_params["path"])
        if stored is None:
            return Response("no such file", status_code=404)
        headers = {**_STRICT, "Content-Disposition": "attachment"}
        return Response(stored.content, media_type=stored.media_type, headers=headers)

    async def _stream(self, only: int | None) -> AsyncIterator[str]:
        sent: dict[str, str] = {}
        yield STILL_HERE
        while not self._standin.closing:
            try:
                changed = await self._standin.bell.until(
                    lambda: self._closing_or_changed(only, sent), STILL_HERE_EVERY
                )
            except TimeoutError:
                yield STILL_HERE
                continue
            sent.update(changed)
            for name, drawn in changed.items():
                event = name.partition(" ")[0]
                yield f"event: {event}\ndata: {drawn}\n\n"

    def _closing_or_changed(
        self, only: int | None, sent: dict[str, str]
    ) -> dict[str, str]:
        if self._standin.closing:
            return {"closing": "{}"}
        drawn = {
            f"phone {phone.user_id}": json.dumps(self._drawn(phone))
            for phone in self._standin.phones
            if only in (None, phone.user_id)
        }
        here = [phone.user_id for phone in self._standin.phones]
        drawn["here"] = json.dumps(here)
        drawn["weather"] = json.dumps(shown_weather(self._standin))
        if self._standin.room is not None:
            drawn["time"] = json.dumps(shown_time(self._standin.room))
            drawn["story"] = json.dumps(shown_story(self._standin.room))
            drawn["company"] = json.dumps(shown_company(self._standin.room))
        return {name: text for name, text in drawn.items() if sent.get(name) != text}

    def _drawn(self, phone: Phone) -> Json:
        return snapshot(phone) | telephone(self._standin.network, phone)

    def _phone(self, user_id: int) -> Phone | None:
        found = (p for p in self._standin.phones if p.user_id == user_id)
        return next(found, None)


def methods_page(request: Request) -> Response:
    """Which methods are spoken here, and how faithfully."""
    return Response(as_html(), media_type="text/html", headers=_STRICT)


def page_parts() -> list[str]:
    """What the page loads, all of it from here."""
    folder = files("rehearsal.page").joinpath("static")
    names = (each.name for each in folder.iterdir())
    return sorted(name for name in names if name.rpartition(".")[2] in ("css", "js"))


def page_part(name: str) -> Callable[[Request], Response]:
    """An endpoint that gives one of the page's own files."""
    content = files("rehearsal.page").joinpath("static", name).read_bytes()
    media_type = MEDIA_TYPES[name.rpartition(".")[2]]

    def give(request: Request) -> Response:
        return Response(content, media_type=media_type, headers=_STRICT)

    return give
