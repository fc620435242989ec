"""``/look``: stylesheets, the one small script, and the picture in a browser's tab."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from handlers.web.pages import HEADERS

KINDS = {
    "look.css": "text/css",
    "pages.css": "text/css",
    "launch.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


def look_routes() -> list[Route]:
    """Open to anybody: they say nothing of anybody."""
    return [_route(name, kind) for name, kind in KINDS.items()]


def _route(name: str, kind: str) -> Route:
    content = (Path(__file__).parent / name).read_text()

    async def give(_: Request) -> Response:
        return Response(content, media_type=kind, headers=HEADERS)

    return Route(f"/look/{name}", give)
