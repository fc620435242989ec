"""``checkcall redact``: lines in, the same lines without names out, one for one."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.domain.names.known_names import KnownNames
    from bot.settings import Settings
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

    With CHECKCALL_COMPANY set, its sites are left alone and its people are known; and
    whoever is on a list of known names in the database.
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
    from bot.process.reading.redaction import company_words
    from bot.settings import read_settings
    from nlp.redactor import Redactor

    settings = read_settings()
    told_of = _told_of(settings)
    if settings.company is None:
        return Redactor(company_words(None, (), staff=(), told_of=told_of))
    from bot.company_file.company_file import read_company

    known = read_company(settings.company)
    staff = [person.name for person in known.people]
    return Redactor(
        company_words(known.company, known.sites, staff=staff, told_of=told_of)
    )


def _told_of(settings: "Settings") -> "KnownNames | None":
    """The known names, where there is a database."""
    from bot.commands.opening import apart, has_key, sqlite_file
    from bot.domain.names.known_names import KnownNames

    file = sqlite_file(settings)
    if (file is not None and not file.exists()) or not has_key(settings):
        return None
    with apart(settings) as house:
        return house.doorway.enter(
            lambda desk: desk.unit.known_names.together(KnownNames())
        )
