"""Health, readiness, metrics, and the webhook when Telegram calls us."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.desk.doorway import Unavailable
from handlers.update_body import update_of
from handlers.web.body import read_body

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
) -> Starlette:
    """``take`` handles and commits one update; given only with a public address.

    ``remarks`` are said of a process that is ready all the same.
    """

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(_: Request) -> Response:
        found = await troubles()
        words = "\n".join(found or ["ready", *remarks()])
        return PlainTextResponse(f"{words}\n", status_code=503 if found else 200)

    async def show_metrics(_: Request) -> Response:
        counted = await asyncio.to_thread(generate_latest, metrics)
        return Response(counted, media_type=CONTENT_TYPE_LATEST)

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", show_metrics),
    ]
    if take is not None:
        webhook = _webhook(take, secret)
        routes.append(Route("/telegram", webhook, methods=["POST"]))
    if register is not None:
        routes.append(Route("/register", register))
        routes.append(Route("/register/{rest:path}", register))
    return Starlette(routes=routes)


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
