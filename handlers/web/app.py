"""Health, readiness, metrics, and the webhook when Telegram calls us."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.desk.doorway import Unavailable
from handlers.update_body import update_of
from handlers.web.addresses import PlainAddresses
from handlers.web.body import read_body
from handlers.web.kept import Kept
from handlers.web.look.serving import look_routes
from handlers.web.pages import HEADERS, Dressed

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 1_000_000
"""Bytes; an update is a few kilobytes."""

Take = Callable[[dict[str, Any]], Awaitable[None]]  # Any: whatever Telegram sends
Troubles = Callable[[], Awaitable[list[str]]]
Remarks = Callable[[], list[str]]


def web_app(
    troubles: Troubles,
    metrics: CollectorRegistry,
    *,
    take: Take | None = None,
    secret: str = "",
    remarks: Remarks = list,
    register: ASGIApp | None = None,
    board: ASGIApp | None = None,
    complaints: ASGIApp | None = None,
    tags: ASGIApp | None = None,
    voice: ASGIApp | None = None,
    texts: ASGIApp | None = None,
    mornings: ASGIApp | None = None,
    alarm_links: ASGIApp | None = None,
    vault: ASGIApp | None = None,
) -> Starlette:
    """``take`` handles and commits one update; given only with a public address.

    ``remarks`` are said of a process that is ready all the same. What ``troubles`` and
    ``metrics`` say is kept for a second.
    """

    found_lately = Kept(troubles)
    counted_lately = Kept(partial(asyncio.to_thread, generate_latest, metrics))

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(_: Request) -> Response:
        found = await found_lately.get()
        words = "\n".join(found or ["ready", *remarks()])
        return PlainTextResponse(f"{words}\n", status_code=503 if found else 200)

    async def show_metrics(_: Request) -> Response:
        counted = await counted_lately.get()
        return Response(counted, media_type=CONTENT_TYPE_LATEST)

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", show_metrics),
        *look_routes(),
    ]
    if take is not None:
        webhook = _webhook(take, secret)
        routes.append(Route("/telegram", webhook, methods=["POST"]))
    homes = {"/board": board, "/register": register}
    for home, place in homes.items():
        if place is not None:
            routes.append(Route(home, place))
            routes.append(Route(f"{home}/{{rest:path}}", place))
    if signs_in := [home for home, place in homes.items() if place is not None]:
        routes.append(Route("/", _to(signs_in[0])))
    others = {
        "/complain": complaints,
        "/tag": tags,
        "/voice": voice,
        "/sms": texts,
        "/morning/{token}": mornings,
        "/alarm/{token}": alarm_links,
        "/vault/{token}": vault,
    }
    routes += [Route(path, door) for path, door in others.items() if door is not None]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Dressed), Middleware(PlainAddresses)],
        exception_handlers={HTTPException: _refused},
    )
    app.router.redirect_slashes = False
    return app


def _to(home: str) -> Callable[[Request], Awaitable[Response]]:
    """Whoever types the bare address is shown where to sign in."""

    async def front(_: Request) -> Response:
        return RedirectResponse(home, 303, HEADERS)

    return front


async def _refused(_: Request, failure: Exception) -> Response:
    """404 for what is not here, 405 for what cannot be done to it."""
    assert isinstance(failure, HTTPException)
    more = dict(failure.headers or {}) | HEADERS
    return PlainTextResponse(f"{failure.detail}\n", failure.status_code, more)


def _webhook(take: Take, secret: str) -> Callable[[Request], Awaitable[Response]]:
    """Answers 200 only when the update's effect is committed."""

    async def webhook(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not (hmac.compare_digest(given.encode(), secret.encode()) and secret):
            return PlainTextResponse("wrong secret\n", status_code=403)
        try:
            body = await read_body(request, LARGEST_UPDATE)
        except ClientDisconnect:  # nobody is there to be answered
            return PlainTextResponse("cut short\n", status_code=400)
        if body is None:
            return PlainTextResponse("too large\n", status_code=413)
        try:
            update = update_of(body)
        except ValueError as why:
            return PlainTextResponse(f"{why}\n", status_code=400)
        try:
            await take(update)
        except Unavailable:
            return PlainTextResponse("the database is away\n", status_code=503)
        return PlainTextResponse("")

    return webhook
