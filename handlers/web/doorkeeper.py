"""Who is at a door of the web: the cookie, and whether a form is our own."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.web import signing_in
from bot.domain.web.session import Scope
from bot.texts.reader import Reader, whole_languages

FORM_TOKEN = "form_token"
LONGEST_TOKEN = 64
"""What is longer was not given out by us, and is not looked up."""


class Doorkeeper:
    """``secure``: the cookie never travels without encryption. Each place has a cookie
    of its own, which comes with what is asked under its home and nowhere else."""

    def __init__(self, scope: Scope, *, secure: bool) -> None:
        self._secure, self._home = secure, f"/{scope}"
        self._cookie = cookie_of(scope)

    def let_in(self, answer: Response, token: str) -> Response:
        """Until the browser is closed, or the session is over. Strict: the cookie comes
        with what our own pages ask for, and with nothing that another site starts."""
        answer.set_cookie(
            self._cookie,
            token,
            path=self._home,
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )
        return answer

    def let_out(self, answer: Response) -> Response:
        answer.delete_cookie(
            self._cookie,
            path=self._home,
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )
        return answer


def cookie_of(scope: Scope) -> str:
    return f"checkcall_{scope}"


def token_of(request: Request, scope: Scope = Scope.REGISTER) -> str:
    """The session's, empty without one."""
    token = request.cookies.get(cookie_of(scope), "")
    return token if len(token) <= LONGEST_TOKEN else ""


def is_from_here(request: Request) -> bool:
    """The browser says that one of our own pages sent it.

    Without a referrer its ``Origin`` is "null", so ``Sec-Fetch-Site`` counts; browsers
    leave that out on plain http, where the form's own token has to do.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin", "null")
    return origin == "null" or host_of(origin) == request.headers.get("host", "")


def host_of(origin: str) -> str | None:
    """None for what no browser sends, such as ``http://[``."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def is_our_form(token: str, given: Mapping[str, Sequence[str]]) -> bool:
    """It carries the token of this session."""
    sent = "".join(given.get(FORM_TOKEN, ())[:1])
    return hmac.compare_digest(sent.encode(), signing_in.form_token(token).encode())


def reader_of(
    request: Request, spoken: Callable[[], frozenset[str]] = whole_languages
) -> Reader:
    """The browser's language, where nobody is signed in and we speak it."""
    wanted = request.headers.get("accept-language", "").lower().split(",")
    tongues = (each.strip()[:2] for each in wanted)
    known = spoken() | {"en"}
    return Reader(next((tongue for tongue in tongues if tongue in known), "en"))
