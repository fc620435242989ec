"""What a page or a program posts as JSON, and nothing that a foreign page could post
unasked."""

import json
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

from rehearsal.calls.refusal import Json


async def posted(request: Request) -> Json:
    """The JSON object posted.

    A form is refused: a foreign page could post one without being asked. So is what a
    browser says comes from another page; a program says nothing of the kind.
    """
    if not is_from_here(request):
        raise HTTPException(403, "a page from elsewhere may not do this")
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415, "post JSON")
    try:
        given = json.loads(await request.body() or b"{}")
    except ValueError:
        raise HTTPException(400, "no JSON") from None
    return given if isinstance(given, dict) else {}


def is_from_here(request: Request) -> bool:
    """Sent by our own page, or by no browser."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc == request.headers.get("host", "")
    except ValueError:  # what no browser sends, such as http://[
        return False
