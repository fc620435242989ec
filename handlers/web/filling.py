"""A form on its way to the desk: free text goes by way of the redactor alone."""

import asyncio
import hashlib
from urllib.parse import urlencode

import structlog
from starlette.requests import Request

from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing
from bot.domain.errors import Misfilled
from bot.domain.names.redacted_text import Kept
from bot.ports import Redactor
from bot.texts.web.answers import LONGEST, Given, Sent
from handlers.web.doorkeeper import FORM_TOKEN

FORM_NUMBER = "form_number"
"""Of each form of a page as it was shown once; another showing has another."""

PATIENCE_S = 5.0
"""A browser waits longer than a chat; the form comes back with its words."""

log = structlog.get_logger(__name__)


def sent(name: str, deed: Doing, given: Given) -> Sent:
    """The form as it came, to be shown to its sender again where that is needed."""
    answers = {name: said for name, said in given.items() if name != FORM_TOKEN}
    typed = tuple(
        one for field in deed.words for one in given.get(field, ()) if one.strip()
    )
    return Sent(name, answers, typed)


def known_again(request: Request, token: str, given: Given) -> str:
    """What the same form, sent again with the same in it, has in common; empty for one
    without a number. Nothing that was typed can be read out of it."""
    if not "".join(given.get(FORM_NUMBER, ())[:1]):
        return ""
    said = "\0".join((token, request.url.path, urlencode(given, doseq=True)))
    return hashlib.sha256(said.encode()).hexdigest()


async def filled(form: Sent, deed: Doing, redactor: Redactor, known: str) -> Filled:
    """What the desk may see; :class:`Misfilled` for words that cannot be read."""
    words = {
        name: await read_words(name, "".join(form.given[name][:1]), redactor)
        for name in deed.words
        if name in form.given
    }
    answers = {
        name: said for name, said in form.given.items() if name not in deed.words
    }
    return Filled(answers=answers, words=words, form=known)


async def read_words(name: str, raw: str, redactor: Redactor) -> Kept:
    """One field of free text; :class:`Misfilled` for what cannot be read."""
    raw = raw.replace("\r\n", "\n")  # as a form is sent; a browser counts one letter
    if len(raw) > LONGEST:
        raise Misfilled(name, "long")
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await redactor.redact(raw)
    except Exception as failure:
        log.warning("names not checked on a form", failure=type(failure).__name__)
        raise Misfilled(name, "unread") from None
