"""Addresses that none of our pages has are answered before anybody looks at them.

A zero byte, a line end, or letters that are no UTF-8 could reach the database or a
header by way of a path; and what is longer than any of ours is read by nobody.
"""

from starlette.convertors import Convertor, register_url_convertor
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from handlers.web.pages import HEADERS

LONGEST = 2_000
"""Bytes of path and question together; ours have a hundred."""

NO_UTF_8 = "\ufffd"

LARGEST_NUMBER = 2**31 - 1
"""That PostgreSQL takes for the number of a record; none of ours gets so far."""


def number_of(typed: str) -> int | None:
    """However many digits somebody types, it is a number that the database takes."""
    if not (typed.isascii() and typed.isdecimal()):
        return None
    digits = typed.lstrip("0")[:20] or "0"
    return min(int(digits), LARGEST_NUMBER)


class RecordNumber(Convertor[int]):
    """``{number:record}`` in a path."""

    regex = "[0-9]+"

    def convert(self, value: str) -> int:
        return number_of(value) or 0

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("record", RecordNumber())


class PlainAddresses:
    """Lets plain ones pass to ``app``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            refused = refusal(scope)
            if refused is not None:
                await refused(scope, receive, send)
                return
        await self._app(scope, receive, send)


def refusal(scope: Scope) -> PlainTextResponse | None:
    """What such an address is answered with."""
    if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > LONGEST:
        return PlainTextResponse("the address is too long\n", 414, HEADERS)
    path = scope["path"]
    if not path.isprintable() or NO_UTF_8 in path:
        return PlainTextResponse("there is nothing here\n", 404, HEADERS)
    return None
