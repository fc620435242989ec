"""What a page or a program posts as JSON, and nothing that a foreign page could post
unasked."""

import json

from starlette.exceptions import HTTPException
from starlette.requests import Request

from rehearsal.calls.refusal import Json


async def posted(request: Request) -> Json:
    """The JSON object posted.

    A form is refused: a foreign page could post one without being asked.
    """
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415, "post JSON")
    try:
        given = json.loads(await request.body() or b"{}")
    except ValueError:
        raise HTTPException(400, "no JSON") from None
    return given if isinstance(given, dict) else {}
