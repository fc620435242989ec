"""Logs carry ids and states, never words that people wrote."""

import logging
import sys
import traceback
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
    """One line an event, on standard error; of libraries, too."""
    _hear_libraries()
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


def _hear_libraries() -> None:
    root = logging.getLogger()
    if not any(isinstance(each, _Libraries) for each in root.handlers):
        root.addHandler(_Libraries(logging.WARNING))


class _Libraries(logging.Handler):
    """What a library says, as a line of ours. Of a failure its kind and its place are
    enough: its own words may hold what people wrote."""

    def emit(self, record: logging.LogRecord) -> None:
        first = record.getMessage().partition("\n")[0]
        more = {"by": record.name} | _failure(record)
        structlog.get_logger().log(record.levelno, first, **more)


def _failure(record: logging.LogRecord) -> dict[str, str]:
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None:
        return {}
    frames = traceback.extract_tb(trace)
    place = {"at": f"{frames[-1].filename}:{frames[-1].lineno}"} if frames else {}
    return {"failure": kind.__name__} | place


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
