"""Logs carry ids and states, never words that people wrote."""

import logging
import sys
from contextlib import suppress
from typing import Literal, TextIO

import structlog

from handlers.web.once import OnceEach

QUIET = ("httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn.access")
"""Libraries whose ordinary chatter could carry addresses or tokens."""

FLOODED = ("uvicorn.error", "asyncio")
"""Where strangers can have a line written as often as they like."""

ONCE_EACH = OnceEach()


def set_up(form: Literal["text", "json"]) -> None:
    """One line an event, on standard error."""
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in FLOODED:
        logging.getLogger(name).addFilter(ONCE_EACH)
    last = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(
            _AsFarAsItGoes(sys.stderr)  # type: ignore[arg-type]  # all that it asks for
        ),
    )


class _AsFarAsItGoes:
    """A log on a full disk loses lines; it stops no alarm."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()
