"""Pages laid out as HTML, and the headers that every answer of the web carries."""

import re
import secrets
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.texts.page import Page, Part

FIGURE = re.compile(r"[-+–]?\d[\d\s.,:]*%?")
"""How many, how much, or a time of day."""

HERE = Path(__file__).parent

CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
"""Nothing is run, nothing is loaded from elsewhere, nobody frames it."""

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}


class Dressed:
    """No answer of ``app`` leaves without them, whoever made it: figures and streams
    neither; what an answer says itself stands."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, dressed)


class Pages:
    """``secure``: people reach it by https, and shall never by anything else."""

    def __init__(self, *, secure: bool, policy: str = CONTENT_POLICY) -> None:
        allowed = {"Content-Security-Policy": policy}
        self._headers = HEADERS | allowed | (ONLY_HTTPS if secure else {})
        self._page = _layout()

    def show(
        self,
        page: Page,
        status: int = 200,
        *,
        path: str = "",
        form_token: str = "",
        script: str = "",
    ) -> Response:
        """``path`` is the record's own address, which its forms are sent under;
        ``script`` that of the one page which has a script."""
        html = self._page.render(
            page=page,
            path=path,
            form_token=form_token,
            form_number=new_form_number() if path else "",
            script=script,
        )
        return self.html(html, status)

    def html(self, html: str, status: int = 200) -> Response:
        """That was laid out elsewhere."""
        return HTMLResponse(html, status, headers=self._headers)

    def go_to(self, path: str) -> Response:
        return RedirectResponse(path, 303, headers=self._headers)

    def file(self, content: bytes, kind: str, name: str) -> Response:
        """To be kept under that name, not shown."""
        named = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type=kind, headers=self._headers | named)

    def static(self, content: str, kind: str) -> Response:
        """A part of our own that pages load."""
        return Response(content, media_type=kind, headers=self._headers)


def new_form_number() -> str:
    """By which the forms of this page are known when they come twice."""
    return secrets.token_urlsafe(12)


@cache
def _layout() -> Template:
    """Compiled once, with all that it includes: that takes longer than many answers."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["kind"] = _kind
    environment.filters["figures"] = _figures
    return environment.get_template("page.html")


def _figures(rows: Iterable[Sequence[str]]) -> frozenset[int]:
    """The columns that hold nothing but figures: those line up from the right."""
    columns = enumerate(zip(*rows, strict=False))
    return frozenset(
        number
        for number, cells in columns
        if any(cells) and all(FIGURE.fullmatch(cell) for cell in cells if cell)
    )


def _kind(part: Part) -> str:
    """The template of a part is named after it."""
    return type(part).__name__.lower()
