"""The gateway: what the product asks of it, in JSON."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from rehearsal.calls.posted import posted
from rehearsal.network.network import Network
from rehearsal.sky import Weather

CALLS, TEXTS = "/gateway/calls", "/gateway/texts"
DOWN = {"error": "the gateway is down, in this room"}


def gateway(network: Network) -> list[BaseRoute]:
    """``POST`` there with ``to``, ``text`` and, for a call, ``callback``."""

    async def call(request: Request) -> Response:
        if network.exchange.sky.is_(Weather.GATEWAY):
            return JSONResponse(DOWN, status_code=503)
        given = await posted(request)
        try:
            to, text, callback = (
                str(given[name]) for name in ("to", "text", "callback")
            )
            placed = network.rings(to, text, callback)
        except KeyError as missing:
            return JSONResponse({"error": f"{missing} is missing"}, status_code=400)
        except ValueError as wrong:
            return JSONResponse({"error": str(wrong)}, status_code=400)
        return JSONResponse({"id": placed.number, "state": "queued"}, status_code=201)

    async def text(request: Request) -> Response:
        if network.exchange.sky.is_(Weather.GATEWAY):
            return JSONResponse(DOWN, status_code=503)
        given = await posted(request)
        if not given.get("to") or not given.get("text"):
            return JSONResponse({"error": "to or text is missing"}, status_code=400)
        network.receives(str(given["to"]), str(given["text"]))
        return JSONResponse({"state": "queued"}, status_code=201)

    return [
        Route(CALLS, call, methods=["POST"]),
        Route(TEXTS, text, methods=["POST"]),
    ]
