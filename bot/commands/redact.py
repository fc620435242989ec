"""``checkcall redact``: lines in, the same lines without names out, one for one."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from nlp.redactor import Redactor

KEEP = "surrogateescape"
"""Bytes that are not UTF-8 pass through as they are."""


def redact(
    as_json: Annotated[
        bool,
        typer.Option("--json", help="Also say where in the line each name was."),
    ] = False,
) -> None:
    """Turn the names in standard input into initials, line by line.

    With CHECKCALL_COMPANY set, its sites are left alone and its people are known.
    """
    from nlp import lines

    redactor = _redactor()
    redacted = lines.as_json if as_json else lines.as_text
    for raw in sys.stdin.buffer:
        body = raw.rstrip(b"\r\n") if raw.endswith(b"\n") else raw
        ending = raw[len(body) :] if raw.endswith(b"\n") and not as_json else b"\n"
        words = redacted(body.decode("utf-8", KEEP), redactor)
        sys.stdout.buffer.write(words.encode("utf-8", KEEP) + ending)
        sys.stdout.buffer.flush()


def _redactor() -> "Redactor":
    from bot.settings import read_settings
    from nlp.redactor import Redactor

    settings = read_settings()
    if settings.company is None:
        return Redactor()
    from bot.company_file.company_file import read_company
    from bot.process.redaction import company_words

    known = read_company(settings.company)
    staff = [person.name for person in known.people]
    return Redactor(company_words(known.company, known.sites, staff=staff))
