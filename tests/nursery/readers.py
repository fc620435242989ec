"""Who finds names and who reads reports, made once in the parent: a second or two, that
each child has for nothing. They have learnt nothing of any company yet."""

from functools import cache, partial

from bot.process import web_part
from bot.process.reading import incidents, redaction

redactor = cache(redaction._load)
reader = cache(incidents._load)


def made() -> None:
    """Before children are born."""
    redactor()
    reader()


def at_hand() -> None:
    """In a child: nothing is loaded again."""
    web_part.RedactionThread = partial(web_part.RedactionThread, load=redactor)
    web_part.IncidentReading = partial(web_part.IncidentReading, load=reader)
